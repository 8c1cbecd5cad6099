import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";

// As euros() of i18n/money.ts says them: a ballot is one file with nothing beside it.
const fr_euros = (amount: number): string => `${amount.toLocaleString("fr").replace(/\s/g, "\u202f")}\u00a0€`;

// On its ballot.
export const budget_ballot = french_catalogue("budget_ballot", {
    tick: "Cochez ce que vous financeriez",
    rule: (envelope: number) =>
        `L’enveloppe est de ${fr_euros(envelope)}, à parts égales entre les votants. Cochez tout ce que vous voulez : dépasser l’enveloppe n’annule rien. Vous pouvez changer d’avis jusqu’à la clôture.`,
    costs: (cost: number) => `Coûte ${fr_euros(cost)}`,
    over: (cost: number) => `Coûte ${fr_euros(cost)}, plus que l’enveloppe`,
    would_fund: "Je la financerais",
    would_fund_long: (title: string, cost: number) => `Je la financerais, ${fr_euros(cost)} : ${title}`,
    ticked: (n: number, spent: number) => rich`*${n}* ${fr_word(n, "cochée", "cochées")} : *${fr_euros(spent)}*`,
    of: (envelope: number) => `pour une enveloppe de ${fr_euros(envelope)}`,
    now: (n: number, spent: number, envelope: number) => `${n} ${fr_word(n, "cochée", "cochées")}, ${fr_euros(spent)} sur ${fr_euros(envelope)}.`,
    nothing: "Rien de coché pour l’instant",
    received: (n: number) => `${n} ${fr_word(n, "envoyée", "envoyées")}`,
});
