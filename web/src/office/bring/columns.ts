import type { KnownColumns } from "../../bring/cells.ts";
import { found, heads_within, type Names } from "../../bring/heads.ts";
import type { Table } from "../../bring/reading.ts";
import { plain } from "../../bring/words.ts";

// Which column of a table says what of members of the steering committee and of committees, or of committees.

export type Brings = "members" | "committees";
export type MemberColumn = "called" | "first" | "function" | "committee";
export type CommitteeColumn = "field" | "title";

const of_members: Names<MemberColumn> = {
    called: ["nom", "nom prenom", "nom et prenom", "prenom nom", "prenom et nom", "nom complet", "membre", "personne", "noms", "name"],
    first: ["prenom", "prenoms", "first name"],
    function: ["fonction", "fonctions", "qualite", "role", "titre", "mandat", "poste", "organisme", "structure", "function"],
    committee: ["comite", "comites", "nom du comite", "instance", "committee"],
};
const of_committees: Names<CommitteeColumn> = {
    field: ["champ", "champs", "champ d intervention", "champs d intervention", "code champ", "champ de la convention", "thematique", "theme", "domaine", "field"],
    title: ["comite", "comites", "nom du comite", "intitule du comite", "nom", "intitule", "titre", "committee"],
};

// null: it does not say what is asked for.
export function known_table(table: Table, what: Brings): KnownColumns | null {
    for (let head = 0; head < Math.min(heads_within, table.rows.length); ++head) {
        const words = (table.rows[head] ?? []).map(plain);
        const names: Names<string> = what === "members" ? of_members : of_committees;
        const columns: ReadonlyMap<string, number> = found(words, names);
        const needed = what === "members" ? ["called", "function"] : ["field", "title"];
        if (needed.every((name) => columns.has(name))) return { table, head, columns, twice: twice(words, columns, names) };
    }
    return null;
}

// "organisme" beside "fonction" is something else; the same words twice are not.
function twice(words: readonly string[], columns: ReadonlyMap<string, number>, names: Names<string>): number[] {
    const taken = [...columns.values()];
    return words.flatMap((word, column) =>
        (!taken.includes(column) && taken.some((one) => words[one] === word) && Object.values(names).flat().includes(word) ? [column] : []));
}
