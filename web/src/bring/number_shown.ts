// A number of a workbook as French people read it: spreadsheets keep more than they show.

export type Format = { readonly as: "number" | "percent"; readonly decimals?: number } | { readonly as: "day" };

// `decimals`: as many are shown; absent: all there are. "1e3" and "0.57" come as such.
export function number_shown(raw: string, format: Format, epoch_1904 = false): string {
    const number = Number(raw);
    if (raw.trim() === "" || !Number.isFinite(number)) return raw;
    if (format.as === "day") return day_of(number, epoch_1904);
    const whole = format.as === "percent" ? number * 100 : number;
    // Fifteen figures are all that spreadsheets keep; more come from how machines count.
    const exact = Number(whole.toPrecision(15));
    const text = format.decimals === undefined ? String(exact) : exact.toFixed(format.decimals);
    return text.replace(".", ",").replace(/(,\d*?)0+$/, "$1").replace(/,$/, "") + (format.as === "percent" ? " %" : "");
}

const day_ms = 86_400_000;

// Days are counted from the last of 1899, or of 1903.
function day_of(serial: number, epoch_1904: boolean): string {
    const at = new Date(Date.UTC(1899, 11, 30) + (Math.floor(serial) + (epoch_1904 ? 1462 : 0)) * day_ms);
    return Number.isNaN(at.getTime()) ? String(serial) : at.toISOString().slice(0, 10);
}

// By the code of a number's format, as "0.0 %" or "dd/mm/yyyy".
export function format_of(code: string): Format {
    const first = (code.split(";", 1)[0] ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
    if (/[dy]|m{3}|mm?\/|\/mm?/i.test(first)) return { as: "day" };
    // A power of ten or a fraction is not what people count decimals of.
    const decimals = /E[+-]|\//i.test(first) ? null : /[0#?](?:[.]([0#?]*))?[^0#?.]*$/.exec(first);
    return { as: first.includes("%") ? "percent" : "number", ...(decimals === null ? {} : { decimals: (decimals[1] ?? "").length }) };
}

// Those that a workbook need not write out.
const built_in: Readonly<Record<number, string>> = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
};
export const built_in_format = (id: number): Format => format_of(built_in[id] ?? "");
