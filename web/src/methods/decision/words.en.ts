import { translate } from "../../i18n/catalogue.ts";
import { en_plural } from "../../i18n/plural.ts";
import type { Majority, MajorityBase, Verdict } from "../../protocol.ts";
import type { decision_words } from "./words.ts";

const en_abstained = (n: number): string => (n === 0 ? "" : `; ${en_plural(n, "abstention", "abstentions")}`);
const en_base: Readonly<Record<MajorityBase, string>> = { expressed: "votes expressed", present: "present", registered: "registered" };
const en_part: Readonly<Record<Majority, string>> = { relative: "more than against", absolute: "more than half", three_fifths: "three fifths", two_thirds: "two thirds" };
const en_verdict: Readonly<Record<Verdict, string>> = { adopted: "adopted", rejected: "rejected", no_quorum: "no quorum", not_voted: "no decision" };

translate<typeof decision_words>("decision_words", {
    counts: (pour: number, contre: number, abstained: number) => `${pour} for, ${contre} against${en_abstained(abstained)}`,
    adopted: (pour: number, contre: number, abstained: number) => `Adopted: ${pour} for, ${contre} against${en_abstained(abstained)}`,
    adopted_by_chair: (votes: number) => `Adopted by the casting vote: ${votes} for, ${votes} against`,
    rejected: (pour: number, contre: number, abstained: number) => `Rejected: ${pour} for, ${contre} against${en_abstained(abstained)}`,
    rejected_short: (pour: number, needed: string) => `Rejected: ${pour} for; it needed ${needed}`,
    rejected_by_chair: (votes: number) => `Rejected by the casting vote: ${votes} for, ${votes} against`,
    rejected_level: (votes: number) => `Rejected, level: ${votes} for, ${votes} against`,
    no_quorum: (present: number, quorum: number) => `No quorum: ${present} present; it needed ${quorum}`,
    not_voted: "No decision: neither for nor against",
    so_far: (pour: number, contre: number, abstained: number) => `So far: ${pour} for, ${contre} against${en_abstained(abstained)}`,
    many_so_far: (n: number) => `The vote is running: ${en_plural(n, "proposal", "proposals")} to decide`,
    many_adopted: (n: number, of: number) => (n === 0 ? `None of the ${of} proposals is adopted` : `${n} of ${of} proposals ${n === 1 ? "is" : "are"} adopted`),
    needed: (needed: number, majority: Majority, base: MajorityBase, of: number) =>
        (majority === "relative" ? `${needed} (${en_part[majority]})` : `${needed} (${en_part[majority]} of ${of} ${en_base[base]})`),
    it_needed: (needed: string) => `It needed ${needed}.`,
    fragile: (n: number) => (n === 1 ? "A single vote would have changed the result." : `${n} votes would have changed the result.`),
    level: (titles: number) => `${en_plural(titles, "proposal is level", "proposals are level")}: without a casting vote ${titles === 1 ? "it is" : "they are"} rejected.`,
    alone_level: "Level, and without a casting vote, the proposal is rejected.",
    in_favour: "for",
    against: "against",
    abstained: "abst.",
    abstaining: "abstentions",
    was_needed: "needed",
    outcome: "outcome",
    verdict: (verdict: Verdict) => en_verdict[verdict],
    by_chair: (verdict: string) => `${verdict}, casting vote`,
    tied: "level",
    yours: (mark: number) => `you: ${mark > 0 ? "for" : mark < 0 ? "against" : "abstention"}`,
    by_for: " by those in favour",
    how_counted: (majority: Majority, base: MajorityBase, quorum: boolean) =>
        `Adopted with ${majority === "relative" ? "more for than against" : `${en_part[majority]} of those ${base === "expressed" ? "who vote for or against" : en_base[base]}${majority === "absolute" ? "" : " at least"}`}${quorum ? ", if more than half of those registered are present at the close" : ""}.`,
});
