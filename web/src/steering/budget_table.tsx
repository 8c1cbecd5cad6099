import type { ComponentChildren } from "preact";
import { euros } from "../i18n/money.ts";
import { sheets } from "../i18n/sheets.ts";

// `euros`: null where nobody says it. `said`: in place of it.
export interface Cell { readonly head: string; readonly euros: number | null; readonly said?: ComponentChildren }

export interface Row {
    readonly key: string;
    readonly head: ComponentChildren;
    // Below it, a line each; then what else belongs there.
    readonly notes: readonly string[];
    readonly below?: ComponentChildren;
    readonly cells: readonly Cell[];
    // What can be done with it; absent: nothing.
    readonly acts?: ComponentChildren;
}

interface BudgetTableProps {
    title: string;
    head: string;
    // Over what can be done with the lines; absent: nothing can.
    acts_head?: string | undefined;
    // At least one, or the total.
    rows: readonly Row[];
    total?: Row;
}

// Sums of money, a line each. Where there is no room for a table each line stands by itself, its figures below each other;
// the roles say that it is a table nevertheless.
export function BudgetTable({ title, head, acts_head, rows, total }: BudgetTableProps) {
    const heads = (total ?? rows[0])?.cells.map((one) => one.head) ?? [];
    return (
        <table role="table" class={acts_head === undefined ? "figures" : "figures with-acts"} aria-label={title}>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{head}</th>
                    {heads.map((one) => <th key={one} role="columnheader" scope="col" class="n">{one}</th>)}
                    {acts_head !== undefined && <th role="columnheader" scope="col" class="line-acts"><span class="sr">{acts_head}</span></th>}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {rows.map((one) => <Line key={one.key} row={one} kind="" />)}
                {total !== undefined && <Line row={total} kind="sum" />}
            </tbody>
        </table>
    );
}

function Line({ row: { head, notes, below, cells, acts }, kind }: { row: Row; kind: "" | "sum" }) {
    return (
        <tr role="row" class={kind}>
            <th role="rowheader" scope="row">
                {head}{notes.map((note) => <small key={note} class="soft"> {note}</small>)}{below}
            </th>
            {cells.map((one) => (
                <td key={one.head} role="cell" class={one.euros ? "n" : "n nil"}>
                    <span class="of" aria-hidden="true">{one.head}</span> {one.said ?? <span class="nowrap">{sum_said(one)}</span>}
                </td>
            ))}
            {acts !== undefined && <td role="cell" class="line-acts">{acts}</td>}
        </tr>
    );
}

export const sum_said = ({ euros: sum }: Cell): string => (sum === null ? sheets.no_figure : euros(sum));
