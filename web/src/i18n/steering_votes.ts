import type { SteeringOrders } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural, fr_word } from "./plural.ts";

// The steering committee's meeting as a session, and what its votes make of the committees' priorities.
export const votes = catalogue(
    {
        // The meeting
        meeting: "Réunion du comité de pilotage",
        join: "Rejoindre la séance",
        code: (code: string) => `code ${code}`,

        // Its closed rounds
        title: "Votes du comité de pilotage",
        how: "Un vote n’est pas encore une décision. Vérifiez chaque ligne, puis enregistrez : le relevé dira de quel vote vient chaque décision.",
        closed_on: (session: string, method: string | null, day: string) => [session, method, `clos le ${day}`].filter(Boolean).join(", "),
        a_session: "séance du comité de pilotage",
        all_recorded: (n: number) => fr_plural(n, "priorité votée, rien n’attend plus", "priorités votées, rien n’attend plus"),
        priority: "Priorité",
        vote: "Le vote",
        decision: "Décision",
        decision_for: (title: string) => `Décision pour « ${title} »`,
        undecided: "Ne pas décider",
        suggested: (resolution: string) => `Le vote donne : ${resolution}`,
        no_suggestion: "Ce vote ne tranche pas de lui-même.",
        no_majority: "Le vote n’a pas tranché.",
        unnamed: "Une priorité dont les mots ne sont plus connus",
        gone: "Le comité ne retient plus cette priorité : il n’y a plus rien à décider ici.",
        newer: "Cette priorité est revenue du comité dans une version plus récente : c’est elle qu’il faut décider.",
        stands: "Décision actuelle",
        overtaken: "Décidée depuis le vote. Choisissez une décision seulement pour la remplacer.",
        add_motive: "Ajouter un motif",
        same_day: "Même date pour toutes les « Reportée »",
        same_day_how: "Elle remplace celles des lignes ; vous pourrez encore en changer une.",
        // Filled in for the person, who may change it.
        motive: (day: string, said: string) => `Vote du comité de pilotage, le ${day} – ${said}`,
        record: (n: number) => (n === 1 ? "Enregistrer cette décision" : `Enregistrer ces décisions (${n})`),
        nothing_chosen: "Toutes les lignes sont sur « ne pas décider » : rien à enregistrer.",
        too_many: (most: number) => `${most} décisions au plus à la fois : remettez-en quelques-unes sur « ne pas décider », vous les enregistrerez ensuite.`,
        to_fill_in: (n: number) => `${fr_plural(n, "ligne est à compléter", "lignes sont à compléter")} : rien n’est encore enregistré.`,
        on_their_way: (n: number) => fr_plural(n, "décision en route", "décisions en route"),
        recorded: (n: number) => fr_plural(n, "décision enregistrée", "décisions enregistrées"),

        // Refused, whole
        not_recorded: (n: number) => (n === 1 ? "Décision non enregistrée." : `${n} décisions non enregistrées.`),
        kept: "Ce que vous avez choisi et écrit est resté.",
        which: (n: number) => fr_word(n, "La ligne concernée :", "Les lignes concernées :"),

        // A decision that follows from one
        by_vote: (of: string, by: string) => `par un vote du comité de pilotage${of === "" ? "" : ` (${of})`}, noté par ${by}`,
        of_session: (session: string) => `séance « ${session} »`,
    },
    {
        meeting: "Meeting of the steering committee",
        join: "Join the session",
        code: (code: string) => `code ${code}`,

        title: "Votes of the steering committee",
        how: "A vote is not a decision yet. Check each line, then record: the log will say which vote each decision comes from.",
        closed_on: (session: string, method: string | null, day: string) => [session, method, `closed on ${day}`].filter(Boolean).join(", "),
        a_session: "session of the steering committee",
        all_recorded: (n: number) => en_plural(n, "priority voted on, nothing waits any more", "priorities voted on, nothing waits any more"),
        priority: "Priority",
        vote: "The vote",
        decision: "Decision",
        decision_for: (title: string) => `Decision on “${title}”`,
        undecided: "Do not decide",
        suggested: (resolution: string) => `The vote gives: ${resolution}`,
        no_suggestion: "This vote does not decide by itself.",
        no_majority: "The vote did not decide.",
        unnamed: "A priority whose words are not known any more",
        gone: "The committee does not retain this priority any more: there is nothing left to decide.",
        newer: "This priority came back from its committee in a newer version: that is the one to decide on.",
        stands: "Decision now",
        overtaken: "Decided since the vote. Choose a decision only to replace it.",
        add_motive: "Add a reason",
        same_day: "The same day for all “Postponed”",
        same_day_how: "It replaces those of the lines; you can still change one.",
        motive: (day: string, said: string) => `Vote of the steering committee, ${day} – ${said}`,
        record: (n: number) => (n === 1 ? "Record this decision" : `Record these decisions (${n})`),
        nothing_chosen: "All lines are on “do not decide”: nothing to record.",
        too_many: (most: number) => `${most} decisions at most at a time: put some back on “do not decide”, and record them afterwards.`,
        to_fill_in: (n: number) => `${en_plural(n, "line is", "lines are")} to be completed: nothing is recorded yet.`,
        on_their_way: (n: number) => en_plural(n, "decision on its way", "decisions on their way"),
        recorded: (n: number) => en_plural(n, "decision recorded", "decisions recorded"),

        not_recorded: (n: number) => (n === 1 ? "Decision not recorded." : `${n} decisions not recorded.`),
        kept: "What you chose and wrote has stayed.",
        which: (n: number) => (n === 1 ? "The line in question:" : "The lines in question:"),

        by_vote: (of: string, by: string) => `by a vote of the steering committee${of === "" ? "" : ` (${of})`}, noted by ${by}`,
        of_session: (session: string) => `session “${session}”`,
    },
);

type OfVotes = Extract<SteeringOrders["refusal"],
    "decided_meanwhile" | "motive_needed" | "day_needed" | "newer_version" | "no_such_priority" | "not_in_round" | "no_such_round">;

// What the server refuses of many decisions in other words than of one.
export const votes_refusal = catalogue<Record<OfVotes, string>>(
    {
        decided_meanwhile: "Une autre décision a été prise juste avant : lisez-la, puis choisissez.",
        motive_needed: "Une de ces décisions demande un motif.",
        day_needed: "Une de ces décisions demande un jour.",
        newer_version: "Une de ces priorités est revenue du comité dans une version plus récente : c’est elle qu’il faut décider.",
        no_such_priority: "Son comité ne retient plus une de ces priorités.",
        not_in_round: "Une de ces priorités n’était pas sur le bulletin de ce vote. Rechargez la page.",
        no_such_round: "Ce vote n’est plus dans la séance. Rechargez la page.",
    },
    {
        decided_meanwhile: "Another decision was taken just before: read it, then choose.",
        motive_needed: "One of these decisions needs a reason.",
        day_needed: "One of these decisions needs a day.",
        newer_version: "One of these priorities came back from its committee in a newer version: that is the one to decide on.",
        no_such_priority: "Its committee does not retain one of these priorities any more.",
        not_in_round: "One of these priorities was not on the paper of this vote. Reload the page.",
        no_such_round: "This vote is no longer in the session. Reload the page.",
    },
);
