import type { FacilitatorRefusal } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";

// What only the facilitator is refused, and refusals that tell others to ask the facilitator, in other words.
export const facilitator_refusal = catalogue<Record<FacilitatorRefusal | "session_full" | "removed" | "not_yours" | "wrong_step" | "session_closed" | "internal", string>>(
    {
        no_such_step: "Cette étape n’est pas au déroulé. Rechargez la page.",
        no_such_person: "Cette personne n’est pas ici.",
        no_such_decision: "Le comité de pilotage a changé d’avis entre-temps, ou une autre séance l’a reprise.",
        no_such_diagnosis: "Cette ligne n’est plus au diagnostic : le comité de pilotage l’a retirée.",
        settings_unfit: "Ces réglages ne vont pas avec ces propositions. Vérifiez-les : la liste a peut-être changé entre-temps.",
        motive_needed: "Cette liste s’écarte de l’ordre des votes : il faut dire pourquoi.",
        no_tie: "Les voix ne sont pas à égalité : rien à départager ici.",
        session_full: "La salle est pleine : il n’y a plus de place pour toutes ces personnes. Faites-en revenir moins.",
        removed: "Son auteur a été retiré de l’atelier. Faites-le d’abord revenir.",
        round_still_open: "Quatre votes sont déjà ouverts : fermez-en un.",
        too_many_ballots: "Il y a plus de bulletins que de papiers numérotés. Comptez-les de nouveau, ou donnez les papiers qui manquent.",
        overtaken: "Cela a changé depuis, sans doute depuis un autre écran d’animation. L’annuler aurait défait ce changement : rien n’a été touché.",
        too_many_rounds: "Cet atelier a atteint le nombre de votes possible. Continuez dans une nouvelle séance.",
        not_yours: "Ce lien d’animation ne le permet pas. Demandez-en un autre à la personne qui prépare les ateliers.",
        wrong_step: "Cela ne se fait pas à cette étape. Changez d’étape, puis réessayez.",
        session_closed: "La séance est close. Rouvrez-la pour continuer.",
        internal: "Le serveur a eu un accident ; rien n’a changé. Réessayez, et prévenez l’agent informatique si cela recommence.",
    },
    {
        no_such_step: "This step is not on the agenda. Reload the page.",
        no_such_person: "This person is not here.",
        no_such_decision: "The steering committee has changed its mind meanwhile, or another session took it up.",
        no_such_diagnosis: "This line is in the diagnosis no more: the steering committee took it out.",
        settings_unfit: "These settings do not go with these proposals. Check them: the list may have changed meanwhile.",
        motive_needed: "This list departs from the order of the votes: a reason is needed.",
        no_tie: "The votes are not level: there is nothing to decide here.",
        session_full: "The room is full: there is no place for all of them. Bring back fewer.",
        removed: "Its author was removed from the workshop. Bring them back first.",
        round_still_open: "Four votes are open already: close one.",
        too_many_ballots: "There are more ballots than numbered slips. Count them again, or give the slips that are missing.",
        overtaken: "This has changed since, most likely from another facilitator’s screen. Undoing it would have undone that change: nothing was touched.",
        too_many_rounds: "This workshop has had as many votes as it can. Go on in a new session.",
        not_yours: "This facilitator’s link does not allow it. Ask the person who prepares the workshops for another.",
        wrong_step: "This is not done at this step. Change step, then try again.",
        session_closed: "The session is closed. Reopen it to go on.",
        internal: "The server had an accident; nothing changed. Try again, and tell the IT officer if it happens again.",
    },
);
