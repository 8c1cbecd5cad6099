import type { Resolution, SinceDecided, SteeringRefusal } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, en_rank, fr_plural, fr_rank } from "./plural.ts";
import { rich } from "./rich.ts";

type Said<K extends string> = Record<K, string>;

// What the steering committee decides, and its log.
export const deciding = catalogue(
    {
        // The list
        arrange: "Ranger",
        by_committee: "par comité",
        by_place: "dans un ordre commun",
        common_order_how: "Seuls les rangs passent d’un comité à l’autre : une gommette et une mention ne se comptent pas ensemble. Viennent donc les premières de chaque liste, puis les deuxièmes ; à rang égal, rien ne les départage. Le résultat d’origine reste à côté.",
        place: (place: number) => rich`${fr_rank(place)[0]}^${fr_rank(place)[1]}^ de sa liste`,

        // A decision
        undecided: "À décider",
        version: (n: number) => `version ${n}`,
        until_rework: (day: string) => `retour au comité avant le ${day}`,
        until_postponed: (day: string) => `reportée au ${day}`,
        by: (name: string, day: string) => `${name}, le ${day}`,
        somebody: "membre dont le nom est effacé",
        another: "Une autre personne",
        substitute_of: (name: string) => `en suppléance de ${name}`,
        on_its_way: "décision en route",
        in_session: (session: string) => `reprise dans « ${session} »`,
        waits: "attend la prochaine séance de son comité",
        earlier: (n: number) => fr_plural(n, "version avant celle-ci", "versions avant celle-ci"),

        // Deciding
        decide: "Décider",
        decide_again: "Décider autrement",
        legend: "Que devient cette priorité ?",
        motive: "Motif",
        motive_needed: "Obligatoire pour cette décision. Ne nommez personne.",
        motive_free: "Facultatif. Ne nommez personne.",
        comes_back: "Retour au comité, au plus tard le",
        postponed_to: "Reportée au",
        missing_motive: "Écrivez le motif : le comité et les habitants le liront.",
        missing_day: "Choisissez un jour.",
        past_day: "Ce jour est passé. Choisissez aujourd’hui ou plus tard.",
        too_long: (most: number) => `C’est trop long. Raccourcissez : ${most} signes au plus.`,
        choose: "Choisissez une décision.",
        send: "Prendre cette décision",
        not_now: "Pas maintenant",
        reads_only: "Ce lien permet de lire. Pour décider, il faut le lien personnel d’un membre du comité de pilotage.",
        you: (name: string) => `Vous décidez en tant que ${name}`,

        // Refused
        not_done: "Décision non prise.",
        decided_by_other: (name: string, resolution: string) => `${name} vient de décider : ${resolution}.`,
        keep_theirs: "Garder cette décision",
        put_mine: (resolution: string) => `Mettre la mienne : ${resolution}`,

        // The log
        log_title: (n: number) => fr_plural(n, "décision", "décisions"),
        log_how: "Rien ne s’efface : reprendre une décision, c’est en prendre une autre.",
        number: (n: number) => `n° ${n}`,
        replaced_by: (n: number) => `remplacée par la n° ${n}`,
        since: "Depuis :",
        moved: (place: number) => `elle était à la place ${place}`,
        now_decided: (title: string, resolution: string) => `${title} : ${resolution}.`,
    },
    {
        arrange: "Arrange",
        by_committee: "by committee",
        by_place: "in one common order",
        common_order_how: "Only ranks travel from one committee to another: a dot and a grade cannot be counted together. So come the first of each list, then the second; at the same rank nothing parts them. The original result stays beside.",
        place: (place: number) => rich`${en_rank(place)[0]}^${en_rank(place)[1]}^ of its list`,

        undecided: "To decide",
        version: (n: number) => `version ${n}`,
        until_rework: (day: string) => `back to the committee by ${day}`,
        until_postponed: (day: string) => `postponed to ${day}`,
        by: (name: string, day: string) => `${name}, ${day}`,
        somebody: "a member whose name was erased",
        another: "Another person",
        substitute_of: (name: string) => `as a substitute for ${name}`,
        on_its_way: "decision on its way",
        in_session: (session: string) => `taken up in “${session}”`,
        waits: "waits for its committee’s next session",
        earlier: (n: number) => en_plural(n, "version before this one", "versions before this one"),

        decide: "Decide",
        decide_again: "Decide otherwise",
        legend: "What becomes of this priority?",
        motive: "Reason",
        motive_needed: "Needed for this decision. Name nobody.",
        motive_free: "Optional. Name nobody.",
        comes_back: "Back to the committee, at the latest on",
        postponed_to: "Postponed to",
        missing_motive: "Write the reason: the committee and the residents will read it.",
        missing_day: "Choose a day.",
        past_day: "This day has passed. Choose today or later.",
        too_long: (most: number) => `This is too long. Shorten it: ${most} characters at most.`,
        choose: "Choose a decision.",
        send: "Take this decision",
        not_now: "Not now",
        reads_only: "This link reads. To decide, it takes the personal link of a member of the steering committee.",
        you: (name: string) => `You decide as ${name}`,

        not_done: "Decision not taken.",
        decided_by_other: (name: string, resolution: string) => `${name} has just decided: ${resolution}.`,
        keep_theirs: "Keep this decision",
        put_mine: (resolution: string) => `Put mine: ${resolution}`,

        log_title: (n: number) => en_plural(n, "decision", "decisions"),
        log_how: "Nothing is erased: to take a decision back is to take another.",
        number: (n: number) => `no. ${n}`,
        replaced_by: (n: number) => `replaced by no. ${n}`,
        since: "Since then:",
        moved: (place: number) => `it was in place ${place}`,
        now_decided: (title: string, resolution: string) => `${title}: ${resolution}.`,
    },
);

export const resolution_name = catalogue<Said<Resolution>>(
    {
        validated: "Validée",
        with_reservation: "Validée sous réserve",
        to_rework: "À retravailler",
        postponed: "Reportée",
        rejected: "Rejetée",
        taken_back: "Décision retirée",
    },
    {
        validated: "Validated",
        with_reservation: "Validated with a reservation",
        to_rework: "To be reworked",
        postponed: "Postponed",
        rejected: "Rejected",
        taken_back: "Decision withdrawn",
    },
);

// What happened in the session after the decision; moved is said with its place.
export const since_said = catalogue<Said<Exclude<SinceDecided, "moved">>>(
    {
        left: "le comité ne la retient plus",
        reworded: "le comité en a changé les mots",
        reopened: "la séance a été rouverte",
    },
    {
        left: "the committee does not retain it any more",
        reworded: "the committee changed its words",
        reopened: "the session was reopened",
    },
);

// What only the steering committee is refused, and one refusal in other words.
export const steering_refusal = catalogue<Said<SteeringRefusal | "not_yours" | "already_there" | "internal">>(
    {
        convention_full: "Le relevé est plein : il ne peut plus porter de décision.",
        no_such_session: "Cette séance n’existe pas. Rechargez la page.",
        no_such_priority: "Le comité ne retient plus cette priorité : il n’y a plus rien à décider ici.",
        no_such_day: "Ce jour n’existe pas au calendrier.",
        no_such_member: "Ce nom a été effacé, ou n’existe pas. Rechargez la page.",
        personal_link_needed: "Ce lien permet de lire. Pour décider, ouvrez le lien à votre nom, ou demandez-le à la personne qui prépare les ateliers.",
        decided_meanwhile: "Une autre décision a été prise juste avant.",
        newer_version: "Cette priorité est revenue du comité dans une version plus récente : c’est elle qu’il faut décider.",
        motive_needed: "Cette décision demande un motif.",
        day_needed: "Cette décision demande un jour.",
        day_has_passed: "Le jour choisi est passé.",
        round_still_open: "Ce vote est encore ouvert : il ne donne de décision qu’une fois clos.",
        not_yours: "Ce lien ne le permet pas.",
        already_there: "Il n’y a plus de décision à retirer.",
        internal: "Le serveur a eu un accident ; rien n’a changé. Réessayez.",
    },
    {
        convention_full: "The log is full: it can hold no more decisions.",
        no_such_session: "This session does not exist. Reload the page.",
        no_such_priority: "The committee does not retain this priority any more: there is nothing left to decide.",
        no_such_day: "The calendar has no such day.",
        no_such_member: "This name was erased, or does not exist. Reload the page.",
        personal_link_needed: "This link reads. To decide, open the link in your name, or ask the person who prepares the workshops for it.",
        decided_meanwhile: "Another decision was taken just before.",
        newer_version: "This priority came back from its committee in a newer version: that is the one to decide on.",
        motive_needed: "This decision needs a reason.",
        day_needed: "This decision needs a day.",
        day_has_passed: "The chosen day has passed.",
        round_still_open: "This vote is still open: it gives a decision only once it is closed.",
        not_yours: "This link does not allow it.",
        already_there: "There is no decision left to withdraw.",
        internal: "The server had an accident; nothing changed. Try again.",
    },
);
