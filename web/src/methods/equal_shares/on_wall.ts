import { catalogue } from "../../i18n/catalogue.ts";
import { euros } from "../../i18n/money.ts";
import type { EqualShares } from "../../protocol.ts";
import type { OnWall } from "../face.ts";

export const budget_wall = catalogue(
    {
        title: "Cochez ce que vous financeriez",
        rule: (envelope: string) => `Une enveloppe de ${envelope}, à parts égales entre les votants. Changez d’avis jusqu’à la clôture.`,
    },
    {
        title: "Tick what you would fund",
        rule: (envelope: string) => `${envelope}, in equal shares among the voters. Change your mind until the close.`,
    },
);

export const on_wall: OnWall<EqualShares> = {
    title: () => budget_wall.title,
    rule: ({ budget }) => budget_wall.rule(euros(budget)),
};
