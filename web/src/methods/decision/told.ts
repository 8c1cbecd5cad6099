import type { Rich } from "../../i18n/rich.ts";
import type { DecisionVote } from "../../protocol.ts";
import { vote_kind } from "../../ui/vote_kind.ts";
import type { Told } from "../face.ts";
import type { DecidedFigure, Ranking } from "../result.ts";
import { ties_told } from "../ties.ts";
import { decision_words } from "./words.ts";

// The votes themselves.
export const counts = ({ in_favour, against, abstained }: DecidedFigure): string => decision_words.counts(in_favour, against, abstained);

// Whether the votes decide it already: who was present, which a quorum or a majority may rest on, is told at the close.
const is_decided = ({ present }: DecidedFigure): boolean => present !== undefined;
const is_level = ({ tie, verdict, by_chair }: DecidedFigure): boolean => tie && verdict === "rejected" && !by_chair;

// In a word or two; null while it is open.
export function verdict_of(figure: DecidedFigure): string | null {
    if (!is_decided(figure)) return null;
    const verdict = decision_words.verdict(figure.verdict);
    return figure.by_chair ? decision_words.by_chair(verdict) : verdict;
}

const needed_of = ({ needed, base }: DecidedFigure, { majority, base: kind }: DecisionVote): string => decision_words.needed(needed, majority, kind, base);

// Whether more for than against is all it takes.
const is_simple = ({ majority, base }: DecisionVote): boolean => majority === "relative" || (majority === "absolute" && base === "expressed");

// What became of one proposal, with the votes.
export function sentence_of(figure: DecidedFigure, method: DecisionVote): string {
    const { in_favour, against, abstained, verdict, by_chair } = figure;
    switch (verdict) {
        case "adopted": return by_chair ? decision_words.adopted_by_chair(in_favour) : decision_words.adopted(in_favour, against, abstained);
        case "rejected":
            if (by_chair) return decision_words.rejected_by_chair(in_favour);
            if (is_level(figure) && is_simple(method)) return decision_words.rejected_level(in_favour);
            return is_simple(method) ? decision_words.rejected(in_favour, against, abstained) : decision_words.rejected_short(in_favour, needed_of(figure, method));
        case "no_quorum": return decision_words.no_quorum(figure.present ?? 0, figure.quorum);
        case "not_voted": return decision_words.not_voted;
    }
}

const broken = ties_told({ more_for: () => decision_words.by_for });

const told_once = new WeakMap<DecisionVote, Told<DecisionVote>>();

// The sentences name the majority and what it is counted on.
function told_with(method: DecisionVote): Told<DecisionVote> {
    const known = told_once.get(method);
    if (known !== undefined) return known;
    const made: Told<DecisionVote> = {
        people: ({ in_favour, against, abstained }) => in_favour + against + abstained,
        headline: (ranking) => headline(ranking, method),
        remarks: (ranking, title_of, result) => [...remarks(ranking, method).map((remark): Rich => [remark]), ...broken(result, title_of)],
        how_counted: () => `${vote_kind()} ${decision_words.how_counted(method.majority, method.base, method.quorum)}`,
        heads: () => [decision_words.in_favour, decision_words.against, decision_words.abstained, decision_words.was_needed, decision_words.outcome],
        figures: (figure) => [figure.in_favour, figure.against, figure.abstained, figure.needed, verdict_of(figure) ?? "–"],
        note: (figure) => (is_level(figure) && is_decided(figure) ? decision_words.tied : verdict_of(figure)),
        main_figure: "number",
        wall_columns: 3,
        picture: {
            kind: "dots",
            bars: ({ in_favour, against, abstained }) => [{ n: in_favour, cut: "" }, { n: abstained, cut: "none" }, { n: against, cut: "no" }],
            key: () => [{ cut: "", said: decision_words.in_favour }, { cut: "none", said: decision_words.abstaining }, { cut: "no", said: decision_words.against }],
        },
    };
    told_once.set(method, made);
    return made;
}

export const told: Told<DecisionVote> = { ...told_with({ type: "decision", majority: "absolute", base: "expressed", quorum: false }), with_settings: told_with };

function headline(ranking: Ranking<DecidedFigure>, method: DecisionVote): string {
    const [first] = ranking;
    if (first === undefined) return decision_words.not_voted;
    const { figure } = first;
    if (!is_decided(figure))
        return ranking.length === 1 ? decision_words.so_far(figure.in_favour, figure.against, figure.abstained) : decision_words.many_so_far(ranking.length);
    if (ranking.length === 1) return sentence_of(figure, method);
    const without_quorum = ranking.find((other) => other.figure.verdict === "no_quorum");
    if (without_quorum !== undefined) return sentence_of(without_quorum.figure, method);
    return decision_words.many_adopted(ranking.filter((other) => other.figure.verdict === "adopted").length, ranking.length);
}

// So few votes are worth saying.
const few = 3;

function remarks(ranking: Ranking<DecidedFigure>, method: DecisionVote): string[] {
    const level = is_simple(method) ? ranking.filter(({ figure }) => is_decided(figure) && is_level(figure)).length : 0;
    const [alone] = ranking;
    if (ranking.length !== 1 || alone === undefined) return level > 0 ? [decision_words.level(level)] : [];
    const { figure } = alone;
    if (!is_decided(figure) || figure.verdict === "no_quorum") return [];
    return [
        ...(figure.verdict === "adopted" && !is_simple(method) ? [decision_words.it_needed(needed_of(figure, method))] : []),
        ...(level > 0 ? [decision_words.alone_level] : []),
        ...(figure.margin_people > 0 && figure.margin_people <= few && !figure.tie ? [decision_words.fragile(figure.margin_people)] : []),
    ];
}
