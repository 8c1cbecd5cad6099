import { bring_file } from "../i18n/bring_file.ts";
import type { Fault, WhyAnyWrong } from "./cells.ts";

// What is wrong with a file, in words: where, what stands there, and why.

// Behind the cell that is wrong, or behind the place where one is missing.
export type OwnWords<W extends string> = (why: Exclude<W, WhyAnyWrong>) => string;

const cell_shown = 60;

function in_short(cell: string): string {
    const letters = [...cell.replace(/\s+/g, " ")];
    return letters.length > cell_shown ? `${letters.slice(0, cell_shown).join("")}…` : letters.join("");
}

// "ligne 12, colonne C « coût » : « douze mille » n’est pas un montant". `with_sheet`: the file has several. `own_words`: for
// the reasons that are a page's own.
export function fault_said<W extends string>(
    { sheet, line, column, head, cell, why, number = 0 }: Fault<W>, with_sheet: boolean, own_words: OwnWords<W>,
): string {
    const within = column === undefined ? bring_file.place_line(line) : bring_file.place(line, letters_of(column), head);
    const place = with_sheet && sheet !== "" ? bring_file.of_sheet(sheet, within) : within;
    const wrong = wrong_said(why, number, own_words);
    return cell === "" ? bring_file.of_line(place, wrong) : bring_file.of_cell(place, in_short(cell), wrong);
}

function wrong_said<W extends string>(
    why: W | WhyAnyWrong, number: number, own_words: OwnWords<W>,
): string {
    switch (why) {
        case "too_long": return bring_file.too_long(number);
        case "twice": return bring_file.twice(number);
        case "column_twice": return bring_file.column_twice;
        default: return own_words(why as Exclude<W, WhyAnyWrong>);
    }
}

// As spreadsheets call their columns, from 0: A, B, …, Z, AA.
export const letters_of = (column: number): string =>
    (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + column % 26);
