// Rows as the server sends them, for pictures and for working on a page without a server.
export const evening = Date.UTC(2026, 10, 24, 17, 30);
export const now = evening + 58 * 60_000;
const minute = 60_000;

export const row = (key, value) => ({ key, row: value });

export const agenda = [
    { kind: "lobby" },
    { kind: "proposing", title: "Comment aller vers les jeunes qui ne fréquentent rien ?" },
    { kind: "merging" },
    { kind: "vote" },
    { kind: "prioritizing" },
    { kind: "closed" },
];

export function session(step, changes = {}) {
    return row("session", {
        type: "session", session: 3, title: "Jeunesse · atelier 2", committee: "Jeunesse", field: "JE",
        when_where: "Mardi 24 novembre, 18 h 30, salle des fêtes, Clefs-Val d’Anjou", agenda, step, closed: false,
        proposing_open: step === 1, authors_shown: false, ...changes,
    });
}

export const crowd = [
    { college: "resident", joined: 19, present: 17 },
    { college: "practitioner", joined: 9, present: 8 },
    { college: "elected", joined: 7, present: 5 },
    { college: "association", joined: 4, present: 4 },
    { college: "caf", joined: 2, present: 2 },
];
export const room = (colleges = crowd, storage_ok = true, waiting = 0) => row("room", { type: "room", colleges, waiting, storage_ok });
export const nobody = crowd.map(({ college }) => ({ college, joined: 0, present: 0 }));

const ideas = [
    ["Caravane jeunesse", "Un véhicule aménagé stationne à tour de rôle dans les quinze communes déléguées.", "practitioner",
        ["un camion qui vient chez nous le mercredi, même à Guédeniau", "où vont les ados le samedi ?", "stationner devant les écoles d’Échemiré"]],
    ["Point d’écoute santé mentale", "Permanence gratuite d’un psychologue deux demi-journées par mois.", "resident",
        ["quelqu’un à qui parler, sans que ça se sache", "former les entraîneurs à repérer"]],
    ["Budget des jeunes", "Enveloppe annuelle attribuée par vote des 12–25 ans.", "resident", ["voter avec le collège"]],
    ["Permis et code accompagnés", "Bourse au permis et séances de code collectives, en échange d’un engagement associatif.", "association", []],
    ["Promeneurs du Net", "Deux professionnels identifiés en ligne pour écouter et orienter.", "practitioner", []],
    ["Argent de poche contre chantier citoyen", "Missions courtes pour les 16–17 ans pendant les vacances.", "elected", ["repeindre le local avec nous"]],
    ["Forum stages, apprentissage et jobs d’été", undefined, "caf", []],
    ["Passer le code ensemble à la mairie", undefined, "resident", []],
    ["Une liste de tout ce qui existe", undefined, "practitioner", []],
    ["Un minibus le vendredi soir, conduit à tour de rôle par les parents", undefined, "resident", []],
    ["Ouvrir le gymnase le dimanche après-midi", undefined, "elected", []],
    ["Des bancs abrités là où on attend le car", undefined, "resident", []],
];
export const long_title =
    "Croiser, dans le respect du RGPD, les situations vues par les partenaires pour proposer une aide aux habitants de Saint-Quentin-lès-Beauvoir";
const colleges = ["resident", "practitioner", "resident", "elected", "association", "caf"];

// Beyond those that a scene votes on.
let absorbed_number = 0;
const next_absorbed = () => 320 + (absorbed_number++ % 80);
export function proposal(number, [title, detail, college, absorbed = []], changes = {}) {
    return row(`proposal/${number}`, {
        type: "proposal", proposal: number, state: "live", title, ...(detail ? { detail } : {}), ...(college ? { college } : {}),
        absorbed: absorbed.map((text) => ({ proposal: next_absorbed(), title: text })), corrected: false,
        made_at: evening + (20 + number) * minute, ...changes,
    });
}
export const proposals = (count = ideas.length) =>
    Array.from({ length: count }, (_, index) => {
        const [title, detail, college, absorbed] = ideas[index % ideas.length];
        const turn = Math.floor(index / ideas.length);
        return proposal(index + 1, turn === 0
            ? [title, detail, college, absorbed]
            : [`${title}, ${["bis", "ter", "autrement", "à Baugé"][(turn - 1) % 4]} ${turn}`, undefined, colleges[index % colleges.length]]);
    });
export const statements = (count) =>
    Array.from({ length: count }, (_, index) => proposal(index + 1, [
        `${["L’eau devrait coûter moins cher aux petits usages", "Chaque ferme devrait tenir un compte public de ses prélèvements",
            "Les rivières passent avant l’irrigation", "Il faut interdire les plastiques à usage unique au marché"][index % 4]} (${index + 1})`,
        undefined, colleges[index % colleges.length]]));

export const dots = { type: "dots", dots: 5, cap: 3 };
export const opinion = { type: "opinion" };
export const approval = { type: "approval" };
// Merit profiles of the twelve ideas.
export const profiles = [[19, 12, 5, 2, 1, 0], [14, 15, 6, 3, 1, 1], [9, 13, 8, 5, 3, 2], [8, 9, 11, 6, 4, 2],
    [5, 8, 12, 8, 4, 3], [4, 7, 11, 9, 6, 3], [2, 6, 9, 12, 6, 4], [1, 4, 8, 11, 9, 6], [2, 3, 5, 9, 12, 8], [0, 2, 4, 7, 11, 14], [1, 0, 3, 5, 9, 20], [5, 3, 1, 0, 0, 0]];
// The same with seven grades, and with five.
export const profiles_of_seven = profiles.map(([best, ...others]) => [Math.ceil(best / 3), best - Math.ceil(best / 3), ...others]);
export const profiles_of_five = profiles.map((profile) => [...profile.slice(0, 4), profile[4] + profile[5], 0]);
export const ranking = { type: "ranking", equal_ranks: true, unranked_no_opinion: false };
export const duels = { type: "duels" };
export const consensus = { type: "consensus" };
export const placing = { type: "impact_effort", technicians: 1 };
export const judgment = { type: "majority_judgment", strict: false, grades: 6 };
export const seven_grades = { ...judgment, grades: 7 };
export const five_grades = { ...judgment, grades: 5 };
// What the twelve ideas cost.
export const costs = [18000, 12000, 5000, 9000, 4500, 6000, 2500, 3200, 800, 7400, 52000, 11000];
export const funding = [31, 24, 24, 15, 18, 12, 9, 8, 7, 3, 14, 0];
export const decided = [[23, 12, 6, "adopted"], [18, 18, 5, "adopted", { by_chair: true, margin_people: 1 }], [14, 14, 13, "rejected", { margin_people: 1 }], [9, 25, 7, "rejected"]];
export const budget = { type: "equal_shares", budget: 45000, unit: 1, costs };
export const decision = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
export const by_members = { type: "decision", majority: "two_thirds", base: "registered", quorum: true };
export function round(number, method, items, changes = {}) {
    return row(`round/${number}`, {
        type: "round", round: number, method, is_open: true, live_results: false, items, opened_at: now - 4 * minute,
        ends_at: now + 4 * minute + 12_400, ...changes,
    });
}
export const closed_round = (number, method, items, changes = {}) => {
    const made = round(number, method, items, { is_open: false, closed_at: evening + 58 * minute, ...changes });
    delete made.row.ends_at;
    return made;
};
export const turnout = (number, voters, registered = 41) => row(`turnout/${number}`, { type: "turnout", round: number, voters, registered });

const ranked = (scores) => scores.map((score) => 1 + scores.filter((other) => other > score).length);
// `figures`: best first; an option is a proposal by its place in `items`.
const result = (number, figures, ranks, type, { is_final = true, registered = 44, voters = 41, items } = {}) => row(`result/${number}`, {
    type: "result", round: number, is_final,
    result: {
        participation: { registered, voters, expressed: voters, blank: 0, spoiled: 0, abstained: 0, by_channel: { phone: voters, tablet: 0, paper: 0, hands: 0 } },
        items: items ?? figures.map((_, option) => option + 1), official: "by_person", warnings: [], divergences: [],
        columns: voters === 0 ? [] : [{
            weighting: "by_person", unit: 1, figures_told: true, count: { type, figures },
            order: { places: ranks.map((rank, place) => ({ option: figures[place].option, rank })), unranked: [], ties: [] },
        }],
    },
});
// Votes for the first proposals, best bought first; so many of them are bought; `greedily`: the places bought by votes alone.
export function budget_result(number, votes, bought, { greedily = votes.map((_, place) => place < bought), undecided = 0, envelope = budget.budget, ...more } = {}) {
    const figures = votes.map((n, option) => ({ option, cost: costs[option], votes: n, bought: option < bought, bought_greedily: greedily.includes(option),
        undecided: option >= bought && option < bought + undecided, undecided_greedily: false, over_budget: costs[option] > envelope, effective_support: 640_000 - 40_000 * option }));
    const made = result(number, figures, figures.map((_, place) => place + 1), "equal_shares", more);
    const cost_of = (is_in) => figures.filter(is_in).reduce((sum, { cost }) => sum + cost, 0);
    Object.assign(made.row.result.columns[0].count, { increases: 12, increases_ended: false, spent: cost_of((one) => one.bought), spent_greedily: cost_of((one) => one.bought_greedily),
        purchases: figures.filter((one) => one.bought).map(({ option, cost, votes: n }) => ({ option, price: Math.floor((cost * 1e6) / n), paying_price: n - (option > 1 ? 2 : 0), paying_the_rest: option > 1 ? 2 : 0 })) });
    if (bought > 2) made.row.result.columns[0].order.ties = [{ options: [1, 2], broken_by: "lower_cost", at_grade: 0 }];
    const over = figures.filter((one) => one.over_budget).map(({ option }) => option);
    Object.assign(made.row.result.columns[0].order, { places: made.row.result.columns[0].order.places.filter((place) => !over.includes(place.option)), unranked: over });
    return made;
}
// [for, against, abstained, verdict, more of the figure] of proposal 1, 2, …
export function decision_result(number, figures, { present = 37, ...more } = {}) {
    const made = result(number, figures.map(([in_favour, against, abstained, verdict, rest = {}], option) => ({ option, in_favour, against, abstained, base: in_favour + against,
        needed: Math.floor((in_favour + against) / 2) + 1, quorum: 0, verdict, by_chair: false, tie: in_favour === against && in_favour > 0, margin_people: 0, ...rest })),
        figures.map((_, place) => place + 1), "decision", more);
    if (present !== null) made.row.result.participation.present = present;
    return made;
}
// Dots a proposal got, best first; about 1.6 dots a supporter unless told.
export function dots_result(number, scores, { supporters = scores.map((total) => Math.ceil(total / 1.6)), ...more } = {}) {
    const figures = scores.map((total, option) => ({ option, total, supporters: supporters[option], people: [] }));
    return result(number, figures, ranked(scores), "dots", more);
}
// The same result with ties that something broke: [options, broken_by, at_grade], each of which then stands alone.
export function told_apart(made, ties) {
    const [{ order }] = made.row.result.columns;
    order.ties = ties.map(([options, broken_by, at_grade = 0]) => ({ options, broken_by, at_grade }));
    order.places = order.places.map((place, index) => (ties.some(([options]) => options.includes(place.option)) ? { ...place, rank: index + 1 } : place));
    return made;
}
// [agree, disagree, pass] of proposal 1, 2, …
export function opinion_result(number, triples, more = {}) {
    const balance = ({ agree, disagree }) => agree - disagree;
    const figures = triples.map(([agree, disagree, neutral], option) => ({ option, agree, neutral, disagree, silent: 0 }))
        .sort((a, b) => balance(b) - balance(a));
    return result(number, figures, ranked(figures.map(balance)), "opinion", more);
}
// Ticks a proposal got, best first, of so many ballots.
export function approval_result(number, ticks, { voters = 41, ...more } = {}) {
    const figures = ticks.map((n, option) => ({ option, ticks: n, ballots: voters }));
    return result(number, figures, ranked(ticks), "approval", { voters, ...more });
}
// People by grade, 5 to 0, of each proposal, best first; those graded by fewer than half have no rank.
export function judgment_result(number, profiles, { voters = 41, ranks = profiles.map((_, place) => place + 1), ...more } = {}) {
    const figures = profiles.map((best_first, option) => {
        const profile = [...best_first].reverse();
        const graded = profile.reduce((sum, people) => sum + people, 0);
        let left = Math.floor((graded + 1) / 2);
        const majority_grade = Math.max(0, profile.findIndex((people) => (left -= people) <= 0));
        const side = (is_in) => profile.reduce((sum, people, grade) => sum + (is_in(grade) ? people : 0), 0);
        return { option, profile, graded, missing: voters - graded, majority_grade,
            above: side((grade) => grade > majority_grade), below: side((grade) => grade < majority_grade),
            evenly_split: 2 * side((grade) => grade <= majority_grade) === graded };
    });
    const made = result(number, figures, ranks, "majority_judgment", { voters, ...more });
    const [{ order }] = made.row.result.columns;
    const is_ranked = ({ option }) => 2 * figures[option].graded >= voters;
    order.unranked = order.places.filter((place) => !is_ranked(place)).map(({ option }) => option);
    order.places = order.places.filter(is_ranked);
    return made;
}
// Quartiles by R type 7, in quarters of a mark, of people who gave 1 to 5.
function spread(people) {
    const marks = people.flatMap((n, index) => Array(n).fill(index + 1));
    const at = (k) => {
        const place = (marks.length - 1) * k / 4;
        const [low, high] = [marks[Math.floor(place)], marks[Math.ceil(place)]];
        return Math.round(4 * (low + (place - Math.floor(place)) * (high - low)));
    };
    const share = (...ends) => ends.reduce((sum, mark) => sum + people[mark - 1], 0) / marks.length;
    return { counts: [0, ...people], first_quartile: at(1), median: at(2), third_quartile: at(3),
        divided: at(3) - at(1) >= 12 || (share(1, 2) >= 0.3 && share(4, 5) >= 0.3) };
}
const nowhere = { counts: [0, 0, 0, 0, 0, 0], first_quartile: 0, median: 0, third_quartile: 0, divided: false };
const side_of = ({ median }) => (median > 12 ? "high" : median < 12 ? "low" : "on_the_line");
// People who gave an impact of 1 to 5, and an effort of 1 to 5, of each proposal; null: placed by nobody.
export function placing_result(number, placed, more = {}) {
    const figures = placed.map((both, option) => {
        if (both === null) return { option, impact: nowhere, effort: nowhere, placed: false, to_discuss: false, impact_side: "low", effort_side: "low" };
        const [impact, effort] = both.map(spread);
        return { option, impact, effort, effort_by_technicians: effort, placed: true, to_discuss: impact.divided || effort.divided,
            impact_side: side_of(impact), effort_side: side_of(effort) };
    });
    const is_ranked = (figure) => figure.placed && !figure.to_discuss;
    const key = ({ impact, effort }) => 100 * impact.median - effort.median;
    const best_first = figures.filter(is_ranked).sort((a, b) => key(b) - key(a));
    const made = result(number, figures, figures.map((_, place) => place + 1), "impact_effort", more);
    Object.assign(made.row.result.columns[0].order, {
        places: best_first.map((figure) => ({ option: figure.option, rank: 1 + best_first.filter((other) => key(other) > key(figure)).length })),
        unranked: figures.filter((figure) => !is_ranked(figure)).map(({ option }) => option) });
    return made;
}
// Of the twelve ideas.
export const placed = [[[0, 1, 4, 12, 20], [3, 14, 12, 6, 2]], [[0, 2, 6, 14, 15], [2, 5, 10, 14, 6]], [[8, 7, 4, 9, 9], [4, 12, 11, 8, 2]],
    [[1, 4, 12, 14, 6], [10, 15, 8, 3, 1]], [[2, 9, 15, 8, 3], [12, 14, 7, 3, 1]], [[3, 8, 14, 10, 2], [1, 4, 9, 13, 10]],
    [[6, 14, 10, 6, 1], [9, 14, 9, 4, 1]], [[1, 3, 10, 15, 8], [12, 13, 8, 3, 1]], [[10, 14, 8, 4, 1], [1, 3, 9, 15, 9]],
    [[0, 2, 8, 17, 10], [4, 13, 12, 6, 2]], [[2, 6, 12, 13, 4], [13, 5, 2, 7, 10]], null];
// `above(a, b)`: how many prefer the proposal at place a of the result to that at place b.
export function ranking_result(number, count, above, { cycles = [], ...more } = {}) {
    const places = Array.from({ length: count }, (_, place) => place);
    const duelled = places.map((a) => places.map((b) => (a === b ? 0 : above(a, b))));
    const made = result(number, places.map((option) => ({ option })), places.map((place) => place + 1), "ranking", more);
    const [column] = made.row.result.columns;
    column.count = { type: "ranking", options: places, duelled, smith: [0], cycles: cycles.map((rivals) => ({ rivals })), borda: column.order,
        paths: duelled.map((row, a) => row.map((n, b) => (n > duelled[b][a] ? { winning: n, losing: duelled[b][a] } : { winning: 0, losing: 0 }))),
        doubled_borda: duelled.map((row) => 2 * row.reduce((sum, n) => sum + n, 0)) };
    return made;
}
// A clear order of so many, but for the second to fourth, which go in a circle.
export const clear_but_for_a_circle = (a, b) => (a === 1 && b === 3 ? 17 : a === 3 && b === 1 ? 21 : 20 + Math.sign(b - a) * (2 + Math.abs(b - a)));
// `won(a, b)`: how often the proposal at place a of the result was preferred to that at place b.
export function duels_result(number, count, won, { undecided = () => 3, people = 38, ...more } = {}) {
    const places = Array.from({ length: count }, (_, place) => place);
    const table = places.map((a) => places.map((b) => (a === b ? 0 : won(a, b))));
    const sum = (list) => list.reduce((all, one) => all + one, 0);
    const figures = places.map((option) => ({ option, wins: sum(table[option]), losses: sum(table.map((row) => row[option])), undecided: undecided(option), people,
        strength: 3.2 * 0.85 ** option }));
    const made = result(number, figures, places.map((place) => place + 1), "duels", more);
    Object.assign(made.row.result.columns[0].count, { won: count > 40 ? [] : table, people, unit: 1, comparisons: sum(figures.map(({ wins }) => wins)) });
    return made;
}
// Those further ahead win more often; but the third beats the first.
export const mostly_in_order = (a, b) => (a === 2 && b === 0 ? 5 : a === 0 && b === 2 ? 3 : Math.max(0, 4 + Math.round((b - a) / 3)));
// Of each proposal, best first, who agrees, disagrees and saw it in each of the groups `at`: { people, x, y, spread, apart: [[option, agrees]] }.
export function consensus_result(number, lines, { at = [], without = at.length > 0 ? "found" : "few_voters", ...more } = {}) {
    const agreement = ([agree, disagree, seen]) => ({ agree, disagree, seen });
    const figures = lines.map((in_group, option) => ({ option, in_college: [], bridging_group: -1, in_group: at.length > 0 ? in_group.map(agreement) : [],
        everyone: agreement(in_group.reduce((all, one) => all.map((n, index) => n + one[index]), [0, 0, 0])) }));
    const made = result(number, figures, figures.map((_, place) => place + 1), "consensus", more);
    Object.assign(made.row.result.columns[0].count, { by_group_consensus: at.length > 0 ? figures.map(({ option }) => option) : [], groups: {
        without, sizes: at.map(({ people }) => people), places: at.map(({ x, y, spread }) => ({ x, y, spread })), silhouette: 0.4,
        representative: at.map(({ apart }) => apart.map(([option, agrees]) => ({ option, agrees, z: 2.4 }))) } });
    return made;
}
// The twelve ideas, as three groups see them.
export const camps = [{ people: 19, x: -2.1, y: -0.4, spread: 0.9, apart: [[4, true], [8, false], [6, true]] },
    { people: 12, x: 1.9, y: -1.1, spread: 0.7, apart: [[4, false], [8, true]] }, { people: 8, x: 0.8, y: 1.9, spread: 0.6, apart: [[10, true], [6, false]] }];
export const seen_by_camps = [[[18, 0, 19], [11, 0, 12], [8, 0, 8]], [[17, 1, 19], [9, 1, 12], [7, 0, 8]], [[15, 1, 18], [9, 1, 12], [6, 1, 8]], [[14, 2, 19], [9, 1, 11], [5, 1, 8]],
    [[17, 1, 19], [2, 9, 12], [5, 1, 8]], [[11, 4, 18], [7, 3, 12], [4, 2, 7]], [[15, 2, 19], [6, 4, 12], [1, 6, 8]], [[9, 5, 17], [6, 3, 11], [4, 3, 8]],
    [[2, 14, 19], [10, 1, 12], [4, 3, 8]], [[7, 8, 18], [4, 5, 12], [3, 4, 8]], [[4, 10, 17], [3, 7, 11], [7, 0, 8]], [[2, 12, 16], [1, 8, 10], [2, 5, 7]]];
export const empty_result = (number, count) =>
    result(number, Array.from({ length: count }, (_, option) => ({ option })), [], "dots", { registered: 18, voters: 0 });
// One full vote's, by the score of each of `items`, 1 and on unless told.
export const vote_order = (full_vote, scores, items = scores.map((_, index) => index + 1)) => row("vote_order", { type: "vote_order", full_vote,
    places: items.map((proposal, index) => ({ proposal, rank: 1 + scores.filter((score) => score > scores[index]).length })).sort((a, b) => a.rank - b.rank) });
export const priorities = (list, changes = {}) => row("priorities", { type: "priorities", priorities: list, by_votes: list.length > 0, ...changes,
    ranked: list.map((proposal) => ({ proposal, rank: [3, 4].includes(proposal) ? 3 : proposal, of: 12, tied: [3, 4].includes(proposal) })) });

export const me = (changes = {}) => row("me", { type: "me", person: 12, college: "resident", called: "Nadège", ...changes });
export const mark = (round_number, proposal_number, value, counts = true, beside = {}) =>
    row(`mark/${round_number}/${proposal_number}`, { type: "mark", round: round_number, proposal: proposal_number, mark: value, ...beside, counts });
export const duel = (round_number, winner, loser, value = 1) => row(`mark/${round_number}/${Math.min(winner, loser)}/${Math.max(winner, loser)}`,
    { type: "mark", round: round_number, proposal: winner, mark: value, rival: loser, counts: true });
export const mine = (number, title, changes = {}) =>
    row(`mine/${number}`, { type: "my_proposal", proposal: number, state: "live", title, ...changes });

// Version 3 of a code that looks like one; only scanners care that it says nothing.
export function door(state = "open", code = "B7KM4Q", url = "https://atelier.ville.example/#B7KM4Q") {
    const size = 29;
    const finder = (x, y) => x >= 0 && y >= 0 && x < 7 && y < 7 ? (x % 6 === 0 || y % 6 === 0 || (x > 1 && x < 5 && y > 1 && y < 5) ? 1 : 0) : -1;
    let seed = 7;
    const dice = () => (seed = (seed * 48271) % 2147483647) % 2;
    const bit = (x, y) => [finder(x, y), finder(x - size + 7, y), finder(x, y - size + 7)].find((found) => found >= 0) ??
        ((x < 8 && y < 8) || (x > size - 9 && y < 8) || (x < 8 && y > size - 9) ? 0 : dice());
    const qr = Array.from({ length: size * size }, (_, index) => bit(index % size, Math.floor(index / size))).join("");
    return row("door", { type: "door", state, code, url, qr_size: size, qr });
}
