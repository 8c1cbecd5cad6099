import { catalogue } from "../../i18n/catalogue.ts";
import type { Duels } from "../../protocol.ts";
import type { OnConsole } from "../face.ts";
import { decided } from "./told.ts";
import { duels_words } from "./words.ts";

export const duels_console = catalogue(
    {
        name: "par duels",
        title: "Vote par duels",
        rule: "Chacun choisit entre deux propositions à la fois, autant de fois qu’il veut.",
        merging: "Le vote est ouvert : les duels de celle que vous regroupez ne comptent plus ; les autres restent.",
        too_few: "Un duel demande deux propositions au moins.",
    },
    {
        name: "by duels",
        title: "Vote by duels",
        rule: "Everybody chooses between two proposals at a time, as often as they like.",
        merging: "The vote is open: the duels of the one you merge away count no more; the others stay.",
        too_few: "A duel needs two proposals at least.",
    },
);

export const on_console: OnConsole<Duels> = {
    name: () => duels_console.name,
    title: () => duels_console.title,
    rule: () => duels_console.rule,
    merging: () => duels_console.merging,
    Settings: () => <p class="under">{duels_console.rule}</p>,
    objection: (items) => (items === 1 ? duels_console.too_few : null),
    beside: ({ people }) => duels_words.by_people(people),
    in_words: (figure) => duels_words.won_of(figure.wins, decided(figure)),
    is_favoured: ({ wins, losses }) => wins > losses,
};
