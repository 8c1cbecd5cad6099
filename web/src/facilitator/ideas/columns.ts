import { found, heads_within, type Names } from "../../bring/heads.ts";
import type { Table } from "../../bring/reading.ts";
import { plain } from "../../bring/words.ts";

// Which column of a table says what of an idea: in a Decidim's export of proposals by its own names, in any other by what people call it.

export interface KnownIdeas {
    readonly table: Table;
    // The line of the heads, from 0.
    readonly head: number;
    readonly from_decidim: boolean;
    // Columns of titles and of texts by language; "" where none is said. The first one that says something counts.
    readonly titles: ReadonlyMap<string, number>;
    readonly details: ReadonlyMap<string, number>;
    readonly states: readonly number[];
    readonly withdrawn?: number;
    readonly is_amendment?: number;
    readonly number?: number;
    readonly reference?: number;
}

type Column = "title" | "detail" | "state";
const names: Names<Column> = {
    title: ["titre", "intitule", "titre de l idee", "titre de la proposition", "intitule de l idee", "intitule de la proposition",
        "nom de l idee", "idee", "idees", "votre idee", "proposition", "propositions", "votre proposition", "titre de l action", "intitule de l action",
        "action", "title", "idea", "proposal", "libelle", "sujet", "projet", "nom"],
    detail: ["detail", "details", "description", "descriptif", "description de l idee", "description de la proposition", "texte", "corps", "contenu",
        "precision", "precisions", "explication", "explications", "resume", "commentaire", "commentaires", "body", "text", "summary"],
    state: ["etat", "statut", "state", "status"],
};

// null: it has no column of titles.
export function known_ideas(table: Table): KnownIdeas | null {
    for (let head = 0; head < Math.min(heads_within, table.rows.length); ++head) {
        const known = of_decidim(table, head) ?? of_people(table, head);
        if (known !== null) return known;
    }
    return null;
}

// What no table but an export of Decidim's proposals says, whatever its version.
const marks = ["participatory_space/id", "participatory_space/url", "component/id", "is_amend", "endorsements/total_count", "likes/total_count",
    "original_proposal/url", "proposal_votes", "supports"];

function of_decidim(table: Table, head: number): KnownIdeas | null {
    const heads = (table.rows[head] ?? []).map((text) => text.trim().toLowerCase());
    const titles = by_language(heads, "title");
    if (titles.size === 0 || !heads.includes("id") || !marks.some((mark) => heads.includes(mark))) return null;
    const at = (name: string): number | undefined => (heads.includes(name) ? heads.indexOf(name) : undefined);
    const [number, reference, withdrawn, is_amendment] = [at("id"), at("reference"), at("withdrawn"), at("is_amend")];
    return {
        table, head, from_decidim: true, titles, details: by_language(heads, "body"),
        states: heads.flatMap((name, column) => (name === "state" || name.startsWith("state/") ? [column] : [])),
        ...(number === undefined ? {} : { number }), ...(reference === undefined ? {} : { reference }),
        ...(withdrawn === undefined ? {} : { withdrawn }), ...(is_amendment === undefined ? {} : { is_amendment }),
    };
}

// "title", "title/fr", "title/machine_translations/fr": French first, then as they stand, and what a machine translated last.
function by_language(heads: readonly string[], name: string): Map<string, number> {
    const columns = heads.flatMap((head, column) =>
        (head === name ? [{ language: "", column }] : head.startsWith(`${name}/`) ? [{ language: head.slice(name.length + 1), column }] : []));
    const place = (language: string): number => (language === "fr" || language === "" ? 0 : language.includes("/") ? 2 : 1);
    return new Map(columns.sort((a, b) => place(a.language) - place(b.language)).map(({ language, column }) => [language, column]));
}

function of_people(table: Table, head: number): KnownIdeas | null {
    const columns = found((table.rows[head] ?? []).map(plain), names);
    const [title, detail, state] = [columns.get("title"), columns.get("detail"), columns.get("state")];
    if (title === undefined) return null;
    return {
        table, head, from_decidim: false, titles: new Map([["", title]]),
        details: new Map(detail === undefined ? [] : [["", detail]]), states: state === undefined ? [] : [state],
    };
}
