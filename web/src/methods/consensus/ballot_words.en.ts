import { translate } from "../../i18n/catalogue.ts";
import { en_word } from "../../i18n/plural.ts";
import { rich } from "../../i18n/rich.ts";
import type { consensus_ballot } from "./ballot_words.ts";

translate<typeof consensus_ballot>("consensus_ballot", {
    ask: "Do you agree?",
    rule: "One proposal after the other. Stop whenever you like; you can change until the close.",
    late: "new",
    again: "Your opinions on the ideas merged here differed: give one.",
    back: "Back to the one before",
    given: (opinion: string) => `${opinion}, noted.`,
    next: (title: string) => `Next: ${title}`,
    came: (title: string) => `One more proposal: ${title}`,
    answered: (n: number, of: number) => rich`*${n}* ${en_word(n, "opinion", "opinions")} of ${of}`,
    thanks: "Thank you!",
    all_seen: "You have seen them all. If one more proposal comes, it will appear here.",
    none_yet: "The first proposal will appear here.",
    yours: (n: number) => `Your ${n} ${en_word(n, "opinion", "opinions")}`,
    line: (title: string, opinion: string) => `${title}: ${opinion}`,
    change: "Change",
    change_long: (line: string) => `Change: ${line}`,
    nothing: "No opinion given",
    received: (n: number) => `${n} received`,
});
