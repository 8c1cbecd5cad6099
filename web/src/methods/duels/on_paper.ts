import { catalogue } from "../../i18n/catalogue.ts";
import type { Duels } from "../../protocol.ts";
import { by_column, type OnPaper } from "../paper.ts";
import { next_pair, type Pair } from "./pairs.ts";

export const duels_paper = catalogue(
    {
        rule: "Sur chaque ligne, cochez celle des deux que vous préférez. Vous pouvez laisser des lignes vides.",
        first: "la première",
        second: "la seconde",
        neither: "pas de choix",
        hint: "1 la première, 2 la seconde, 3 pas de choix. Rien : ligne vide.",
    },
    {
        rule: "On each line tick the one of the two that you prefer. You may leave lines empty.",
        first: "the first",
        second: "the second",
        neither: "no choice",
        hint: "1 the first, 2 the second, 3 no choice. Nothing: an empty line.",
    },
);

// So many pairs fill a page. Of more each slip has its own, so that all together cover them evenly.
export const pairs_a_slip = 15;

export const on_paper: OnPaper<Duels> = {
    rule: () => duels_paper.rule,
    boxes: () => [{
        part: "mark", choices: by_column([1, duels_paper.first], [-1, duels_paper.second], [0, duels_paper.neither]), printed: "columns", hint: duels_paper.hint,
    }],
    pairs: (items, slip) => {
        const had: Pair[] = [];
        const is_had = ([one, other]: Pair): boolean => had.some((pair) => pair.includes(one) && pair.includes(other));
        while (had.length < pairs_a_slip) {
            const next = next_pair(items, slip, is_had);
            if (next === null) break;
            had.push(next);
        }
        return had;
    },
};
