import type { Mark, Method } from "../protocol.ts";

// A method on paper: how its ballot is printed and how it is typed in. A ballot has a line for each proposal or pair, a line one box
// or two.
export interface OnPaper<M extends Method> {
    // What people do on it; printed above the lines.
    rule(method: M): string;
    // Of each line, from left to right, on a ballot of so many proposals.
    boxes(method: M, items: number): readonly Box[];
    // The pairs of one slip, the same each time; left out where a line is a proposal.
    pairs?(items: readonly number[], slip: number): readonly (readonly [number, number])[];
    // Why the lines are no ballot together; null: they are one. Left out by a method without such a rule.
    objection?(marks: readonly Mark[], method: M): string | null;
    // What stands beside a proposal; `option`: its place on the round's paper.
    beside?(method: M, option: number): string;
    // For what hands are raised on each proposal; left out by a method that does not know hands.
    hands?(): readonly Choice[];
}

export interface Box {
    readonly part: "mark" | "second";
    // Left out where a line has one box.
    readonly name?: string;
    readonly choices: readonly Choice[];
    // One column a choice, with its words above; circles to fill in, one a dot; or room for a number.
    readonly printed: "columns" | "dots" | "number";
    // What is typed, said before the first line.
    readonly hint: string;
}

export interface Choice {
    // What is typed for it; the first is told.
    readonly keys: readonly string[];
    readonly mark: number;
    readonly said: string;
}

// Choices that are typed as the number of their column, from 1.
export const by_column = (...choices: readonly (readonly [mark: number, said: string])[]): readonly Choice[] =>
    choices.map(([mark, said], index) => ({ keys: [String(index + 1)], mark, said }));

// Choices that are numbers, from 1.
export const numbers_to = (most: number, said: (n: number) => string): readonly Choice[] =>
    Array.from({ length: most }, (_, index) => ({ keys: [String(index + 1)], mark: index + 1, said: said(index + 1) }));

// A box that is ticked or not.
export const tick = (said: string, hint: string): Box => ({ part: "mark", choices: [{ keys: ["1", "x"], mark: 1, said }], printed: "columns", hint });

export interface PaperLine {
    readonly proposal: number;
    readonly rival?: number;
}

export function lines_of(paper: OnPaper<Method>, items: readonly number[], slip: number): readonly PaperLine[] {
    if (paper.pairs === undefined) return items.map((proposal) => ({ proposal }));
    return paper.pairs(items, slip).map(([proposal, rival]) => ({ proposal, rival }));
}

// What was typed, by cell.
export type Typed = ReadonlyMap<string, string>;
export const cell = (line: number, box: number): string => `${line}/${box}`;

// `faults`: cells whose text is none of the choices, and cells that stand empty beside one that is filled in.
export interface Read {
    readonly marks: readonly Mark[];
    readonly faults: ReadonlyMap<string, "unknown" | "missing">;
}

export function read(boxes: readonly Box[], lines: readonly PaperLine[], typed: Typed): Read {
    const marks: Mark[] = [];
    const faults = new Map<string, "unknown" | "missing">();
    lines.forEach((line, row) => {
        const texts = boxes.map((_, column) => typed.get(cell(row, column)) ?? "");
        const chosen = boxes.map((box, column) => choice_of(box, texts[column]!));
        texts.forEach((text, column) => {
            if (!is_empty(text) && chosen[column] === undefined) faults.set(cell(row, column), "unknown");
            if (is_empty(text) && texts.some((other) => !is_empty(other))) faults.set(cell(row, column), "missing");
        });
        if (chosen.every((choice) => choice !== undefined)) marks.push(mark_of(line, boxes, chosen));
    });
    return { marks, faults };
}

// Nothing, or none.
const is_empty = (text: string): boolean => ["", "0"].includes(text.trim());

export function choice_of({ choices }: Box, text: string): Choice | undefined {
    return choices.find(({ keys }) => keys.includes(text.trim().toLowerCase()));
}

// Whether nothing more can follow on what was typed: the next cell is next.
export function is_complete(box: Box, text: string): boolean {
    const typed = text.trim().toLowerCase();
    return choice_of(box, typed) !== undefined && !box.choices.some(({ keys }) => keys.some((key) => key !== typed && key.startsWith(typed)));
}

// Of a pair the column names the one that is preferred, and the third neither.
function mark_of(line: PaperLine, boxes: readonly Box[], chosen: readonly Choice[]): Mark {
    const { proposal, rival } = line;
    if (rival !== undefined) {
        const { mark } = chosen[0]!;
        return mark === -1 ? { proposal: rival, mark: 1, rival: proposal } : { proposal, mark, rival };
    }
    return Object.assign({ proposal }, ...boxes.map(({ part }, index) => ({ [part]: chosen[index]!.mark })));
}
