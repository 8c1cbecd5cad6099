import { facilitator } from "../../i18n/facilitator.ts";
import { paper } from "../../i18n/paper.ts";
import type { College, PersonRow } from "../../protocol.ts";

// Who may vote in a round; left out: everybody.
interface Voters {
    readonly colleges?: readonly College[] | undefined;
}

// Those who vote on paper, by the number of their slip. `round`: only those who may vote in it.
export function slips_given(people: readonly PersonRow[], round: Voters = {}): readonly PersonRow[] {
    return people.filter(({ on_paper, removed, college }) => on_paper && !removed && (round.colleges?.includes(college) ?? true))
        .sort((a, b) => a.person - b.person);
}

// The slip whose number was typed, or why nothing can be entered for it.
export function slip_of(text: string, people: readonly PersonRow[], round: Voters): PersonRow | string {
    const digits = /^\s*(?:n\s*[°ºo]?\s*)?(\d{1,9})\s*$/i.exec(text)?.[1];
    if (digits === undefined) return paper.type_a_number;
    const number = Number(digits);
    const person = people.find((one) => one.person === number);
    if (person === undefined) return paper.no_such_slip(number);
    if (!person.on_paper) return paper.has_a_phone(number, person.called ?? facilitator.no_name);
    if (person.removed) return paper.slip_removed(number);
    return round.colleges?.includes(person.college) === false ? paper.not_of_a_college(number) : person;
}

// Ascending numbers as runs, each by its first and last: 4, 5, 6, 9 are 4 to 6, and 9.
export function in_runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
    const runs: [number, number][] = [];
    for (const number of numbers) {
        const last = runs[runs.length - 1];
        if (last !== undefined && number === last[1] + 1) last[1] = number;
        else runs.push([number, number]);
    }
    return runs;
}
