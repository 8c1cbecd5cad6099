// A vote of eight proposals at equal colleges: 19 residents, 9 practitioners and 7 elected members are told; 4 of associations and 2 of the
// CAF are too few.
import { closed_round, dots, dots_result } from "./data.mjs";

export const voted_on = [1, 2, 3, 4, 5, 6, 7, 8];
// Who gave a dot, by college; the first comes first by person.
const givers = [[16, 2, 3], [9, 8, 6], [12, 4, 1], [6, 5, 5], [8, 3, 2], [3, 3, 1], [2, 1, 0], [0, 1, 0]];
const voters = [19, 9, 7];
const scores = [34, 31, 24, 21, 18, 9, 4, 1];
const official = [1, 0, 3, 2, 4, 5, 6, 7];

const cell = (people, all) => ({ people: [Math.ceil(people / 2), Math.floor(people / 2), 0], silent: all - people, unseen: 0, shown: true });
const hidden = { people: [], silent: 0, unseen: 0, shown: false };
const nobody = { people: [0, 0, 0], silent: 0, unseen: 0, shown: true };

export const weighted_round = (changes = {}) => closed_round(1, dots, voted_on, { official: "equal_colleges", ...changes });

// As a phone and a wall without colleges get it: the order by another weighting, and no figure of it.
export function weighted_result() {
    const made = dots_result(1, scores);
    const { result } = made.row;
    result.official = "equal_colleges";
    result.columns.push({ weighting: "equal_colleges", unit: 1, figures_told: false, order: { places: official.map((option, place) => ({ option, rank: place + 1 })), unranked: [], ties: [] } });
    return made;
}

// As the console gets it.
export function colleges_result() {
    const made = weighted_result();
    const divergence = (option, college, other) => ({ option, college, other, in_college: { in_favour: givers[option][college], of: voters[college] },
        in_other: { in_favour: givers[option][other], of: voters[other] }, fisher_millionths: 20_000 });
    Object.assign(made.row.result, {
        colleges: { options: voted_on.map((_, option) => option), voters: [...voters, 0, 0, 0], first_value: 1, withheld: [3, 4],
            cells: givers.map((people) => [...people.map((n, college) => cell(n, voters[college])), hidden, hidden, nobody]) },
        divergences: [divergence(0, 0, 1), divergence(2, 0, 2)], warnings: ["colleges_hidden"],
    });
    return made;
}
