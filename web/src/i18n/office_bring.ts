import type { WhyWrong } from "../office/bring/plan.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// Members of the steering committee and of committees, and committees, brought into the office from a table.
export const office_bring = catalogue(
    {
        member_columns: "Une ligne par membre, et une ligne d’en-têtes : nom, fonction. Un prénom peut avoir sa colonne, et un comité la sienne ; sans comité, c’est un membre du comité de pilotage.",
        member_none: "Il faut une ligne d’en-têtes, avec un nom et une fonction.",
        committee_columns: "Une ligne par comité, et une ligne d’en-têtes : comité, champ. Un champ se dit par ses deux lettres ou par son titre ; plusieurs se séparent par « ; », « , » ou « / ».",
        committee_none: "Il faut une ligne d’en-têtes, avec un comité et un champ.",
        members_of: (name: string) => `Les membres de « ${name} »`,
        committees_of: (name: string) => `Les comités de « ${name} »`,
        member_counts: (added: number, corrected: number, there: number) =>
            `${fr_plural(added, "membre à ajouter", "membres à ajouter")}, ${corrected > 0 ? `${corrected} à corriger, ` : ""}${there} déjà là`,
        committee_counts: (added: number, there: number) => `${fr_plural(added, "comité à créer", "comités à créer")}, ${fr_plural(there, "déjà là", "déjà là")}`,
        nothing: "Tout ce que dit ce fichier est déjà là : il n’y a rien à ajouter.",
        added: (n: number) => fr_plural(n, "ligne ajoutée", "lignes ajoutées"),
        corrected: (n: number) => (n < 2 ? "1 ligne sera corrigée" : `${n} lignes seront corrigées`),
        instead_of: (was: string) => `au lieu de « ${was} »`,
        there: (n: number) => fr_plural(n, "ligne déjà là", "lignes déjà là"),
        links_once: "Chaque membre du comité de pilotage reçoit un lien à son nom, montré une seule fois : imprimez-les avant de fermer cette page.",
        send_members: (n: number) => (n < 2 ? "Ajouter ce membre, et créer son lien" : `Ajouter ces ${n} membres, et créer leurs liens`),
        note_members: (n: number) => (n < 2 ? "Ajouter ce membre" : `Ajouter ces ${n} membres`),
        correct_members: (n: number) => (n < 2 ? "Corriger ce membre" : `Corriger ces ${n} membres`),
        add_and_correct: (added: number, corrected: number) => `${added < 2 ? "Ajouter ce membre" : `Ajouter ces ${added} membres`}, et en corriger ${corrected}`,
        send_committees: (n: number) => (n < 2 ? "Créer ce comité" : `Créer ces ${n} comités`),
        members_under_way: (n: number, all: number) => `${fr_plural(n, "membre enregistré", "membres enregistrés")} sur ${all}…`,
        committees_under_way: (n: number, all: number) => `${fr_plural(n, "comité créé", "comités créés")} sur ${all}…`,
        members_done: (added: number, corrected: number) => [
            added > 0 || corrected === 0 ? (added === 0 ? "Aucun membre n’a été ajouté." : `${fr_plural(added, "membre ajouté", "membres ajoutés")}.`) : "",
            corrected > 0 ? `${fr_plural(corrected, "membre corrigé", "membres corrigés")}.` : "",
        ].filter(Boolean).join(" "),
        committees_done: (n: number) => (n === 0 ? "Aucun comité n’a été créé." : `${fr_plural(n, "comité créé", "comités créés")}.`),
        print_next: "Leurs liens ne sont montrés qu’une fois : imprimez-les maintenant, un par feuillet.",
    },
    {
        member_columns: "One line for each member, and one line of headings, in French: nom, fonction. A first name (prénom) may have its own column, and a committee (comité) too; without one it is a member of the steering committee.",
        member_none: "A line of headings is needed, with a name (nom) and a function (fonction).",
        committee_columns: "One line for each committee, and one line of headings, in French: comité, champ. A field (champ) is told by its two letters or its title; several are parted by “;”, “,” or “/”.",
        committee_none: "A line of headings is needed, with a committee (comité) and a field (champ).",
        members_of: (name: string) => `The members of “${name}”`,
        committees_of: (name: string) => `The committees of “${name}”`,
        member_counts: (added: number, corrected: number, there: number) =>
            `${en_plural(added, "member", "members")} to add, ${corrected > 0 ? `${corrected} to correct, ` : ""}${there} there already`,
        committee_counts: (added: number, there: number) => `${en_plural(added, "committee", "committees")} to found, ${there} there already`,
        nothing: "All that this file says is there already: there is nothing to add.",
        added: (n: number) => en_plural(n, "line added", "lines added"),
        corrected: (n: number) => `${en_plural(n, "line", "lines")} to correct`,
        instead_of: (was: string) => `instead of “${was}”`,
        there: (n: number) => en_plural(n, "line there already", "lines there already"),
        links_once: "Each member of the steering committee gets a link of their own, shown once only: print them before you close this page.",
        send_members: (n: number) => (n === 1 ? "Add this member, and make the link" : `Add these ${n} members, and make their links`),
        note_members: (n: number) => (n === 1 ? "Add this member" : `Add these ${n} members`),
        correct_members: (n: number) => (n === 1 ? "Correct this member" : `Correct these ${n} members`),
        add_and_correct: (added: number, corrected: number) => `${added === 1 ? "Add this member" : `Add these ${added} members`}, and correct ${corrected}`,
        send_committees: (n: number) => (n === 1 ? "Found this committee" : `Found these ${n} committees`),
        members_under_way: (n: number, all: number) => `${en_plural(n, "member", "members")} of ${all} saved…`,
        committees_under_way: (n: number, all: number) => `${en_plural(n, "committee", "committees")} of ${all} founded…`,
        members_done: (added: number, corrected: number) => [
            added > 0 || corrected === 0 ? (added === 0 ? "No member was added." : `${en_plural(added, "member", "members")} added.`) : "",
            corrected > 0 ? `${en_plural(corrected, "member", "members")} corrected.` : "",
        ].filter(Boolean).join(" "),
        committees_done: (n: number) => (n === 0 ? "No committee was founded." : `${en_plural(n, "committee", "committees")} founded.`),
        print_next: "Their links are shown once only: print them now, one a slip.",
    },
);

// Behind the cell that is wrong, or behind the place where one is missing.
export const office_wrong = catalogue<Record<WhyWrong, string>>(
    {
        missing_name: "il manque le nom",
        missing_function: "il manque la fonction",
        missing_field: "il manque le champ",
        missing_committee: "il manque le nom du comité",
        unknown_field: "nomme un champ que la convention n’a pas : écrivez ses deux lettres ou son titre",
        other_fields_there: "n’est pas ce qu’a déjà ce comité : ses champs restent ceux de sa création",
        unknown_committee: "n’est pas un comité : écrivez son nom comme sur cette page, ou créez-le d’abord",
        several_committees: "est le nom de plusieurs comités : notez ce membre à la main",
        several_members: "est un nom que plusieurs lignes ou membres portent : corrigez à la main",
    },
    {
        missing_name: "the name is missing",
        missing_function: "the function is missing",
        missing_field: "the field (champ) is missing",
        missing_committee: "the name of the committee is missing",
        unknown_field: "names a field that the convention does not have: write its two letters or its title",
        other_fields_there: "is not what this committee has: its fields stay as it was founded",
        unknown_committee: "is not a committee: write its name as on this page, or found it first",
        several_committees: "is the name of several committees: note this member by hand",
        several_members: "is a name of several lines or members: correct by hand",
    },
);
