import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { approval_ballot } from "./ballot_words.ts";

translate<typeof approval_ballot>("approval_ballot", {
    tick: "Tick what you support",
    rule: (most: number | undefined) =>
        `${most === undefined ? "As many proposals as you like" : `${most === 1 ? "One" : most} at most`}. You can change your mind until the close.`,
    support: "I support this",
    support_long: (title: string) => `I support this: ${title}`,
    ticked: (n: number, of: number) => rich`*${n}* of ${en_plural(of, "proposal", "proposals")} supported`,
    left: (n: number) => (n === 0 ? rich`All your choices are made` : rich`You have *${n}* left`),
    now: (n: number, left: number | undefined) =>
        `${en_plural(n, "proposal", "proposals")} supported${left === undefined ? "" : `, ${en_plural(left, "choice", "choices")} left`}.`,
    none_left: (most: number) => `No more than ${en_plural(most, "proposal", "proposals")}. Untick one to support this one.`,
    nothing: "Nothing ticked yet",
    received: (n: number) => `${n} sent`,
    too_many: "You have ticked more proposals than allowed. Untick one elsewhere.",
});
