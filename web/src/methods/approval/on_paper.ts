import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { Approval } from "../../protocol.ts";
import { tick, type OnPaper } from "../paper.ts";

export const approval_paper = catalogue(
    {
        rule: (most: number | undefined) => (most === undefined ? "Cochez tout ce que vous soutenez." : `Cochez ce que vous soutenez, ${most} au plus.`),
        support: "je soutiens",
        hint: "1 ou x : coché. Rien : pas coché.",
        too_many: (n: number, most: number) => `${fr_plural(n, "case cochée", "cases cochées")} : ${most} au plus. Vérifiez le papier.`,
    },
    {
        rule: (most: number | undefined) => (most === undefined ? "Tick all that you support." : `Tick what you support, ${most} at most.`),
        support: "I support",
        hint: "1 or x: ticked. Nothing: not ticked.",
        too_many: (n: number, most: number) => `${en_plural(n, "box ticked", "boxes ticked")}: ${most} at most. Check the paper.`,
    },
);

export const on_paper: OnPaper<Approval> = {
    rule: ({ most }) => approval_paper.rule(most),
    boxes: () => [tick(approval_paper.support, approval_paper.hint)],
    objection: ({ length }, { most }) => (most !== undefined && length > most ? approval_paper.too_many(length, most) : null),
    hands: () => [{ keys: ["1"], mark: 1, said: approval_paper.support }],
};
