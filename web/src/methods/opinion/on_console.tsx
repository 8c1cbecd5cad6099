import { catalogue } from "../../i18n/catalogue.ts";
import type { Opinion } from "../../protocol.ts";
import type { OnConsole } from "../face.ts";
import { counts } from "./told.ts";
import { opinion_words } from "./words.ts";

export const opinion_console = catalogue(
    {
        name: "d’accord, pas d’accord",
        title: "Vote : d’accord ou pas d’accord",
        rule: "Pour chaque proposition : d’accord, pas d’accord, ou je passe.",
        merging: "Le vote est ouvert : les avis qui concordent restent ; qui a répondu autrement à l’une et à l’autre redonne le sien.",
        against: (n: number) => `${n} contre`,
    },
    {
        name: "agree, disagree",
        title: "Vote: agree, disagree",
        rule: "For each proposal: agree, disagree, or pass.",
        merging: "The vote is open: opinions that agree stay; whoever answered the two differently gives theirs again.",
        against: (n: number) => `${n} against`,
    },
);

export const on_console: OnConsole<Opinion> = {
    name: () => opinion_console.name,
    title: () => opinion_console.title,
    rule: () => opinion_console.rule,
    merging: () => opinion_console.merging,
    Settings: () => <p class="under">{opinion_console.rule}</p>,
    beside: ({ agree, disagree }) => `${agree} ${opinion_words.agree}, ${opinion_console.against(disagree)}`,
    in_words: counts,
    is_favoured: ({ agree, disagree }) => agree > disagree,
};
