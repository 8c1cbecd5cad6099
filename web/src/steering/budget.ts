import type { FieldRow, FundingLine, FundingState, SheetFields, SheetRow } from "../protocol.ts";
import { funder_key } from "./envelopes/same_funder.ts";
import { year_of } from "./sheets/years.ts";

// What the action sheets cost and who pays for it, in whole euros: sums of what is written on them, and nothing else.

export interface Sums {
    readonly sheets: number;
    // How many of them say no cost.
    readonly unpriced: number;
    readonly cost: number;
    readonly granted: number;
    // And not answered yet.
    readonly asked: number;
    // Of each sheet's cost, what is not granted; then what is not asked either. What one sheet has too much of pays for no other.
    readonly missing: number;
    readonly to_ask: number;
    // Granted beyond the cost that the sheet says, and granted where it says none.
    readonly beyond: Part;
    readonly without_cost: Part;
}

export interface Part { readonly sheets: number; readonly euros: number }
export interface Named { readonly name: string; readonly sums: Sums }

export interface Funder {
    // As most sheets write it.
    readonly name: string;
    readonly sheets: number;
    readonly asked: number;
    readonly granted: number;
    readonly refused: number;
}

// An abandoned action costs nothing any more.
export const is_counted = ({ values }: SheetRow): boolean => values.progress?.state !== "abandoned";

export function sums_of(sheets: readonly SheetRow[]): Sums {
    const all = sheets.map(({ values }) => sums_of_one(values));
    const total = (of: (one: Sums) => number): number => all.reduce((sum, one) => sum + of(one), 0);
    return {
        sheets: all.length, unpriced: total((one) => one.unpriced), cost: total((one) => one.cost),
        granted: total((one) => one.granted), asked: total((one) => one.asked),
        missing: total((one) => one.missing), to_ask: total((one) => one.to_ask),
        beyond: { sheets: total((one) => one.beyond.sheets), euros: total((one) => one.beyond.euros) },
        without_cost: { sheets: total((one) => one.without_cost.sheets), euros: total((one) => one.without_cost.euros) },
    };
}

function sums_of_one({ budget, funding = [] }: SheetFields): Sums {
    const cost = budget?.euros;
    const granted = euros_of(funding, "granted");
    const asked = euros_of(funding, "asked");
    return {
        sheets: 1, unpriced: cost === undefined ? 1 : 0, cost: cost ?? 0, granted, asked,
        missing: Math.max(0, (cost ?? 0) - granted), to_ask: Math.max(0, (cost ?? 0) - granted - asked),
        beyond: part(cost === undefined ? 0 : Math.max(0, granted - cost)), without_cost: part(cost === undefined ? granted : 0),
    };
}

const part = (euros: number): Part => ({ sheets: euros > 0 ? 1 : 0, euros });
const euros_of = (lines: readonly FundingLine[], state: FundingState): number =>
    lines.filter((one) => one.state === state).reduce((sum, one) => sum + one.euros, 0);

// By the code of each field, in the order of the fields.
export function by_field(sheets: readonly SheetRow[], fields: readonly FieldRow[]): readonly Named[] {
    const order = new Map(fields.map(({ field, order: at }) => [field, at]));
    const place = ({ name }: Named): number => order.get(name) ?? 0;
    return grouped(sheets, ({ field }) => field).sort((one, other) => place(one) - place(other));
}

export const undated = "";

// Each whole, under the year in which it begins: no sheet says its cost of each year. Last, those that say no beginning.
export function by_year(sheets: readonly SheetRow[]): readonly Named[] {
    const first_year = ({ values: { schedule } }: SheetRow): string =>
        (schedule?.begins === undefined ? undated : year_of(schedule.begins));
    return grouped(sheets, first_year).sort((one, other) => (one.name || "9999").localeCompare(other.name || "9999"));
}

function grouped(sheets: readonly SheetRow[], name_of: (sheet: SheetRow) => string): Named[] {
    const groups = new Map<string, SheetRow[]>();
    for (const one of sheets) {
        const group = groups.get(name_of(one));
        if (group === undefined) groups.set(name_of(one), [one]);
        else group.push(one);
    }
    return [...groups].map(([name, members]) => ({ name, sums: sums_of(members) }));
}

// Who gives most, or is asked for most, first.
export function by_funder(sheets: readonly SheetRow[]): readonly Funder[] {
    const groups = new Map<string, { of: number; line: FundingLine }[]>();
    for (const { sheet, values: { funding = [] } } of sheets) {
        for (const line of funding) {
            const group = groups.get(funder_key(line.funder));
            if (group === undefined) groups.set(funder_key(line.funder), [{ of: sheet, line }]);
            else group.push({ of: sheet, line });
        }
    }
    const funders = [...groups.values()].map((found): Funder => {
        const lines = found.map(({ line }) => line);
        return {
            name: most_written(lines.map(({ funder }) => funder)), sheets: new Set(found.map(({ of }) => of)).size,
            asked: euros_of(lines, "asked"), granted: euros_of(lines, "granted"), refused: euros_of(lines, "refused"),
        };
    });
    return funders.sort((one, other) => weight(other) - weight(one) || one.name.localeCompare(other.name, "fr"));
}

const weight = ({ asked, granted }: Funder): number => asked + granted;

function most_written(names: readonly string[]): string {
    const times = new Map<string, number>();
    for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
    return [...times].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
