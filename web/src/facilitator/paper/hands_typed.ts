import type { College, CountHands, RoundRow } from "../../protocol.ts";
import { countHandsLimits } from "../../../../protocol/typescript/limits.ts";
import type { Choice } from "../../methods/paper.ts";

// What was typed of a show of hands: how many vote so, and for each proposal and choice how many hands, as text.
export interface TypedHands {
    readonly people: string;
    readonly raised: ReadonlyMap<string, string>;
}

export const no_hands: TypedHands = { people: "", raised: new Map() };
export const raised_at = (proposal: number, mark: number): string => `${proposal}/${mark}`;

// Where colleges weigh otherwise than by person, hands are counted one college after the other.
export const is_by_college = ({ official }: Pick<RoundRow, "official">): boolean => official !== undefined && official !== "by_person";

export type HandsFault = { readonly at: "people" } | { readonly at: "number"; readonly cell: string }
    | { readonly at: "proposal"; readonly proposal: number; readonly hands: number; readonly people: number };

// A number as it was typed, nothing is 0; null: it is none, or too large.
export function number_of(text: string): number | null {
    if (text.trim() === "") return 0;
    if (!/^\s*\d{1,4}\s*$/.test(text)) return null;
    const number = Number(text);
    return number <= countHandsLimits.people.max ? number : null;
}

// Why it is no show of hands; empty: it is one.
export function faults_of(typed: TypedHands, items: readonly number[], choices: readonly Choice[]): readonly HandsFault[] {
    const people = number_of(typed.people);
    const faults: HandsFault[] = people === null || people === 0 ? [{ at: "people" }] : [];
    for (const proposal of items) {
        const cells = choices.map(({ mark }) => raised_at(proposal, mark));
        const wrong = cells.filter((cell) => number_of(typed.raised.get(cell) ?? "") === null);
        faults.push(...wrong.map((cell) => ({ at: "number", cell }) as const));
        const hands = cells.reduce((sum, cell) => sum + (number_of(typed.raised.get(cell) ?? "") ?? 0), 0);
        if (people !== null && people > 0 && hands > people) faults.push({ at: "proposal", proposal, hands, people });
    }
    return faults;
}

// The order for a show of hands without faults.
export function counted(typed: TypedHands, round: Pick<RoundRow, "round" | "items">, choices: readonly Choice[], college?: College): CountHands {
    const hands = round.items.flatMap((proposal) => {
        const counts = choices.flatMap(({ mark }) => {
            const people = number_of(typed.raised.get(raised_at(proposal, mark)) ?? "") ?? 0;
            return people > 0 ? [{ mark, people }] : [];
        });
        return counts.length > 0 ? [{ proposal, counts }] : [];
    });
    return { type: "count_hands", round: round.round, ...(college && { college }), people: number_of(typed.people) ?? 0, hands };
}

// What stands in the fields for hands that were counted before.
export function typed_again({ people, hands }: Pick<CountHands, "people" | "hands">): TypedHands {
    return {
        people: String(people),
        raised: new Map(hands.flatMap(({ proposal, counts }) => counts.map(({ mark, people: raised }) => [raised_at(proposal, mark), String(raised)] as const))),
    };
}
