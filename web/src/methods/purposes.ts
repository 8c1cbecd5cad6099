import { catalogue } from "../i18n/catalogue.ts";
import type { Count } from "../protocol.ts";

type Kind = Count["type"];
// What a vote is for.
export type Purpose = "sort" | "choose" | "place" | "share_out" | "decide";

export const purposes: readonly Purpose[] = ["sort", "choose", "place", "share_out", "decide"];

export const purpose_of: Readonly<Record<Kind, Purpose>> = {
    dots: "sort",
    approval: "sort",
    opinion: "sort",
    duels: "sort",
    majority_judgment: "choose",
    ranking: "choose",
    impact_effort: "place",
    consensus: "place",
    equal_shares: "share_out",
    decision: "decide",
};

export const purpose_words = catalogue<Record<Purpose, string>>(
    { sort: "trier", choose: "choisir", place: "situer", share_out: "répartir un budget", decide: "décider" },
    { sort: "sort", choose: "choose", place: "place", share_out: "share out a budget", decide: "decide" },
);

// What each method does, for whoever never heard of it.
export const method_words = catalogue<Record<Kind, string>>(
    {
        dots: "Chacun pose quelques gommettes sur ce qui compte pour lui : en deux minutes, la longue liste se trie.",
        approval: "Chacun coche tout ce qu’il soutient : on voit ce qui convient au plus grand nombre.",
        opinion: "On voit vite ce qui rassemble, et ce qui divise.",
        duels: "Une très longue liste se départage sans que personne ait à tout lire.",
        majority_judgment: "Chacun donne une mention à chaque proposition : la mieux jugée par la majorité l’emporte.",
        ranking: "Chacun range de trois à douze propositions : celle que l’on préfère à chacune des autres l’emporte.",
        impact_effort: "Chacun donne un impact et un effort : on voit par quoi commencer.",
        consensus: "On cherche ce qui rassemble tout le monde, et les groupes d’opinion que dessinent les réponses.",
        equal_shares: "Une enveloppe, des coûts : chacun coche, et chaque votant pèse autant dans ce qui est financé.",
        decision: "Pour, contre ou abstention, avec la majorité et le quorum que vous fixez : adopté ou rejeté.",
    },
    {
        dots: "Everybody puts a few dots on what matters to them: a long list is sorted in two minutes.",
        approval: "Everybody ticks all they support: one sees what suits most people.",
        opinion: "One soon sees what unites, and what divides.",
        duels: "A very long list is sorted without anybody having to read it all.",
        majority_judgment: "Everybody grades each proposal: the one that the majority judges best wins.",
        ranking: "Everybody orders three to twelve proposals: the one preferred to each of the others wins.",
        impact_effort: "Everybody gives an impact and an effort: one sees what to begin with.",
        consensus: "Looks for what unites everybody, and for the opinion groups that the answers show.",
        equal_shares: "Some money, some costs: everybody ticks, and each voter weighs the same in what is funded.",
        decision: "For, against or abstention, by the majority and the quorum you set: adopted or rejected.",
    },
);
