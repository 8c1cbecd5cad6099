import { catalogue } from "./catalogue.ts";
import { en_plural, en_word, fr_plural, fr_word } from "./plural.ts";

// What the actions cost and who pays for it, on the board.
export const budgets = catalogue(
    {
        title: "Budget",
        how: "Le coût et le plan de financement écrits sur les fiches action, additionnés à l’euro. Rien n’est estimé.",
        abandoned: (n: number) =>
            `${fr_plural(n, "action abandonnée n’est pas comptée", "actions abandonnées ne sont pas comptées")}.`,
        only_going_on: "Les actions abandonnées ne comptent pas.",
        actions: "Les actions",
        none: "Aucune fiche ne dit encore de montant.",
        no_sheet: "Aucune fiche action ne compte encore : rien n’est prévu.",
        cost: "Coût prévu",
        granted: "Accordé",
        asked: "Demandé",
        refused: "Refusé",
        missing: "Reste à trouver",
        to_ask: "Reste à demander",
        missing_how: "Reste à trouver : ce qui n’est pas accordé du coût. Reste à demander : ce qui n’est ni accordé ni demandé.",
        sheet_by_sheet: "Cela se compte fiche par fiche : ce qu’une action obtient de plus que son coût n’en paie pas une autre.",
        sheets: (n: number) => fr_plural(n, "fiche", "fiches"),
        unpriced: (n: number) => fr_plural(n, "fiche sans montant", "fiches sans montant"),
        sheets_some_unpriced: (n: number, unpriced: number) =>
            `${fr_plural(n, "fiche", "fiches")}, dont ${unpriced} sans montant`,
        beyond: (n: number, sum: string) =>
            `${fr_plural(n, "fiche a obtenu", "fiches ont obtenu")} ${sum} de plus que ${fr_word(n, "son", "leur")} coût`,
        without_cost: (n: number, sum: string) =>
            `${fr_plural(n, "fiche sans montant a obtenu", "fiches sans montant ont obtenu")} ${sum}`,
        by_field: "Par champ",
        by_funder: "Par financeur",
        by_funder_how: "« CAF » et « Caf » sont un même financeur : majuscules, accents et espaces ne séparent personne.",
        by_year: "Par année de début",
        by_year_how: "Une action compte en entier dans l’année où elle commence : sa fiche ne dit pas son coût de chaque année.",
        first_year: "Début",
        undated: "Sans date",
        no_funding: "Aucun plan de financement n’est écrit.",
        against: (cost: string, missing: string, to_ask: string) =>
            `Pour un coût prévu de ${cost}, il reste ${missing} à trouver, dont ${to_ask} à demander.`,
    },
    {
        title: "Budget",
        how: "The cost and the funding plan written on the action sheets, added up to the euro. Nothing is estimated.",
        abandoned: (n: number) => `${en_plural(n, "abandoned action is", "abandoned actions are")} not counted.`,
        only_going_on: "Abandoned actions do not count.",
        actions: "The actions",
        none: "No sheet says an amount yet.",
        no_sheet: "No action sheet counts yet: nothing is planned.",
        cost: "Cost",
        granted: "Granted",
        asked: "Asked",
        refused: "Refused",
        missing: "Still to be found",
        to_ask: "Still to be asked",
        missing_how: "Still to be found: what of the cost is not granted. Still to be asked: what is neither granted nor asked.",
        sheet_by_sheet: "This is counted sheet by sheet: what one action is granted beyond its cost pays for no other.",
        sheets: (n: number) => en_plural(n, "sheet", "sheets"),
        unpriced: (n: number) => en_plural(n, "sheet without an amount", "sheets without an amount"),
        sheets_some_unpriced: (n: number, unpriced: number) =>
            `${en_plural(n, "sheet", "sheets")}, ${unpriced} without an amount`,
        beyond: (n: number, sum: string) =>
            `${en_plural(n, "sheet was", "sheets were")} granted ${sum} more than ${en_word(n, "its", "their")} cost`,
        without_cost: (n: number, sum: string) =>
            `${en_plural(n, "sheet without an amount was", "sheets without an amount were")} granted ${sum}`,
        by_field: "By field",
        by_funder: "By funder",
        by_funder_how: "“CAF” and “Caf” are one funder: capitals, accents and blanks part nobody.",
        by_year: "By year of beginning",
        by_year_how: "An action counts whole in the year in which it begins: its sheet does not say what it costs each year.",
        first_year: "Begins",
        undated: "No date",
        no_funding: "No funding plan is written.",
        against: (cost: string, missing: string, to_ask: string) =>
            `Against a cost of ${cost}, ${missing} are still to be found, of which ${to_ask} are still to be asked.`,
    },
);
