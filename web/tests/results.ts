import type { Count, DecisionFigure, EqualSharesFigure, Ordering, RoundResult, Verdict, WithoutGroups } from "../src/protocol.ts";

interface Numbers {
    registered?: number;
    voters?: number;
}

function result(proposals: number[], ranks: (number | undefined)[], count: Count, { registered = 12, voters = 9 }: Numbers): RoundResult {
    const order = {
        places: ranks.flatMap((rank, option) => (rank === undefined ? [] : [{ option, rank }])),
        unranked: ranks.flatMap((rank, option) => (rank === undefined ? [option] : [])), ties: [],
    };
    return {
        participation: { registered, voters, expressed: voters, blank: 0, spoiled: 0, abstained: 0, by_channel: { phone: voters, tablet: 0, paper: 0, hands: 0 } },
        items: proposals, official: "by_person", warnings: [], divergences: [],
        columns: voters === 0 ? [] : [{ weighting: "by_person", unit: 1, order, figures_told: true, count }],
    };
}

type DotsLine = readonly [proposal: number, rank: number, total: number, supporters?: number];

// Best first.
export function dots_result(lines: readonly DotsLine[], numbers: Numbers = {}): RoundResult {
    const figures = lines.map(([, , total, supporters = total], option) => ({ option, total, supporters, people: [] }));
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), { type: "dots", figures }, numbers);
}

type OpinionLine = readonly [proposal: number, rank: number, agree: number, disagree: number];

export function opinion_result(lines: readonly OpinionLine[], numbers: Numbers = {}): RoundResult {
    const figures = lines.map(([, , agree, disagree], option) => ({ option, agree, neutral: 0, disagree, silent: 0 }));
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), { type: "opinion", figures }, numbers);
}

type ApprovalLine = readonly [proposal: number, rank: number, ticks: number, ballots?: number];

export function approval_result(lines: readonly ApprovalLine[], numbers: Numbers = {}): RoundResult {
    const figures = lines.map(([, , ticks, ballots = numbers.voters ?? 9], option) => ({ option, ticks, ballots }));
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), { type: "approval", figures }, numbers);
}

// `best_first`: people by grade, from Très bien to À rejeter.
type JudgmentLine = readonly [proposal: number, rank: number | undefined, best_first: readonly number[]];

export function judgment_result(lines: readonly JudgmentLine[], numbers: Numbers = {}): RoundResult {
    const figures = lines.map(([, , best_first], option) => {
        const profile = [...best_first].reverse();
        const all = profile.flatMap((people, grade) => Array<number>(people).fill(grade));
        const majority_grade = all[Math.floor((all.length - 1) / 2)] ?? 0;
        return { option, profile, graded: all.length, missing: (numbers.voters ?? 9) - all.length, majority_grade, above: 0, below: 0,
            evenly_split: all[Math.floor((all.length - 1) / 2)] !== all[Math.floor(all.length / 2)] };
    });
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), { type: "majority_judgment", figures }, numbers);
}

type PlacedLine = readonly [proposal: number, rank: number | undefined, impact: number, effort: number, people?: number];

// `impact`, `effort`: medians, in marks. Without a rank but with people: opinions are shared.
export function placing_result(lines: readonly PlacedLine[], numbers: Numbers = {}): RoundResult {
    const spread = (median: number, people: number) =>
        ({ counts: [0, 0, 0, people, 0, 0], first_quartile: 4 * median - 4, median: 4 * median, third_quartile: 4 * median + 2, divided: false });
    const side = (median: number): "low" | "on_the_line" | "high" => (median > 3 ? "high" : median < 3 ? "low" : "on_the_line");
    const figures = lines.map(([, rank, impact, effort, people = numbers.voters ?? 9], option) => ({
        option, impact: spread(impact, people), effort: spread(effort, people), placed: people > 0, to_discuss: people > 0 && rank === undefined,
        impact_side: side(impact), effort_side: side(effort),
    }));
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), { type: "impact_effort", figures }, numbers);
}

// `above[a][b]`: how many prefer proposal a to b, both by their place in `lines`; with the circles of these places.
export function ranking_result(lines: readonly (readonly [proposal: number, rank: number])[], above: number[][], cycles: number[][] = [], numbers: Numbers = {}): RoundResult {
    const order = { places: lines.map(([, rank], option) => ({ option, rank })), unranked: [], ties: [] };
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), {
        type: "ranking", options: lines.map((_, option) => option), duelled: above, smith: [], cycles: cycles.map((rivals) => ({ rivals })), borda: order,
        paths: above.map((row, a) => row.map((winning, b) => (winning > above[b]![a]! ? { winning, losing: above[b]![a]! } : { winning: 0, losing: 0 }))),
        doubled_borda: above.map((row) => 2 * row.reduce((sum, one) => sum + one, 0)),
    }, numbers);
}

type BudgetLine = readonly [proposal: number, votes: number, cost: number, told?: Partial<EqualSharesFigure>];

// Best first; `bought` unless a figure says otherwise.
export function budget_result(lines: readonly BudgetLine[], { ties = [], ...numbers }: Numbers & { ties?: Ordering["ties"] } = {}): RoundResult {
    const figures = lines.map(([, votes, cost, told], option): EqualSharesFigure => ({
        option, cost, votes, bought: true, bought_greedily: true, undecided: false, undecided_greedily: false, over_budget: false, effective_support: 0, ...told,
    }));
    const sum = (is_in: (figure: EqualSharesFigure) => boolean): number => figures.filter(is_in).reduce((all, { cost }) => all + cost, 0);
    const made = result(lines.map(([proposal]) => proposal), lines.map((_, option) => option + 1), {
        type: "equal_shares", figures, increases: 0, increases_ended: false, spent: sum(({ bought }) => bought), spent_greedily: sum(({ bought_greedily }) => bought_greedily),
        purchases: figures.filter(({ bought }) => bought).map(({ option, cost, votes }) => ({ option, price: Math.floor((cost * 1e6) / Number(votes)), paying_price: Number(votes), paying_the_rest: 0 })),
    }, numbers);
    if (made.columns[0] !== undefined) made.columns[0].order.ties = ties;
    return made;
}

type DecisionLine = readonly [proposal: number, in_favour: number, against: number, abstained: number, verdict: Verdict, told?: Partial<DecisionFigure>];

// `present`: null while it is open.
export function decision_result(lines: readonly DecisionLine[], { present = 9, ...numbers }: Numbers & { present?: number | null } = {}): RoundResult {
    const figures = lines.map(([, in_favour, against, abstained, verdict, told], option) => ({
        option, in_favour, against, abstained, base: in_favour + against, needed: Math.floor((in_favour + against) / 2) + 1, quorum: 0, verdict,
        by_chair: false, tie: in_favour === against && in_favour > 0, margin_people: 0, ...told,
    }));
    const made = result(lines.map(([proposal]) => proposal), lines.map((_, option) => option + 1), { type: "decision", figures }, numbers);
    if (present !== null) made.participation.present = present;
    return made;
}

// `won[a][b]`: how often proposal a was preferred to b, both by their place in `lines`.
export function duels_result(lines: readonly (readonly [proposal: number, rank: number])[], won: number[][], numbers: Numbers = {}): RoundResult {
    const places = lines.map((_, place) => place);
    const people = numbers.voters ?? 9;
    const figures = places.map((option) => ({
        option, wins: places.reduce((sum, other) => sum + won[option]![other]!, 0), losses: places.reduce((sum, other) => sum + won[other]![option]!, 0),
        undecided: 0, people, strength: 2 / 2 ** option,
    }));
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), {
        type: "duels", figures, won, people, unit: 1, comparisons: figures.reduce((sum, { wins }) => sum + wins, 0),
    }, numbers);
}

// `in_group`: who agrees, who disagrees and who saw it, of each group.
type ConsensusLine = readonly [proposal: number, rank: number, in_group: readonly (readonly [agree: number, disagree: number, seen: number])[]];
// `apart`: proposals that set it apart, and whether by agreeing.
interface GroupTold {
    people: number;
    x: number;
    y: number;
    spread: number;
    apart: readonly (readonly [proposal: number, agrees: boolean])[];
}

export function consensus_result(lines: readonly ConsensusLine[], { groups = [], without = "found", ...numbers }: Numbers & { groups?: GroupTold[]; without?: WithoutGroups } = {}): RoundResult {
    const agreement = ([agree, disagree, seen]: readonly [number, number, number]) => ({ agree, disagree, seen });
    const figures = lines.map(([, , in_group], option) => ({
        option, in_college: [], bridging_group: -1, in_group: groups.length > 0 ? in_group.map(agreement) : [],
        everyone: agreement(in_group.reduce<readonly [number, number, number]>((all, one) => [all[0] + one[0], all[1] + one[1], all[2] + one[2]], [0, 0, 0])),
    }));
    const option_of = (proposal: number): number => lines.findIndex(([other]) => other === proposal);
    return result(lines.map(([proposal]) => proposal), lines.map(([, rank]) => rank), {
        type: "consensus", figures, by_group_consensus: groups.length > 0 ? lines.map((_, option) => option) : [],
        groups: {
            without, sizes: groups.map(({ people }) => people), places: groups.map(({ x, y, spread }) => ({ x, y, spread })), silhouette: 0.5,
            representative: groups.map(({ apart }) => apart.map(([proposal, agrees]) => ({ option: option_of(proposal), agrees, z: 2 }))),
        },
    }, numbers);
}
