import type { College } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, en_rank, en_word, fr_plural, fr_rank, fr_word } from "./plural.ts";
import { rich } from "./rich.ts";

const numbers = ["Zéro", "Un", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix"];

// The steering committee's page.
export const steering = catalogue(
    {
        page_title: "Comité de pilotage – Gommette",
        no_link: "Cette page s’ouvre avec un lien de pilotage",
        no_link_what_to_do: "Ouvrez le lien que vous a donné la personne qui prépare les ateliers, ou demandez-lui-en un.",
        steering_committee: "Comité de pilotage",
        of_town: (town: string) => `Comité de pilotage, ${town}`,
        years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
        up_to_date: "À jour, à la seconde",
        fields_title: (fields: number, live: number) =>
            `${numbers[fields] ?? fields} ${fr_word(fields, "champ", "champs")}, ${live === 0 ? "aucune séance en cours" : fr_plural(live, "séance en cours", "séances en cours")}`,
        fields_how: (worth: number) =>
            `${worth > 1 ? `Une gommette pour ${worth} personnes inscrites` : "Une gommette par personne inscrite"} ; pleine, elle est là, ou elle a voté.`,
        nothing_planned_how: "Chaque ligne se remplira dès qu’un comité aura une séance.",
        no_committee: "Pas encore de comité.",
        worked_on_by: (titles: string) => `Aussi : ${titles}.`,
        no_session: (committee: string) => `${committee} : pas encore de séance.`,
        session_said: (session: string) => `${session} : `,
        is_planned: "pas encore commencée",
        is_idle: "personne n’est là",
        present: (n: number) => fr_plural(n, "présent", "présents"),
        joined: (n: number) => fr_plural(n, "personne", "personnes"),
        proposals: (n: number) => fr_plural(n, "proposition", "propositions"),
        have_voted: (n: number, of: number) => n === 0 ? rich`personne n’a encore voté` : rich`*${n} ${fr_word(n, "a", "ont")} voté* sur ${of}`,
        closed_on: (day: string) => `close le ${day}`,
        reopened_on: (day: string) => `, rouverte le ${day}`,
        older: (n: number) => `et ${fr_plural(n, "séance close", "séances closes")} avant`,
        now_at: (field: string, step: string) => `${field} : ${step}.`,

        retained_title: (n: number, committees: number) =>
            `${fr_plural(n, "priorité retenue", "priorités retenues")} par ${fr_plural(committees, "comité", "comités")}`,
        none_retained: "Aucune priorité n’est retenue pour l’instant",
        none_retained_how: "Elles apparaîtront ici, avec leurs votes et d’où elles viennent, dès qu’un comité les aura mises en ordre.",
        list_by_votes: "Dans l’ordre des votes.",
        list_by_hand: (reason: string) => `Le comité s’est écarté de l’ordre des votes : « ${reason} »`,
        list_by_room: "Dans l’ordre que la salle a donné.",
        secret_vote: "vote secret",
        retained_how: "À droite, ce que la salle en a dit. Un vote d’atelier est un avis, indicatif.",
        still_open: "séance en cours",
        ranked: (rank: number, of: number, method: string) => rich`${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^ sur ${of}, ${method}`,
        not_voted_on: "Retenue sans vote",
        merged: (n: number) => `${n} idées réunies`,
        from: (college: College) => from_fr[college],
        from_facilitator: "saisie par l’animation",
        erased: "Proposition effacée à la demande de son auteur",
        dot_worth_votes: (n: number) => `Une gommette dessinée pour ${n} données.`,
    },
    {
        page_title: "Steering committee – Gommette",
        no_link: "This page opens with a steering link",
        no_link_what_to_do: "Open the link given to you by the person who prepares the workshops, or ask them for one.",
        steering_committee: "Steering committee",
        of_town: (town: string) => `Steering committee, ${town}`,
        years: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
        up_to_date: "Up to date, to the second",
        fields_title: (fields: number, live: number) =>
            `${en_plural(fields, "field", "fields")}, ${live === 0 ? "no session on" : en_plural(live, "session on", "sessions on")}`,
        fields_how: (worth: number) =>
            `${worth > 1 ? `One dot for ${worth} registered people` : "One dot for each registered person"}; full, they are there, or have voted.`,
        nothing_planned_how: "Each line will fill as soon as a committee has a session.",
        no_committee: "No committee yet.",
        worked_on_by: (titles: string) => `Also: ${titles}.`,
        no_session: (committee: string) => `${committee}: no session yet.`,
        session_said: (session: string) => `${session}: `,
        is_planned: "not begun yet",
        is_idle: "nobody is there",
        present: (n: number) => `${n} present`,
        joined: (n: number) => en_plural(n, "person", "people"),
        proposals: (n: number) => en_plural(n, "proposal", "proposals"),
        have_voted: (n: number, of: number) => n === 0 ? rich`nobody has voted yet` : rich`*${n} ${en_word(n, "has", "have")} voted* of ${of}`,
        closed_on: (day: string) => `closed on ${day}`,
        reopened_on: (day: string) => `, reopened on ${day}`,
        older: (n: number) => `and ${en_plural(n, "closed session", "closed sessions")} before`,
        now_at: (field: string, step: string) => `${field}: ${step}.`,

        retained_title: (n: number, committees: number) =>
            `${en_plural(n, "priority", "priorities")} retained by ${en_plural(committees, "committee", "committees")}`,
        none_retained: "No priority is retained for now",
        none_retained_how: "They will appear here, with their votes and where they come from, as soon as a committee has put them in order.",
        list_by_votes: "In the order of the votes.",
        list_by_hand: (reason: string) => `The committee departed from the order of the votes: “${reason}”`,
        list_by_room: "In the order that the room gave.",
        secret_vote: "secret vote",
        retained_how: "On the right, what the room said of it. A workshop vote is an opinion, indicative.",
        still_open: "session on",
        ranked: (rank: number, of: number, method: string) => rich`${en_rank(rank)[0]}^${en_rank(rank)[1]}^ of ${of}, ${method}`,
        not_voted_on: "Retained without a vote",
        merged: (n: number) => `${n} ideas merged`,
        from: (college: College) => from_en[college],
        from_facilitator: "typed by the facilitator",
        erased: "Proposal erased at its author’s request",
        dot_worth_votes: (n: number) => `One drawn dot for ${n} given.`,
    },
);

const from_fr: Record<College, string> = {
    resident: "d’un·e habitant·e",
    practitioner: "d’un·e technicien·ne",
    elected: "d’un·e élu·e",
    association: "d’une association",
    caf: "de la CAF",
};

const from_en: Record<College, string> = {
    resident: "from a resident",
    practitioner: "from a practitioner",
    elected: "from an elected member",
    association: "from an association",
    caf: "from the CAF",
};
