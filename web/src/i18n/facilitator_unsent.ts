import { catalogue } from "./catalogue.ts";

// What was not taken back, and what was not sent.
export const unsent = catalogue(
    {
        undo_waits_for_reopening: "À annuler une fois la séance rouverte.",
        not_undone: "Pas annulé",
        begun_and_kept: "Commencé, pas envoyé : vos mots restent sur la ligne de l’idée, là où les idées se montrent.",
    },
    {
        undo_waits_for_reopening: "To be undone once the session is reopened.",
        not_undone: "Not undone",
        begun_and_kept: "Begun, not sent: your words stay on the idea’s line, where ideas are shown.",
    },
);
