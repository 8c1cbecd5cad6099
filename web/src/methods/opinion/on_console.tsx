import { catalogue } from "../../i18n/catalogue.ts";
import type { Opinion } from "../../protocol.ts";
import type { OnConsole } from "../face.ts";
import { counts } from "./told.ts";
import { opinion_words } from "./words.ts";

export const opinion_console = catalogue(
    {
        name: "pour, contre, neutre",
        title: "Vote : pour, contre ou neutre",
        rule: "Pour chaque proposition : pour, contre ou neutre.",
        merging: "Le vote est ouvert : les avis qui concordent restent ; qui a répondu autrement à l’une et à l’autre redonne le sien.",
        against: (n: number) => `${n} contre`,
    },
    {
        name: "for, against, neutral",
        title: "Vote: for, against or neutral",
        rule: "For each proposal: for, against or neutral.",
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
