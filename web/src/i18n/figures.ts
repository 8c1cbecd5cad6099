import { language } from "./language.ts";

// Figures as people read them. A figure travels in thousandths, so that none is rounded.

const thin = "\u202f";
const no_break = "\u00a0";

// "12345,5" of 12345500, in English "12345.5": as a field of a form takes it.
export function figure_text(thousandths: number): string {
    return said(thousandths, "");
}

// "12 345,5", in English "12,345.5".
export function grouped_figure(thousandths: number): string {
    return said(thousandths, language.value === "en" ? "," : thin);
}

// "61,5 places", "−4,4 %", in English "−4.4%". `unit`: may be empty.
export function figure_with_unit(thousandths: number, unit: string): string {
    return `${grouped_figure(thousandths)}${before_unit(unit)}${unit}`;
}

// Written against the figure, as a percent sign is; else it is a word.
export function is_sign(unit: string): boolean {
    return /^[%‰€°$£]/.test(unit);
}

function before_unit(unit: string): string {
    if (unit === "") return "";
    if (!is_sign(unit)) return no_break;
    return language.value === "en" ? "" : thin;
}

function said(thousandths: number, group: string): string {
    const size = Math.abs(thousandths);
    const whole = String(Math.floor(size / 1000)).replace(/\B(?=(\d{3})+$)/g, group);
    const decimals = String(size % 1000).padStart(3, "0").replace(/0+$/, "");
    const mark = language.value === "en" ? "." : ",";
    return `${thousandths < 0 ? "−" : ""}${whole}${decimals === "" ? "" : `${mark}${decimals}`}`;
}
