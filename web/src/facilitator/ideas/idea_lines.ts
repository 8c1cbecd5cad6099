import { cut_at_word } from "../../bring/cut_at_word.ts";
import { text_of_html } from "../../bring/text_of_html.ts";
import { plain } from "../../bring/words.ts";
import { ideas } from "../../i18n/facilitator_ideas.ts";
import { detail_length, title_length } from "../../protocol.ts";
import { sign_count, tidy_line, tidy_text } from "../../ui/text_field.tsx";
import type { KnownIdeas } from "./columns.ts";

// The lines of a table of ideas, each as it would be proposed here.

// What became of it where it comes from: it is not brought in unless somebody wants it. "amendment": a change to another one.
export type Fate = "rejected" | "withdrawn" | "evaluating" | "amendment" | "hidden" | "merged";
// What was done to make it fit.
export type Fitting = "title_cut" | "title_made" | "detail_cut";

export interface IdeaLine {
    // As spreadsheets count, from 1.
    readonly line: number;
    readonly title: string;
    readonly detail: string;
    readonly fate: Fate | null;
    readonly fittings: readonly Fitting[];
    // The line that says where it comes from; "": nothing says so.
    readonly source: string;
    // What names it everywhere; "": nothing does.
    readonly reference: string;
}

// `nameless`: lines that say something, but neither a title nor a text.
export function idea_lines(known: KnownIdeas): { lines: readonly IdeaLine[]; nameless: readonly number[] } {
    const lines: IdeaLine[] = [];
    const nameless: number[] = [];
    known.table.rows.forEach((row, at) => {
        if (at <= known.head || row.every((cell) => cell.trim() === "")) return;
        const idea = idea_line(known, row, at + 1);
        if (idea === null) nameless.push(at + 1);
        else lines.push(idea);
    });
    return { lines, nameless };
}

function idea_line(known: KnownIdeas, row: readonly string[], line: number): IdeaLine | null {
    const cell = (column: number | undefined): string => (column === undefined ? "" : unguarded(row[column] ?? "", known.from_decidim).trim());
    const [language, title_column] = [...known.titles].find(([, column]) => cell(column) !== "") ?? ["", undefined];
    const same = known.details.get(language);
    const detail_column = cell(same) === "" ? [...known.details.values()].find((column) => cell(column) !== "") : same;
    const title = one_line(text_of_html(cell(title_column)));
    const text = tidy_text(text_of_html(cell(detail_column)));
    if (title === "" && one_line(text) === "") return null;
    const reference = tidy_line(cell(known.reference));
    const number = /^\d{1,12}$/.exec(cell(known.number))?.[0];
    const source = known.from_decidim && number !== undefined ? ideas.source(number, reference) : "";
    return { line, ...fitted(title, text, source), fate: fate_of(known, cell), source, reference };
}

// Decidim puts an apostrophe before what a spreadsheet could take for a formula.
const unguarded = (text: string, from_decidim: boolean): string => (from_decidim ? text.replace(/^'(?=[=+\-@])/, "") : text);
const one_line = (text: string): string => tidy_line(text.replace(/\s+/g, " "));

type Fitted = Pick<IdeaLine, "title" | "detail" | "fittings">;

function fitted(title: string, text: string, source: string): Fitted {
    const fittings: Fitting[] = [];
    let [short, long] = [title, text];
    if (title === "") {
        fittings.push("title_made");
        short = cut_at_word(one_line(first_sentence(text)), title_length);
        if (one_line(text) === short) long = "";
    } else if (sign_count(title) > title_length) {
        fittings.push("title_cut");
        short = cut_at_word(title, title_length);
        long = text === "" ? title : `${title}\n${text}`;
    }
    // Where words are left out anyway, where it comes from keeps its place.
    if (sign_count(long) > detail_length) {
        fittings.push("detail_cut");
        long = cut_at_word(long, detail_length - (source === "" ? 0 : sign_count(source) + 1));
    }
    const with_source = source === "" ? long : long === "" ? source : `${long}\n${source}`;
    return { title: short, detail: sign_count(with_source) <= detail_length ? with_source : long, fittings };
}

// Its first line, up to the end of its first sentence.
function first_sentence(text: string): string {
    const [line = ""] = text.split("\n", 1);
    return /^.{10,}?[.!?…](?=\s)/u.exec(line)?.[0] ?? line;
}

const fates: Readonly<Record<Exclude<Fate, "amendment">, readonly string[]>> = {
    rejected: ["rejected", "rejetee", "rejete", "refusee", "refuse", "ecartee", "non retenue", "non retenu", "irrecevable"],
    withdrawn: ["withdrawn", "retiree", "retire", "abandonnee"],
    evaluating: ["evaluating", "en evaluation", "en cours d evaluation", "en cours d examen", "a l etude"],
    hidden: ["hidden", "masquee", "masque"],
    merged: ["merged", "regroupee", "fusionnee"],
};

function fate_of({ states, withdrawn, is_amendment }: KnownIdeas, cell: (column: number | undefined) => string): Fate | null {
    if (is_true(cell(withdrawn))) return "withdrawn";
    const said = states.map((column) => plain(cell(column)));
    const fate = (Object.keys(fates) as (keyof typeof fates)[]).find((one) => said.some((words) => fates[one].includes(words)));
    return fate ?? (is_true(cell(is_amendment)) ? "amendment" : null);
}

const is_true = (text: string): boolean => ["true", "vrai", "oui", "1"].includes(plain(text));
