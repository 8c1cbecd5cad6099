import { language, type Language } from "./language.ts";

// Why a written amount is none.
export type AmountFault = "not_an_amount" | "cents" | "too_much";

// Reads an amount of whole euros as people write it: "45 000 €", "45000", "45.000", "12,5 k€", in English also "45,000".
// undefined: nothing is written. `written_in`: a file is in its own language.
export function read_amount(text: string, most: number, written_in: Language = language.value): number | AmountFault | undefined {
    const bare = text.replace(/[\s']/g, "").toLowerCase();
    if (bare === "") return undefined;
    const [, figures = "", thousand] = /^€?([\d.,]+)(k?)(?:€|eur|euros?)?$/.exec(bare) ?? [];
    const whole = written_in === "en" ? figures.replace(/,(?=\d{3}(?!\d))/g, "") : figures.replace(/\.(?=\d{3}(?!\d))/g, "");
    const [, units, decimals = ""] = /^(\d{1,16})(?:[.,](\d{1,3}))?$/.exec(whole) ?? [];
    if (units === undefined || (decimals.length > 2 && !thousand)) return "not_an_amount";
    const amount = thousand ? Number(units) * 1000 + Number(decimals.padEnd(3, "0")) : Number(units);
    if (!thousand && Number(decimals) > 0) return "cents";
    return amount > most ? "too_much" : amount;
}
