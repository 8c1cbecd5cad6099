import { decideByRoundLimits } from "../../../../protocol/typescript/limits.ts";
import type { DecideByRound, DecisionByRound, Resolution, VotedRow } from "../../protocol.ts";
import { needs_of, read_resolution, type Faults, type Form } from "../resolution_form.ts";
import type { VoteLine } from "./vote_lines.ts";

// What a person makes of a vote, line by line, before it is sent.

// One line's: no resolution: nothing is decided on it. `seen`: the decision that the page showed when it was chosen: one that comes
// meanwhile is not theirs to replace unseen.
export interface Choice extends Form { readonly seen?: number | undefined }
// By the voted session's proposal; what nobody has touched is not there.
export type Choices = ReadonlyMap<number, Choice>;
export const most_at_once = decideByRoundLimits.decisions.max;

// `motive`: what a decision that needs one would say without a word from the person.
export function choice_on(line: VoteLine, chosen: Choices, motive: string): Choice {
    const kept = chosen.get(line.item.proposal);
    const seen = line.last?.decision;
    if (kept !== undefined) return kept.seen === seen ? kept : { ...kept, resolution: null };
    const none: Choice = { resolution: null, motive: "", until: "", seen };
    return line.is_overtaken ? none : with_resolution(none, line.item.suggested ?? null, motive);
}

// A motive that only told the vote goes again where none is needed.
export function with_resolution(choice: Choice, resolution: Resolution | null, motive: string): Choice {
    const needed = resolution !== null && needs_of[resolution].motive;
    const written = needed && choice.motive === "" ? motive : !needed && choice.motive === motive ? "" : choice.motive;
    return { ...choice, resolution, motive: written };
}

export interface Chosen { readonly line: VoteLine; readonly choice: Choice }

// The lines on which something would be decided, with what.
export function decided_on(lines: readonly VoteLine[], choice_of: (line: VoteLine) => Choice): readonly Chosen[] {
    return lines.filter(({ is }) => is === "open").map((line) => ({ line, choice: choice_of(line) }))
        .filter(({ choice }) => choice.resolution !== null);
}

// Where several are postponed, the one day that all of them have; "": they have several, or none has one. null: no two are postponed.
export function shared_day(chosen: readonly Chosen[]): string | null {
    const days = chosen.filter(is_postponed).map(({ choice }) => choice.until);
    if (days.length < 2) return null;
    return days.every((day) => day === days[0]) ? (days[0] ?? "") : "";
}

// Those of the lines that are postponed, to that day.
export const postponed_to = (chosen: readonly Chosen[], until: string): readonly Chosen[] =>
    chosen.filter(is_postponed).map(({ line, choice }) => ({ line, choice: { ...choice, until } }));

const is_postponed = ({ choice }: Chosen): boolean => choice.resolution === "postponed";

// All of them as one order, or what is wrong with some. `today`: as 2027-03-08. At least one.
export function read_choices(
    { session, round }: Pick<VotedRow, "session" | "round">, chosen: readonly Chosen[], today: string,
): { command: DecideByRound } | { faults: ReadonlyMap<number, Faults> } {
    const faults = new Map<number, Faults>();
    const decisions: DecisionByRound[] = [];
    for (const { line: { item: { proposal } }, choice } of chosen) {
        const read = read_resolution(choice, today);
        if ("faults" in read) faults.set(proposal, read.faults);
        else decisions.push({ proposal, ...read.decided, ...(choice.seen === undefined ? {} : { replaces: choice.seen }) });
    }
    return faults.size > 0 ? { faults } : { command: { type: "decide_by_round", session, round, decisions } };
}
