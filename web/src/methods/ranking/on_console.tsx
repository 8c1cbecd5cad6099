import { Pills } from "../../facilitator/pills.tsx";
import { catalogue } from "../../i18n/catalogue.ts";
import type { Ranking } from "../../protocol.ts";
import type { OnConsole, SettingsProps } from "../face.ts";
import { rivals_of } from "./told.ts";
import { ranking_words } from "./words.ts";

export const ranking_console = catalogue(
    {
        name: "par classement",
        title: "Vote par classement",
        rule: (ties: boolean, no_opinion: boolean) =>
            `Chacun range les propositions, la meilleure d’abord${ties ? ", ex æquo permis" : ""}. ${no_opinion ? "Non classée : sans avis." : "Non classée : en dernier."}`,
        merging: "Le vote est ouvert : qui avait classé l’une ou l’autre classe à nouveau l’ensemble.",
        ties: "Ex æquo",
        allowed: "permis",
        forbidden: "non",
        unranked: "Ce qu’on ne classe pas",
        last: "vient en dernier",
        no_opinion: "est sans avis",
        too_few: "Un classement demande trois propositions au moins.",
        too_many: (most: number) => `Au-delà de ${most}, personne ne classe bien. Choisissez-en quelques-unes.`,
    },
    {
        name: "by ranking",
        title: "Vote by ranking",
        rule: (ties: boolean, no_opinion: boolean) =>
            `Everybody puts the proposals in order, the best first${ties ? ", ties allowed" : ""}. ${no_opinion ? "Unranked: no opinion." : "Unranked: last."}`,
        merging: "The vote is open: whoever ranked one or the other ranks the whole again.",
        ties: "Ties",
        allowed: "allowed",
        forbidden: "no",
        unranked: "What one leaves unranked",
        last: "comes last",
        no_opinion: "is no opinion",
        too_few: "A ranking needs three proposals at least.",
        too_many: (most: number) => `Beyond ${most} nobody ranks well. Choose some of them.`,
    },
);

const least_items = 3;
const most_items = 12;

export const on_console: OnConsole<Ranking> = {
    name: () => ranking_console.name,
    title: () => ranking_console.title,
    rule: ({ equal_ranks, unranked_no_opinion }) => ranking_console.rule(equal_ranks, unranked_no_opinion),
    merging: () => ranking_console.merging,
    Settings,
    objection: (items) => (items < least_items ? ranking_console.too_few : items > most_items ? ranking_console.too_many(most_items) : null),
    beside: (figure) => ranking_words.won_of(figure.won, rivals_of(figure)),
    in_words: (figure) => ranking_words.won_of(figure.won, rivals_of(figure)),
    is_favoured: ({ won, lost }) => won > 0 && won >= lost,
};

function Settings({ method, set }: SettingsProps<Ranking>) {
    return (
        <div class="under">
            <Pills
                legend={ranking_console.ties} name="ties" chosen={method.equal_ranks} on_choose={(equal_ranks) => set({ ...method, equal_ranks })}
                choices={[{ value: true, label: ranking_console.allowed }, { value: false, label: ranking_console.forbidden }]}
            />
            <Pills
                legend={ranking_console.unranked} name="unranked" chosen={method.unranked_no_opinion}
                on_choose={(unranked_no_opinion) => set({ ...method, unranked_no_opinion })}
                choices={[{ value: false, label: ranking_console.last }, { value: true, label: ranking_console.no_opinion }]}
            />
        </div>
    );
}
