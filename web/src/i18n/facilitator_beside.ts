import { catalogue } from "./catalogue.ts";
import { en_plural, fr_number, fr_plural } from "./plural.ts";
import { listed } from "./typography.ts";

const fr_votes = ["", "Un vote ouvert", "Deux votes ouverts", "Trois votes ouverts", "Quatre votes ouverts"];
const en_votes = ["", "One open vote", "Two open votes", "Three open votes", "Four open votes"];
const quoted = (names: readonly string[]): string => listed(names.map((name) => `« ${name} »`), "et");

// The console while several votes are open at once, and where a vote has a name.
export const beside = catalogue(
    {
        open_votes: (n: number) => fr_votes[n] ?? `${n} votes ouverts`,
        turnout: (voters: number, registered: number) => `${voters} sur ${registered}`,
        result_on_wall: "résultat au mur",
        is_closing: "se ferme",
        at_fore: (name: string) => `Au premier plan : ${name}`,
        open_another: "Ouvrir un autre vote en parallèle",
        back_to_open: "Revenir aux votes ouverts",
        back_to: (name: string) => `Revenir au vote « ${name} »`,
        off_the_wall: "Retirer ce résultat du mur",
        cost_result_beside: (names: readonly string[]) => `Le mur montre ce résultat. ${names.length < 2 ? "Encore ouvert" : "Encore ouverts"} : ${quoted(names)}.`,
        wall_several: "Chaque vote ouvert, son nombre de votants et son temps. Aucun résultat.",
        close_question: (name: string) => `Clore le vote « ${name} » maintenant ?`,

        title: "Le nom de ce vote",
        title_hint: "Les téléphones et le mur l’affichent : une table, un sujet…",
        title_optional: "(facultatif)",
        suggested: "Noms proposés",
        table: (n: number) => `Table ${n}`,
        title_needed: "Donnez un nom à ce vote : un autre est déjà ouvert.",
        title_taken: "Un vote ouvert porte déjà ce nom.",
        title_too_long: (most: number) => `Le nom est trop long : ${most} signes au plus.`,
        all_open: "Quatre votes sont déjà ouverts : fermez-en un.",
        twice: (n: number, name: string) =>
            `${fr_plural(n, "proposition est déjà", "propositions sont déjà")} au vote « ${name} » : les mêmes personnes voteront deux fois dessus.`,

        close_before_moving: (names: readonly string[]) => `${fr_number(names.length).replace("Une", "Un")} ${names.length < 2 ? "vote est ouvert" : "votes sont ouverts"} (${names.join(", ")}). Il faut les clore pour changer d’étape.`,
        still_open: (names: readonly string[]) => `${names.length < 2 ? "Un vote est encore ouvert" : "Des votes sont encore ouverts"}${names.length > 0 ? ` : ${quoted(names)}` : ""}. Il faut d’abord ${names.length < 2 ? "le" : "les"} clore.`,

        in_titled: (name: string) => `${name} : `,
        from_titled: (name: string) => `L’ordre est celui du vote « ${name} ».`,
        then_by_titled: (name: string) => `Le vote « ${name} » a départagé celles qu’il reprenait. `,
    },
    {
        open_votes: (n: number) => en_votes[n] ?? `${n} open votes`,
        turnout: (voters: number, registered: number) => `${voters} of ${registered}`,
        result_on_wall: "result on the wall",
        is_closing: "closing",
        at_fore: (name: string) => `In front: ${name}`,
        open_another: "Open another vote beside this one",
        back_to_open: "Back to the open votes",
        back_to: (name: string) => `Back to the vote “${name}”`,
        off_the_wall: "Take this result off the wall",
        cost_result_beside: (names: readonly string[]) => `The wall shows this result. Still open: ${listed(names.map((name) => `“${name}”`), "and")}.`,
        wall_several: "Each open vote, its number of voters and its time. No result.",
        close_question: (name: string) => `Close the vote “${name}” now?`,

        title: "The name of this vote",
        title_hint: "Phones and the wall show it: a table, a subject…",
        title_optional: "(optional)",
        suggested: "Suggested names",
        table: (n: number) => `Table ${n}`,
        title_needed: "Give this vote a name: another is open already.",
        title_taken: "An open vote has that name already.",
        title_too_long: (most: number) => `The name is too long: ${most} signs at most.`,
        all_open: "Four votes are open already: close one.",
        twice: (n: number, name: string) => `${en_plural(n, "proposal is", "proposals are")} in the vote “${name}” already: the same people will vote on ${n === 1 ? "it" : "them"} twice.`,

        close_before_moving: (names: readonly string[]) => `${names.length === 1 ? "A vote is" : `${names.length} votes are`} open (${names.join(", ")}). Close them to change step.`,
        still_open: (names: readonly string[]) => `${names.length < 2 ? "A vote is" : "Votes are"} still open${names.length > 0 ? `: ${listed(names.map((name) => `“${name}”`), "and")}` : ""}. Close ${names.length < 2 ? "it" : "them"} first.`,

        in_titled: (name: string) => `${name}: `,
        from_titled: (name: string) => `The order is that of the vote “${name}”.`,
        then_by_titled: (name: string) => `The vote “${name}” decided among those it took up. `,
    },
);
