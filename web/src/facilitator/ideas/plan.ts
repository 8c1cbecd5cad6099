import { proposalsPerSession } from "../../../../protocol/typescript/limits.ts";
import type { Table } from "../../bring/reading.ts";
import { plain } from "../../bring/words.ts";
import { detail_length, title_length, type ProposalRow } from "../../protocol.ts";
import { sign_count, tidy_line, tidy_text } from "../../ui/text_field.tsx";
import { known_ideas } from "./columns.ts";
import { idea_lines, type IdeaLine } from "./idea_lines.ts";

// What a file would bring into the room: which ideas are new, which are there already. Nothing is sent here.

export interface Candidate extends IdeaLine {
    // Names it within the file, also when it is read again.
    readonly key: string;
}
export interface Left {
    readonly line: number;
    readonly title: string;
}
export interface IdeasPlan {
    // In the order of the file.
    readonly candidates: readonly Candidate[];
    readonly there: readonly Left[];
    // Said on a line before.
    readonly twice: readonly Left[];
    readonly nameless: readonly number[];
    // How many more ideas the session holds.
    readonly room: number;
}

// What the person changed of it: absent: nothing.
export interface Wish { readonly is_wanted?: boolean; readonly title?: string; readonly detail?: string }
export type Wishes = ReadonlyMap<string, Wish>;
export const no_wishes: Wishes = new Map();

export interface Present {
    readonly proposals: readonly ProposalRow[];
    // Ordered from here and not shown yet.
    readonly on_their_way: readonly string[];
}

export function ideas_plan(tables: readonly Table[], { proposals, on_their_way }: Present): IdeasPlan {
    const titles = new Set([...proposals.flatMap(titles_of), ...on_their_way].map(compared));
    const sources = proposals.flatMap(({ detail }) => last_line(detail ?? ""));
    const is_there = ({ title, source, reference }: IdeaLine): boolean => titles.has(compared(title))
        || (source !== "" && sources.some((said) => said === source || (reference !== "" && said.endsWith(`(${reference})`))));
    const plan = { candidates: [] as Candidate[], there: [] as Left[], twice: [] as Left[], nameless: [] as number[] };
    const said = new Set<string>();
    tables.forEach((table, sheet) => {
        const known = known_ideas(table);
        if (known === null) return;
        const { lines, nameless } = idea_lines(known);
        plan.nameless.push(...nameless);
        for (const line of lines) {
            const words = compared(line.title);
            if (is_there(line)) plan.there.push(line);
            else if (said.has(words)) plan.twice.push(line);
            else plan.candidates.push({ ...line, key: `${sheet}/${line.line}` });
            said.add(words);
        }
    });
    return { ...plan, room: Math.max(0, proposalsPerSession - proposals.filter(({ state }) => state === "live" || state === "merged").length - on_their_way.length) };
}

const titles_of = ({ title, absorbed }: ProposalRow): readonly string[] =>
    [...(title === undefined ? [] : [title]), ...absorbed.map((one) => one.title)];
const last_line = (text: string): readonly string[] => text.split("\n").slice(-1).filter((line) => line !== "");

// The same but for case, accents, blanks and signs; a title of signs alone is itself.
const compared = (title: string): string => plain(title) || title.replace(/\s+/g, " ").trim();

export interface Idea { readonly key: string; readonly title: string; readonly detail: string }

// What is ticked, as it would be proposed. Without a word from the person: what has no fate of its own, as far as there is room.
export function wanted_of({ candidates, room }: IdeasPlan, wishes: Wishes): readonly Idea[] {
    const own = new Set(candidates.filter(({ fate }) => fate === null).slice(0, room).map(({ key }) => key));
    return candidates.filter(({ key }) => wishes.get(key)?.is_wanted ?? own.has(key)).map((one) => said_of(one, wishes));
}

export function said_of({ key, title, detail }: Candidate, wishes: Wishes): Idea {
    const wish = wishes.get(key);
    return { key, title: wish?.title ?? title, detail: wish?.detail ?? detail };
}

export const fits = ({ title, detail }: Pick<Idea, "title" | "detail">): boolean =>
    tidy_line(title) !== "" && sign_count(tidy_line(title)) <= title_length && sign_count(tidy_text(detail)) <= detail_length;
