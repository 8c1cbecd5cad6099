import { everyFundingState, fundingLineLimits, milestoneLimits, sheetFieldsLimits } from "../../../../protocol/typescript/limits.ts";
import type { FundingLine, FundingState, Milestone } from "../../protocol.ts";
import { sign_count, tidy_line } from "../../ui/text_field.tsx";
import { day_in } from "../sheets/figures.ts";
import { euros_of } from "./values.ts";
import { plain } from "../../bring/words.ts";

// Lists in one cell, a line each, as our own exports write them (server/export/sheet_words.cpp). null: it says something else.

const lines_of = (text: string): readonly string[] => text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
const whole = <T>(read: readonly (T | null)[], most: number): T[] | null => {
    const found = read.filter((one) => one !== null);
    return found.length < read.length || found.length > most ? null : found;
};
// A name of at most so many signs.
const named = (text: string, most: number): string | null => {
    const name = tidy_line(text);
    return name === "" || sign_count(name) > most ? null : name;
};

const states: Readonly<Record<FundingState, string>> = { asked: "demande", granted: "accorde", refused: "refuse" };

// "Ville : 20000 €, accordé".
export const funding_of = (text: string): FundingLine[] | null => whole(lines_of(text).map((line): FundingLine | null => {
    const [, who = "", amount = "", said = ""] = /^(.+?)\s*:\s*(\d[^:]*?),\s*(\p{L}+)$/u.exec(line) ?? [];
    const funder = named(who, fundingLineLimits.funder.max);
    const euros = euros_of(amount, false);
    const state = everyFundingState.find((one) => states[one] === plain(said).replace(/e$/, "") || states[one] === plain(said));
    return funder === null || typeof euros !== "number" || state === undefined ? null : { funder, euros, state };
}), sheetFieldsLimits.funding.max);

// "2027-06-30 : Première tournée (faite)".
export const milestones_of = (text: string): Milestone[] | null => whole(lines_of(text).map((line): Milestone | null => {
    const [, on = "", what = "", done] = /^'?(\S+)\s*:\s*(.+?)(\s*\(faite\))?$/.exec(line) ?? [];
    const day = day_in(on);
    const title = named(what, milestoneLimits.title.max);
    return day === null || title === null ? null : { day, title, done: done !== undefined };
}), sheetFieldsLimits.milestones.max);
