import type { ComponentChildren } from "preact";
import { euros } from "../i18n/money.ts";
import { sheets } from "../i18n/sheets.ts";

// `euros`: null where nobody says it.
export interface Cell { readonly head: string; readonly euros: number | null }

export interface Row {
    readonly key: string;
    readonly head: ComponentChildren;
    // Below it, a line each.
    readonly notes: readonly string[];
    readonly cells: readonly Cell[];
}

interface BudgetTableProps {
    title: string;
    head: string;
    rows: readonly Row[];
    total: Row;
}

// Sums of money, a line each. Where there is no room for a table each line stands by itself, its figures below each other;
// the roles say that it is a table nevertheless.
export function BudgetTable({ title, head, rows, total }: BudgetTableProps) {
    return (
        <table role="table" class="figures" aria-label={title}>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{head}</th>
                    {total.cells.map((one) => <th key={one.head} role="columnheader" scope="col" class="n">{one.head}</th>)}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {rows.map((one) => <Line key={one.key} row={one} kind="" />)}
                <Line row={total} kind="sum" />
            </tbody>
        </table>
    );
}

function Line({ row: { head, notes, cells }, kind }: { row: Row; kind: "" | "sum" }) {
    return (
        <tr role="row" class={kind}>
            <th role="rowheader" scope="row">{head}{notes.map((note) => <small key={note} class="soft"> {note}</small>)}</th>
            {cells.map((one) => (
                <td key={one.head} role="cell" class={one.euros ? "n" : "n nil"}>
                    <span class="of" aria-hidden="true">{one.head}</span> <span class="nowrap">{sum_said(one)}</span>
                </td>
            ))}
        </tr>
    );
}

export const sum_said = ({ euros: sum }: Cell): string => (sum === null ? sheets.no_figure : euros(sum));
