import { everyDiagnosisKind } from "../../../../protocol/typescript/limits.ts";
import type { DiagnosisKind, SheetField } from "../../protocol.ts";
import { found, heads_within, type Names } from "../../bring/heads.ts";
import type { Table } from "../../bring/reading.ts";
import { diagnosis_kind_of } from "./values.ts";
import { plain } from "../../bring/words.ts";

// Which column of a sheet says what, by the words at its head: what our own exports write first, then what people call it.

// A field of an action's sheet that is one text.
export type TextField = Extract<SheetField, "title" | "stake" | "finding" | "goals" | "description" | "audience" | "territory"
    | "owner" | "owner_person" | "caf_owner" | "partners" | "means" | "note">;
export type ActionColumn = TextField | "field" | "sheet" | "code" | "kind" | "state" | "percent" | "euros" | "kiloeuros"
    | "funding" | "milestones" | "indicators" | "begins" | "ends" | "year";
export type DiagnosisColumn = "field" | "kind" | "title" | "note" | "unit" | "source" | "figures" | "value" | "year"
    | "target" | "target_year" | "territory" | "compared" | "comparison";

const fields = ["champ", "champ d intervention", "code champ", "champ de la convention", "thematique", "theme", "domaine"];

const of_actions: Names<ActionColumn> = {
    field: fields,
    sheet: ["fiche"],
    code: ["code", "code action", "code de l action", "code fiche", "code de la fiche"],
    title: ["titre", "action", "intitule", "intitule de l action", "titre de l action", "nom de l action", "nom", "libelle", "projet",
        "fiche action"],
    kind: ["nature", "type", "nature de l action", "type d action", "type de l action"],
    state: ["avancement", "etat", "etat d avancement", "statut", "etat de l action"],
    percent: ["avancement pourcent", "pourcentage", "pourcentage realise", "pourcent"],
    stake: ["enjeu", "enjeux"],
    finding: ["constat", "constats", "constat et indicateurs du diagnostic", "diagnostic"],
    goals: ["objectifs", "objectif", "objectifs vises", "objectifs de l action"],
    description: ["description", "descriptif", "description de l action", "contenu", "resume", "detail", "details"],
    audience: ["public", "publics", "public vise", "public cible", "publics vises", "publics cibles", "beneficiaires"],
    territory: ["territoire", "territoires", "territoire concerne", "lieu", "lieux", "secteur", "perimetre"],
    owner: ["pilote", "porteur", "pilotes", "porteurs", "porteur de projet", "porteur de l action", "pilote de l action",
        "structure pilote", "structure porteuse", "pilotage"],
    owner_person: ["pilote personne", "personne qui pilote", "referent", "referente", "responsable"],
    caf_owner: ["copilote caf", "co pilote caf", "referent caf"],
    partners: ["partenaires", "partenaire", "partenariat", "partenariats", "partenaires associes"],
    means: ["moyens", "moyens humains", "moyens mobilises", "moyens humains et materiels", "ressources"],
    euros: ["cout eur", "cout", "couts", "budget", "montant", "cout previsionnel", "budget previsionnel", "cout total", "cout en eur",
        "cout euros", "cout en euros", "budget eur", "budget en euros", "montant eur", "cout estime"],
    kiloeuros: ["cout keur", "cout en keur", "budget keur", "budget en keur", "montant keur", "cout k"],
    funding: ["financements", "plan de financement"],
    milestones: ["echeances"],
    indicators: ["indicateurs", "indicateurs de suivi", "indicateurs de resultat", "indicateurs d evaluation", "evaluation", "criteres d evaluation"],
    begins: ["debut", "date de debut", "demarrage", "date de demarrage"],
    ends: ["fin", "date de fin"],
    year: ["annee", "annee de debut", "annee de demarrage"],
    note: ["note", "note de suivi", "commentaire", "commentaires", "remarque", "remarques", "observations", "suivi"],
};

const of_diagnosis: Names<DiagnosisColumn> = {
    field: fields,
    kind: ["type", "nature", "rubrique", "categorie"],
    title: ["intitule", "titre", "libelle"],
    note: ["precision", "precisions", "note", "notes", "commentaire", "commentaires", "description", "remarque", "remarques", "detail",
        "details"],
    unit: ["unite", "unites", "unite de mesure"],
    source: ["source", "sources", "origine"],
    figures: ["valeurs"],
    value: ["valeur", "chiffre", "donnee", "derniere valeur"],
    year: ["annee", "annee de la valeur", "millesime"],
    target: ["cible", "valeur cible", "valeur visee", "objectif"],
    target_year: ["annee cible", "annee de la cible"],
    territory: ["territoire compare", "comparaison territoire", "territoire de comparaison"],
    compared: ["valeur comparee", "comparaison valeur", "valeur de comparaison"],
    comparison: ["comparaison"],
};

// A column that names the kind of all that stands in it.
const titles_by_kind: Names<DiagnosisKind> = {
    indicator: ["indicateur", "indicateurs"], finding: ["constat", "constats"], stake: ["enjeu", "enjeux"],
};

// What our own exports tell besides, and which follows from something else.
const follows = ["seance", "proposition", "decision", "autres propositions", "modifiee le", "demande eur", "accorde eur", "prochaine echeance"];
// Two ways to say one thing.
const same_thing: Partial<Record<string, string>> = { kiloeuros: "euros" };

export interface YearColumn { readonly year: number; readonly column: number }
interface Known<C extends string> {
    readonly table: Table;
    // The line of the heads, from 0.
    readonly head: number;
    readonly columns: ReadonlyMap<C, number>;
    // Columns that say what another one says already.
    readonly twice: readonly number[];
    readonly left_aside: readonly string[];
}
export type KnownActions = Known<ActionColumn> & { readonly of: "actions" };
// `kind`: of all its lines, where no column says it.
export type KnownDiagnosis = Known<DiagnosisColumn>
    & { readonly of: "diagnosis"; readonly years: readonly YearColumn[]; readonly kind?: DiagnosisKind };
export type KnownTable = KnownActions | KnownDiagnosis;

// null: its columns say nothing that is known.
export function known_table(table: Table): KnownTable | null {
    let best: KnownTable | null = null;
    for (let head = 0; head < Math.min(heads_within, table.rows.length); ++head) {
        const known = known_by(table, head);
        if (known !== null && (best === null || weight(known) > weight(best))) best = known;
    }
    return best;
}

const weight = (known: KnownTable): number => known.columns.size + (known.of === "diagnosis" ? known.years.length : 0);

interface Heads {
    readonly table: Table;
    readonly head: number;
    readonly words: readonly string[];
    readonly actions: ReadonlyMap<ActionColumn, number>;
    readonly diagnosis: ReadonlyMap<DiagnosisColumn, number>;
    readonly years: readonly YearColumn[];
    readonly by_kind: DiagnosisKind | undefined;
}

function known_by(table: Table, head: number): KnownTable | null {
    const words = (table.rows[head] ?? []).map(plain);
    const heads: Heads = {
        table, head, words, actions: found(words, of_actions, same_thing), diagnosis: found(words, of_diagnosis, same_thing), years: words.flatMap(year_column),
        by_kind: everyDiagnosisKind.find((kind) => words.some((word) => titles_by_kind[kind].includes(word))),
    };
    return tells_diagnosis(heads) ? known_diagnosis(heads) : known_actions(heads);
}

function year_column(word: string, column: number): YearColumn[] {
    const [, year] = /^(?:annee |valeur |en )?((?:19|20)\d\d)$/.exec(word) ?? [];
    return year === undefined ? [] : [{ year: Number(year), column }];
}

function known_actions({ table, head, words, actions }: Heads): KnownActions | null {
    if (actions.size < 2 || !(actions.has("title") || actions.has("code"))) return null;
    return { of: "actions", table, head, columns: actions, ...rest(table, head, words, new Set(actions.values()), of_actions) };
}

function known_diagnosis({ table, head, words, diagnosis, years, by_kind }: Heads): KnownDiagnosis | null {
    const columns = new Map(diagnosis);
    const named = words.findIndex((word) => by_kind !== undefined && titles_by_kind[by_kind].includes(word));
    if (!columns.has("title") && named >= 0) columns.set("title", named);
    if (!columns.has("title") || columns.size + years.length < 2) return null;
    const has_figures = years.length > 0 || (["figures", "value", "unit"] as const).some((name) => columns.has(name));
    const kind = columns.has("kind") ? undefined : by_kind ?? (has_figures ? "indicator" : undefined);
    const used = new Set([...columns.values(), ...years.map(({ column }) => column)]);
    const beside = rest(table, head, words, used, of_diagnosis);
    return { of: "diagnosis", table, head, columns, years, ...(kind === undefined ? {} : { kind }), ...beside };
}

// What a sheet is of: that which its columns say more about; of a column called "enjeu" alone, the diagnosis.
function tells_diagnosis({ table, head, words, actions, diagnosis, years, by_kind }: Heads): boolean {
    const kind = diagnosis.get("kind");
    if (kind !== undefined && table.rows.slice(head + 1).some((row) => diagnosis_kind_of(row[kind] ?? "") !== null)) return true;
    const alone = (mine: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number =>
        [...mine.values()].filter((column) => ![...others.values()].includes(column)).length;
    const [for_actions, for_diagnosis] = [alone(actions, diagnosis), alone(diagnosis, actions) + years.length];
    const is_named = by_kind !== undefined && !["intitule", "titre", "action"].some((word) => words.includes(word));
    return is_named ? for_diagnosis + 2 >= for_actions : for_diagnosis > for_actions;
}

type Rest = Pick<KnownTable, "twice" | "left_aside">;

function rest(table: Table, head: number, words: readonly string[], used: ReadonlySet<number>, names: Names<string>): Rest {
    const known = Object.values(names).flat();
    const others = words.map((word, column) => ({ word, column, text: (table.rows[head]?.[column] ?? "").trim() }))
        .filter(({ word, column }) => word !== "" && !used.has(column) && !follows.includes(word));
    return {
        twice: others.filter(({ word }) => known.includes(word)).map(({ column }) => column),
        left_aside: others.filter(({ word }) => !known.includes(word)).map(({ text }) => text),
    };
}
