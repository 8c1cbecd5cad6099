import type { Fate, Fitting } from "../facilitator/ideas/idea_lines.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// Ideas brought into the room from a file: a Decidim’s proposals, or any table with titles.
export const ideas = catalogue(
    {
        drop: "Choisissez un export de propositions de Decidim (.csv, .xlsx ou .json), ou tout tableau .xlsx, .ods ou .csv ; ou déposez-le ici.",
        columns: "Une ligne par idée, et une ligne d’en-têtes avec au moins un titre ; une description si vous en avez. Vous voyez d’abord ce qui serait ajouté, et vous choisissez.",
        no_known_column: "Aucune colonne de titres n’est reconnue. Il faut une ligne d’en-têtes, avec une colonne « titre », « idée » ou « proposition ».",
        // The last line of an idea, where it comes from.
        source: (number: string, reference: string) => `Proposition n° ${number} sur Decidim${reference === "" ? "" : ` (${reference})`}`,

        preview: (name: string) => `Les idées de « ${name} »`,
        counts: (ticked: number, all: number) => `${fr_plural(ticked, "idée cochée", "idées cochées")} sur ${all}`,
        at_once: "Elles paraîtront aussitôt dans la salle, sans auteur.",
        tick_all: "Tout cocher",
        untick_all: "Tout décocher",
        no_room: (room: number) => `Une séance porte 400 idées au plus : il reste de la place pour ${room}. Décochez-en, ou regroupez celles qui sont là.`,
        full: "Une séance porte 400 idées au plus : il n’y a plus de place. Regroupez celles qui sont là.",
        unfit: "Une idée cochée est trop longue, ou n’a plus de titre.",
        nothing: "Toutes les idées de ce fichier sont déjà là : il n’y a rien à ajouter.",
        list: "Les idées du fichier",
        edit: "Modifier",
        keep: "Garder ainsi",
        there: (n: number) => `${fr_plural(n, "idée déjà là", "idées déjà là")}, laissées de côté`,
        twice: (n: number) => `${fr_plural(n, "idée dite deux fois", "idées dites deux fois")} dans le fichier`,
        nameless: (lines: string) => `Lignes sans titre ni texte, laissées de côté : ${lines}.`,
        at_line: (line: number) => `ligne ${line}`,
        send: (n: number) => (n < 2 ? "Ajouter cette idée" : `Ajouter ces ${n} idées`),
        under_way: (n: number, all: number) => `${fr_plural(n, "idée ajoutée", "idées ajoutées")} sur ${all}…`,
        done: (n: number) => (n === 0 ? "Aucune idée n’a été ajoutée." : `${fr_plural(n, "idée ajoutée", "idées ajoutées")}.`),
    },
    {
        drop: "Choose a Decidim’s export of proposals (.csv, .xlsx or .json), or any .xlsx, .ods or .csv table; or drop it here.",
        columns: "One line for each idea, and one line of headings with at least a title; a description if there is one. You first see what would be added, and choose.",
        no_known_column: "No column of titles is recognized. A line of headings is needed, with a column “titre”, “idée”, “proposition” or “title”.",
        source: (number: string, reference: string) => `Proposal no. ${number} on Decidim${reference === "" ? "" : ` (${reference})`}`,

        preview: (name: string) => `The ideas of “${name}”`,
        counts: (ticked: number, all: number) => `${en_plural(ticked, "idea", "ideas")} of ${all} ticked`,
        at_once: "They will appear in the room at once, without an author.",
        tick_all: "Tick all",
        untick_all: "Untick all",
        no_room: (room: number) => `A session holds 400 ideas at most: there is room for ${room}. Untick some, or merge those that are there.`,
        full: "A session holds 400 ideas at most: there is no room left. Merge those that are there.",
        unfit: "An idea that is ticked is too long, or has no title any more.",
        nothing: "All ideas of this file are there already: there is nothing to add.",
        list: "The ideas of the file",
        edit: "Edit",
        keep: "Keep it so",
        there: (n: number) => `${en_plural(n, "idea", "ideas")} there already, left out`,
        twice: (n: number) => `${en_plural(n, "idea", "ideas")} said twice in the file`,
        nameless: (lines: string) => `Lines without a title or a text, left out: ${lines}.`,
        at_line: (line: number) => `line ${line}`,
        send: (n: number) => (n === 1 ? "Add this idea" : `Add these ${n} ideas`),
        under_way: (n: number, all: number) => `${en_plural(n, "idea", "ideas")} of ${all} added…`,
        done: (n: number) => (n === 0 ? "No idea was added." : `${en_plural(n, "idea", "ideas")} added.`),
    },
);

export const fate_said = catalogue<Record<Fate, string>>(
    { rejected: "Rejetée", withdrawn: "Retirée", evaluating: "À l’étude", amendment: "Amendement", hidden: "Masquée", merged: "Regroupée" },
    { rejected: "Rejected", withdrawn: "Withdrawn", evaluating: "Evaluating", amendment: "Amendment", hidden: "Hidden", merged: "Merged" },
);

export const fitting_said = catalogue<Record<Fitting, string>>(
    {
        title_cut: "Titre trop long : raccourci, et gardé en entier dans le détail.",
        title_made: "Sans titre : le début du texte en tient lieu.",
        detail_cut: "Texte trop long : la fin est laissée de côté.",
    },
    {
        title_cut: "Title too long: shortened, and kept whole in the detail.",
        title_made: "Without a title: the beginning of the text stands for it.",
        detail_cut: "Text too long: its end is left out.",
    },
);
