import { language } from "./language.ts";

const no_break = "\u00a0";
const narrow = "\u202f";

// Whole euros as they are read: "45 000 €", groups apart by narrow no-break spaces, in English "€45,000".
export function euros(amount: number): string {
    return language.value === "en" ? `€${in_groups(amount, ",")}` : `${in_groups(amount, narrow)}${no_break}€`;
}

// The same to the cent, of millionths of a euro: "15 000,00 €".
export function euros_to_the_cent(millionths: number): string {
    const cents = Math.round(millionths / 10_000);
    const whole = Math.floor(cents / 100);
    const rest = String(cents % 100).padStart(2, "0");
    return language.value === "en" ? `€${in_groups(whole, ",")}.${rest}` : `${in_groups(whole, narrow)},${rest}${no_break}€`;
}

const in_groups = (amount: number, mark: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
