import { language, type Language } from "../../i18n/language.ts";

export { figure_text, grouped_figure as figure_said } from "../../i18n/figures.ts";

// Figures and days as people write them. A figure travels in thousandths, so that none is rounded.

const most_thousandths = 1_000_000_000_000;

// "12,5", "1 200", "-3.25", in English "1,200", in thousandths; null: it is none, or has more than three decimals.
export const figure_in = (typed: string): number | null => figure_written(typed, language.value);

// The same in a given language: a file has its own.
export function figure_written(typed: string, written_in: Language): number | null {
    const bare = typed.replace(/\s/g, "");
    const plain = written_in === "en" ? bare.replace(/,(?=\d{3}(?!\d))/g, "") : bare;
    const [, sign, whole = "", decimals = ""] = /^([-−–]?)(\d{1,10})(?:[.,](\d{1,3}))?$/.exec(plain) ?? [];
    if (whole === "") return null;
    const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, "0"));
    if (thousandths > most_thousandths) return null;
    return sign ? -thousandths : thousandths;
}

// "2027-12-31", "31/12/2027" or "31.12.2027" as 2027-12-31; null: the calendar has no such day, or the server takes none of that year.
export function day_in(typed: string): string | null {
    const turned = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
    const written = turned === null ? typed : `${turned[3]}-${turned[2]?.padStart(2, "0")}-${turned[1]?.padStart(2, "0")}`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || written < "2000" || written > "2100-12-31") return null;
    const at = new Date(`${written}T12:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}
