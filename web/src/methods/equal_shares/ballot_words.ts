import { catalogue } from "../../i18n/catalogue.ts";
import { en_word, fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// On its ballot.
export const budget_ballot = catalogue(
    {
        tick: "Cochez ce que vous financeriez",
        rule: (envelope: string) =>
            `L’enveloppe est de ${envelope}, à parts égales entre les votants. Cochez tout ce que vous voulez : dépasser l’enveloppe n’annule rien. Vous pouvez changer d’avis jusqu’à la clôture.`,
        costs: (cost: string) => `Coûte ${cost}`,
        over: (cost: string) => `Coûte ${cost}, plus que l’enveloppe`,
        would_fund: "Je la financerais",
        would_fund_long: (title: string, cost: string) => `Je la financerais, ${cost} : ${title}`,
        ticked: (n: number, spent: string) => rich`*${n}* ${fr_word(n, "cochée", "cochées")} : *${spent}*`,
        of: (envelope: string) => `pour une enveloppe de ${envelope}`,
        now: (n: number, spent: string, envelope: string) => `${n} ${fr_word(n, "cochée", "cochées")}, ${spent} sur ${envelope}.`,
        nothing: "Rien de coché pour l’instant",
        received: (n: number) => `${n} ${fr_word(n, "envoyée", "envoyées")}`,
    },
    {
        tick: "Tick what you would fund",
        rule: (envelope: string) =>
            `There is ${envelope}, in equal shares among the voters. Tick all you want: going over it cancels nothing. You can change your mind until the close.`,
        costs: (cost: string) => `Costs ${cost}`,
        over: (cost: string) => `Costs ${cost}, more than there is`,
        would_fund: "I would fund it",
        would_fund_long: (title: string, cost: string) => `I would fund it, ${cost}: ${title}`,
        ticked: (n: number, spent: string) => rich`*${n}* ${en_word(n, "ticked", "ticked")}: *${spent}*`,
        of: (envelope: string) => `where there is ${envelope}`,
        now: (n: number, spent: string, envelope: string) => `${n} ticked, ${spent} of ${envelope}.`,
        nothing: "Nothing ticked yet",
        received: (n: number) => `${n} sent`,
    },
);
