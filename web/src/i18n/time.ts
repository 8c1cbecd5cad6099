import { language } from "./language.ts";

const no_break = "\u00a0";
const two = (n: number): string => String(n).padStart(2, "0");

// "19 h 28", by the browser's own time zone.
export function clock_time(at_ms: number): string {
    const at = new Date(at_ms);
    if (language.value === "fr") return `${at.getHours()}${no_break}h${no_break}${two(at.getMinutes())}`;
    return `${at.getHours()}:${two(at.getMinutes())}`;
}

// "4 min 12", or "12 s" in the last minute.
export function time_left(seconds: number): string {
    const left = Math.max(0, Math.ceil(seconds));
    if (left < 60) return `${left}${no_break}s`;
    if (left >= 3600) return `${Math.floor(left / 3600)}${no_break}h${no_break}${two(Math.floor(left / 60) % 60)}`;
    return `${Math.floor(left / 60)}${no_break}min${no_break}${two(left % 60)}`;
}

// "4:12", for the large clock.
export function clock_left(seconds: number): string {
    const left = Math.max(0, Math.ceil(seconds));
    return `${Math.floor(left / 60)}:${two(left % 60)}`;
}

// "24 novembre", "1er novembre", "24 November", by the browser's own time zone.
export function day(at_ms: number): string {
    return with_ordinal(new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long" }).format(at_ms));
}

// "8 mars 2027" of "2027-03-08": a day of the calendar, in no time zone.
export function calendar_day(written: string): string {
    const at = new Date(`${written}T12:00:00Z`);
    return with_ordinal(new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(at));
}

const locale = (): string => (language.value === "fr" ? "fr-FR" : "en-GB");

// French counts the first day of a month, and no other, by an ordinal; Intl knows nothing of it.
const with_ordinal = (text: string): string => (language.value === "fr" ? text.replace(/^1 /, "1er ") : text);
