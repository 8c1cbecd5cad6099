import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { opinion_ballot } from "./ballot_words.ts";

translate<typeof opinion_ballot>("opinion_ballot", {
    give: "Give your opinion on each",
    rule: "For, against or neutral. Nothing is compulsory; you can change until the close.",
    again: "Your opinions on the ideas merged here differed: give one.",
    answered: (n: number, of: number) => rich`*${n}* ${en_word(n, "opinion", "opinions")} of ${of}`,
    next: "Next",
    next_long: "Next: the next proposal without your opinion",
    all_answered: "You have seen them all. Thank you.",
    nothing_given: "No opinion given",
    received: (n: number) => `${n} received`,
    given: (opinion: string) => `${opinion}, noted.`,
    taken_back: "Opinion taken back.",
});
