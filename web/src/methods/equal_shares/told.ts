import { euros, euros_to_the_cent } from "../../i18n/money.ts";
import type { Rich } from "../../i18n/rich.ts";
import type { EqualShares } from "../../protocol.ts";
import type { Told } from "../face.ts";
import type { BoughtFigure, Ranking } from "../result.ts";
import { picture_of } from "./picture.tsx";
import { budget_words } from "./words.ts";

type Titles = (proposal: number) => string;
type Bought = Ranking<BoughtFigure>;

export function outcome_of({ bought, undecided, over_budget }: BoughtFigure): string {
    if (bought) return budget_words.is_funded;
    if (undecided) return budget_words.is_undecided;
    return over_budget ? budget_words.is_over : budget_words.is_not_funded;
}

// What each supporter paid, or, of what was not bought, what they still held together.
export function paid_by_each({ bought, purchase, effective_support }: BoughtFigure): string {
    if (purchase !== undefined && purchase.paying_price > 0) {
        const paid = budget_words.pays(purchase.paying_price, euros_to_the_cent(purchase.price));
        return purchase.paying_the_rest === 0 ? paid : `${paid} ${budget_words.and_the_rest(purchase.paying_the_rest)}`;
    }
    if (bought) return purchase === undefined ? "–" : budget_words.free;
    return budget_words.support(Math.floor(effective_support / 10_000));
}

const told_once = new WeakMap<EqualShares, Told<EqualShares>>();

// The sentences need the envelope.
function told_with(method: EqualShares): Told<EqualShares> {
    const known = told_once.get(method);
    if (known !== undefined) return known;
    const { budget } = method;
    const made: Told<EqualShares> = {
        people: ({ votes }) => votes,
        headline: (ranking, is_final, title_of) => headline(ranking, is_final, title_of, budget),
        remarks: (ranking, title_of) => remarks(ranking, title_of, budget).map((remark): Rich => [remark]),
        how_counted: () => budget_words.how_counted,
        heads: () => [budget_words.votes, budget_words.cost, budget_words.outcome, budget_words.each_pays, budget_words.by_votes_alone],
        figures: (figure) => [
            figure.votes, euros(figure.cost), outcome_of(figure), paid_by_each(figure),
            figure.bought_greedily ? budget_words.yes : figure.undecided_greedily ? budget_words.is_undecided : budget_words.no,
        ],
        note: (figure) => budget_words.costs(euros(figure.cost), outcome_of(figure)),
        main_figure: "number",
        wall_columns: 1,
        picture: picture_of(budget),
    };
    told_once.set(method, made);
    return made;
}

export const told: Told<EqualShares> = { ...told_with({ type: "equal_shares", budget: 1, unit: 1, costs: [] }), with_settings: told_with };

function headline(ranking: Bought, is_final: boolean, title_of: Titles, budget: number): string {
    const funded = ranking.filter(({ figure }) => figure.bought);
    const [first] = funded;
    const spent = euros(first?.figure.of_all.spent ?? 0);
    if (!is_final) return budget_words.so_far(funded.length, spent, euros(budget));
    if (first === undefined) return budget_words.none_funded(euros(budget));
    return funded.length === 1 ? budget_words.one_funded(title_of(first.proposal), spent, euros(budget)) : budget_words.funded(funded.length, spent, euros(budget));
}

function remarks(ranking: Bought, title_of: Titles, budget: number): string[] {
    const of_all = ranking[0]?.figure.of_all;
    if (of_all === undefined) return [];
    const titles = (is_one: (figure: BoughtFigure) => boolean): string[] => ranking.filter(({ figure }) => is_one(figure)).map(({ proposal }) => title_of(proposal));
    const undecided = titles((figure) => figure.undecided);
    const too_dear = titles((figure) => figure.over_budget && figure.votes > 0);
    const more = titles((figure) => figure.bought_greedily && !figure.bought);
    const less = titles((figure) => figure.bought && !figure.bought_greedily);
    return [
        budget_words.left(euros(budget - of_all.spent)),
        ...(undecided.length > 0 ? [budget_words.undecided(undecided)] : []),
        ...ties(ranking, title_of),
        ...(too_dear.length > 0 ? [budget_words.too_dear(too_dear)] : []),
        more.length + less.length === 0 ? budget_words.greedy_same : budget_words.greedy(more, less),
        ...(of_all.increases_ended ? [budget_words.cut_short] : []),
    ];
}

// Which purchases a tie-break put before another one.
function ties(ranking: Bought, title_of: Titles): string[] {
    const title_at = (option: number): string => title_of(ranking.find(({ figure }) => figure.option === option)?.proposal ?? 0);
    return (ranking[0]?.figure.of_all.ties ?? []).flatMap(({ options: [first, then], broken_by }) => {
        if (first === undefined || then === undefined) return [];
        if (broken_by === "lower_cost") return [budget_words.by_cost(title_at(first), title_at(then))];
        return broken_by === "more_votes" ? [budget_words.by_votes(title_at(first), title_at(then))] : [];
    });
}
