import { catalogue } from "./catalogue.ts";

// The line of files that tables are taken away in.
export const taking_away = catalogue(
    {
        table: "Tableau :",
        excel: "Excel",
        libre_office: "LibreOffice",
        csv: "CSV",
        csv_of_votes: "CSV vote par vote",
        csv_of_changes: "CSV des modifications",
        of_session: "résultats de la séance",
        of_decisions: "relevé de décisions",
        of_sheets: "fiches action",
        failed: "Le fichier n’est pas venu. Rien n’est perdu. Vérifiez la connexion, puis réessayez.",
    },
    {
        table: "Table:",
        excel: "Excel",
        libre_office: "LibreOffice",
        csv: "CSV",
        csv_of_votes: "CSV vote by vote",
        csv_of_changes: "CSV of the changes",
        of_session: "results of the session",
        of_decisions: "decision log",
        of_sheets: "action sheets",
        failed: "The file did not come. Nothing is lost. Check the connection, then try again.",
    },
);
