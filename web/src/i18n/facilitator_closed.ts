import { catalogue } from "./catalogue.ts";

// The facilitator's console once the session is closed: what to take away, and reopening it.
export const once_closed = catalogue(
    {
        title: "La séance est close",
        how: "Tout est enregistré. Le comité de pilotage voit les priorités retenues.",
        cost_take_away: "Propositions, votes et priorités, dans un fichier que le tableur ouvre. Sans les noms.",
        take_away: "Emporter les résultats",
        votes_in_file_name: "vote par vote",
        reopen: "Rouvrir la séance",
        reopen_it: "Rouvrir",
        leave_closed: "La laisser close",
        reason_of_reopening: "Pourquoi la rouvrir",
        reason_closed_too_soon: "Close trop tôt",
        reason_forgotten: "Un point a été oublié",
    },
    {
        title: "The session is closed",
        how: "All is saved. The steering committee sees the retained priorities.",
        cost_take_away: "Proposals, votes and priorities, in a file that the spreadsheet opens. Without names.",
        take_away: "Take the results away",
        votes_in_file_name: "vote by vote",
        reopen: "Reopen the session",
        reopen_it: "Reopen",
        leave_closed: "Leave it closed",
        reason_of_reopening: "Why reopen it",
        reason_closed_too_soon: "Closed too soon",
        reason_forgotten: "Something was forgotten",
    },
);
