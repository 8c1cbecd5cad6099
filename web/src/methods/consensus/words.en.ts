import { translate } from "../../i18n/catalogue.ts";
import { en_plural, en_word } from "../../i18n/plural.ts";
import type { consensus_words } from "./words.ts";

translate<typeof consensus_words>("consensus_words", {
    first: (title: string, agree: number, seen: number, is_final: boolean) => `“${title}” unites most${is_final ? "" : " so far"}: ${agree} of ${seen} agree`,
    divided: (title: string, agree: number, disagree: number) => `The most divided: “${title}”, ${agree} agree, ${disagree} disagree.`,
    groups: (n: number) => `There are ${n} opinion groups.`,
    shared: (title: string | null) => `All groups agree with ${title === null ? "it" : `“${title}”`}.`,
    nothing_shared: "Nothing has the majority of every group.",
    still_open: "Opinion groups are sought at the close.",
    few_voters: "No opinion groups: it takes 30 voters.",
    few_statements: "No opinion groups: it takes 10 proposals.",
    few_placed: "No opinion groups: fewer than 30 answered 7 proposals.",
    none_large_enough: "No opinion groups: no way to part people leaves 5 in each.",
    withheld: "A secret vote: opinion groups are not shown, one of them is too small.",
    counts: (agree: number, disagree: number, pass: number) => `${agree} agree, ${disagree} disagree, ${en_word(pass, `${pass} passes`, `${pass} pass`)}`,
    agree: "agree",
    disagree: "disagree",
    pass: "pass",
    group: (number: number, people: number) => `Group ${number}, ${en_plural(people, "person", "people")}`,
    agrees: "rather agree:",
    disagrees: "rather disagree:",
    here: (here: number, of: number, elsewhere: number, of_elsewhere: number) => `${here}/${of}, elsewhere ${elsewhere}/${of_elsewhere}`,
    map_key: (placed: number) => `Those who answered alike stand close. ${en_plural(placed, "person", "people")} placed, 5 at least a group.`,
    yours: (opinion: string) => `you: ${opinion}`,
    by_agree: " by everybody’s agreement",
    by_disagree: " by the smaller disagreement",
    how_counted:
        "The share that agrees of those who saw it ranks a proposal (one agreeing and one disagreeing added), then the smaller disagreement; else, tied. Groups are found in the answers, as Polis does; who is in which is neither shown nor kept.",
});
