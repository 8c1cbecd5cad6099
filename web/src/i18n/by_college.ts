import type { Method, WeightingName } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";
import { en_rank, fr_rank } from "./plural.ts";

type Kind = Method["type"];

// What each college gave, on the console, the wall and the steering committee's board.
export const by_college = catalogue(
    {
        title: "Par collège",
        shares: "Qui est pour, dans chaque collège",
        ranks: "Le rang selon le poids des voix",
        show: "Montrer les collèges sur le mur",
        hide: "Ne plus montrer les collèges",
        on_wall: "Le mur montre ce que chaque collège a donné, à la place du résultat.",
        not_on_wall: "Cela n’est montré qu’ici. Les téléphones ne le reçoivent jamais.",
        not_shown: "non montré",
        why_not_shown: "Non montré : un collège de moins de cinq votants, ou dont le chiffre se déduirait de ceux des autres.",
        without: "sans collège",
        voters: (n: number) => `${n} ${n < 2 ? "votant" : "votants"}`,
        official: "officiel",
        none: "–",
        discuss: "À discuter",
        discuss_how: "Les collèges s’écartent ici de vingt points ou plus, au-delà du hasard ordinaire. C’est un sujet de discussion, pas une preuve.",
        discuss_none: "Aucun écart net entre les collèges montrés.",
        discuss_count: (n: number) => (n === 1 ? "Une proposition à discuter entre collèges." : `${n} propositions à discuter entre collèges.`),
        share_of: (who: string, share: string) => `${who} ${share}`,
        share: (in_favour: number, of: number) => `${in_favour}/${of}`,
        percent: (percent: number) => `${percent} %`,
        left_out: "Ce vote se compte par personne : les collèges n’y ont pas d’autre poids.",
        withheld: "L’ordre par d’autres poids n’est pas montré : il laisserait deviner ce qu’un petit collège a voté.",
        too_fine: "Un ordre par d’autres poids n’a pas pu être calculé exactement.",
        only_order: "Par d’autres poids, seul l’ordre est dit.",
        apart: "avis partagés entre collèges",
        apart_said: (more: string, less: string) => `À discuter : ${more}, plus pour que ${less}.`,
        for_by_college: (means: string) => `Pour, par collège (${means}) :`,
        rank_by: (weighting: string, rank: number) => `${fr_rank(rank).join("")} ${weighting}`,
        ordered: (weighting: string) => `L’ordre du vote est ${weighting}.`,
        turns: (moves: string, more: boolean) => `Les chiffres sont par personne ; l’ordre par personne serait : ${moves}${more ? "…" : "."}`,
        move: (title: string, rank: number) => `« ${title} » ${fr_rank(rank).join("")}`,
        filter: "Entre collèges",
        filter_all: "Tous",
    },
    {
        title: "By college",
        shares: "Who is in favour, in each college",
        ranks: "The rank by the weight of the votes",
        show: "Show the colleges on the wall",
        hide: "No longer show the colleges",
        on_wall: "The wall shows what each college gave, in the place of the result.",
        not_on_wall: "This is shown here alone. Phones never receive it.",
        not_shown: "not shown",
        why_not_shown: "Not shown: a college of fewer than five voters, or one whose figure could be worked out from the others.",
        without: "without a college",
        voters: (n: number) => `${n} ${n === 1 ? "voter" : "voters"}`,
        official: "official",
        none: "–",
        discuss: "To discuss",
        discuss_how: "Here colleges part by twenty points or more, beyond ordinary chance. It is a thing to discuss, not a proof.",
        discuss_none: "No clear gap between the colleges shown.",
        discuss_count: (n: number) => (n === 1 ? "One proposal to discuss between colleges." : `${n} proposals to discuss between colleges.`),
        share_of: (who: string, share: string) => `${who} ${share}`,
        share: (in_favour: number, of: number) => `${in_favour}/${of}`,
        percent: (percent: number) => `${percent}%`,
        left_out: "This vote counts persons: colleges have no other weight in it.",
        withheld: "The order by other weights is not shown: it would let one guess how a small college voted.",
        too_fine: "An order by other weights could not be worked out exactly.",
        only_order: "By other weights the order alone is told.",
        apart: "colleges part",
        apart_said: (more: string, less: string) => `To discuss: ${more}, more in favour than ${less}.`,
        for_by_college: (means: string) => `In favour, by college (${means}):`,
        rank_by: (weighting: string, rank: number) => `${en_rank(rank).join("")} ${weighting}`,
        ordered: (weighting: string) => `The order of the vote is ${weighting}.`,
        turns: (moves: string, more: boolean) => `The figures are by person; the order by person would be: ${moves}${more ? "…" : "."}`,
        move: (title: string, rank: number) => `“${title}” ${en_rank(rank).join("")}`,
        filter: "Between colleges",
        filter_all: "All",
    },
);

// As in "2e à collèges égaux".
export const weighting_words = catalogue<Record<WeightingName, string>>(
    { by_person: "par personne", equal_colleges: "à collèges égaux", declared: "à poids déclarés" },
    { by_person: "by person", equal_colleges: "by equal colleges", declared: "by declared weights" },
);

// Who counts as in favour, and of whom, in a sentence.
export const in_favour_words = catalogue<Record<Kind, string>>(
    {
        dots: "Est pour qui a posé au moins une gommette, sur les votants qui avaient la proposition sous les yeux.",
        approval: "Est pour qui a coché, sur les votants qui avaient la proposition sous les yeux.",
        opinion: "Est pour qui a répondu « pour », sur ceux qui ont donné un avis, neutre compris.",
        duels: "Un duel oppose deux propositions : par collège, il n’y a que l’ordre.",
        majority_judgment: "Est pour qui a mis « Assez bien » ou mieux, sur ceux qui ont donné une mention.",
        ranking: "Est pour qui l’a mise dans ses trois premières, sur les votants qui avaient la proposition sous les yeux.",
        impact_effort: "Est pour qui lui a donné un impact de 4 ou 5, sur ceux qui l’ont située.",
        consensus: "Est pour qui est d’accord, sur ceux qui ont répondu.",
        equal_shares: "Est pour qui a coché, sur les votants qui avaient la proposition sous les yeux.",
        decision: "Est pour qui a voté pour, sur les pour et les contre.",
    },
    {
        dots: "In favour is who put at least one dot, of the voters who had the proposal before them.",
        approval: "In favour is who ticked it, of the voters who had the proposal before them.",
        opinion: "In favour is who answered “for”, of those who gave an opinion, neutral ones too.",
        duels: "A duel is between two proposals: by college there is the order alone.",
        majority_judgment: "In favour is who graded it “Fairly good” or better, of those who graded it.",
        ranking: "In favour is who put it among their first three, of the voters who had the proposal before them.",
        impact_effort: "In favour is who gave it an impact of 4 or 5, of those who placed it.",
        consensus: "In favour is who agrees, of those who answered.",
        equal_shares: "In favour is who ticked it, of the voters who had the proposal before them.",
        decision: "In favour is who voted for, of those for and against.",
    },
);

// The same in a few words.
export const in_favour_means = catalogue<Record<Kind, string>>(
    {
        dots: "au moins une gommette", approval: "soutien", opinion: "« pour »", duels: "duels", majority_judgment: "« Assez bien » ou mieux",
        ranking: "dans les trois premières", impact_effort: "impact de 4 ou 5", consensus: "d’accord", equal_shares: "soutien", decision: "hors abstentions",
    },
    {
        dots: "at least one dot", approval: "ticked", opinion: "“for”", duels: "duels", majority_judgment: "“Fairly good” or better",
        ranking: "among their first three", impact_effort: "an impact of 4 or 5", consensus: "agree", equal_shares: "ticked", decision: "abstentions apart",
    },
);
