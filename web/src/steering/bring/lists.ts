import { actionIndicatorLimits, everyFundingState, fundingLineLimits, milestoneLimits, sheetFieldsLimits } from "../../../../protocol/typescript/limits.ts";
import type { ActionIndicator, FundingLine, FundingState, IndicatorKind, Measure, Milestone } from "../../protocol.ts";
import { sign_count, tidy_line } from "../../ui/text_field.tsx";
import { day_in } from "../sheets/figures.ts";
import { euros_of, figure_of } from "./values.ts";
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

const kinds: Readonly<Record<string, IndicatorKind>> = { résultat: "result", moyens: "means" };

interface Figure { readonly value: number | null; readonly unit: string }

// "12,5 %", or "–" where there is none. null: it is neither.
function figure_with_unit(text: string): Figure | null {
    if (/^[–-]$/.test(text)) return { value: null, unit: "" };
    const [, figure = "", unit = ""] = /^([-−+]?\d(?:[\d\s\u00a0\u202f]*\d)?(?:[.,]\d+)?)\s*(.*)$/u.exec(text) ?? [];
    const value = figure_of(figure);
    return value === null ? null : { value, unit: tidy_line(unit) };
}

function measure_of(text: string): { day: string; figure: Figure } | null {
    const [, on = "", said = ""] = /^(\d{4}-\d\d-\d\d)\s+(.+)$/.exec(text) ?? [];
    const [day, figure] = [day_in(on), figure_with_unit(said)];
    return day === null || figure === null || figure.value === null ? null : { day, figure };
}

// "Places ouvertes (de résultat) : départ 40 places, cible 60 places, 2027-06-30 48 places".
function indicator_of(line: string): ActionIndicator | null {
    const [, called = "", kind = "", from = "", to = "", later = ""]
        = /^(.+?)\s*\(de (résultat|moyens)\)\s*:\s*départ\s+(.+?), cible\s+(.+?)((?:, \d{4}-\d\d-\d\d\s.+)?)$/u.exec(line) ?? [];
    const title = named(called, actionIndicatorLimits.title.max);
    const ends = [figure_with_unit(from), figure_with_unit(to)];
    const measured = later === "" ? [] : later.slice(2).split(/, (?=\d{4}-\d\d-\d\d\s)/).map(measure_of);
    const [baseline, target] = ends;
    if (title === null || !baseline || !target || measured.some((one) => one === null)) return null;
    const measures = measured as { day: string; figure: Figure }[];
    const figures = [baseline, target, ...measures.map(({ figure }) => figure)].filter(({ value }) => value !== null);
    const unit = figures[0]?.unit ?? "";
    if (figures.some((one) => one.unit !== unit) || sign_count(unit) > actionIndicatorLimits.unit.max) return null;
    if (measures.length > actionIndicatorLimits.measures.max) return null;
    return {
        kind: kinds[kind]!, title, unit, ...(baseline.value === null ? {} : { baseline_thousandths: baseline.value }),
        ...(target.value === null ? {} : { target_thousandths: target.value }),
        measures: measures.map(({ day, figure }): Measure => ({ day, value_thousandths: figure.value! })),
    };
}

// As above; or a name alone, of what is to be measured yet.
export const indicators_of = (text: string): ActionIndicator[] | null => whole(lines_of(text).map((line): ActionIndicator | null => {
    if (/\(de (résultat|moyens)\)\s*:/u.test(line)) return indicator_of(line);
    const title = named(line.replace(/^[-–•]\s*/, ""), actionIndicatorLimits.title.max);
    return title === null ? null : { kind: "result", title, unit: "", measures: [] };
}), sheetFieldsLimits.indicators.max);
