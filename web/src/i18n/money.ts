import { language } from "./language.ts";

const no_break = "\u00a0";

// Whole euros as they are read: "45 000 €", in English "€45,000".
export function euros(amount: number): string {
    const in_groups = (mark: string): string => String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
    return language.value === "en" ? `€${in_groups(",")}` : `${in_groups(no_break)}${no_break}€`;
}
