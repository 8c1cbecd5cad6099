import { results } from "../../i18n/results.ts";
import type { Rich } from "../../i18n/rich.ts";
import type { Duels, RoundResult } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { Ranking } from "../result.ts";
import { picture } from "./picture.tsx";
import { count_of, won_against, type DuelFigure } from "./table.ts";
import { duels_words } from "./words.ts";

export const decided = ({ wins, losses }: DuelFigure): number => wins + losses;

// Of fewer duels no score is told, and no strength: one more would change it by several points.
const fewest_for_a_score = 10;

const score = (figure: DuelFigure): string =>
    decided(figure) < fewest_for_a_score ? "–" : String(Math.round((100 * (figure.wins + 1)) / (decided(figure) + 2)));
const strength = (figure: DuelFigure): string =>
    figure.strength === undefined || decided(figure) < fewest_for_a_score ? "–" : duels_words.decimal(figure.strength.toFixed(2));

const by_score = ranked<DuelFigure>({
    people: ({ people }) => people,
    is_supported: ({ wins }) => wins > 0,
    first: (title, _, is_final) => (is_final ? duels_words.first : duels_words.first_live)(title),
    tied_first: (leaders) => results.tied_first(leaders),
    lead: (first) => [duels_words.lead(first.wins, decided(first))],
});

export const told: Told<Duels> = {
    ...by_score,
    remarks(ranking, title_of, result) {
        const count = count_of(result);
        const made = count && duels_words.made(count.comparisons, count.people);
        return [...by_score.remarks(ranking, title_of, result), ...upsets(ranking, title_of, result), ...(made === undefined ? [] : [[made]])];
    },
    how_counted: () => duels_words.how_counted,
    heads: () => [duels_words.won, duels_words.lost, duels_words.undecided, duels_words.people, duels_words.score, duels_words.strength],
    figures: (figure) => [`${figure.wins}/${decided(figure)}`, figure.losses, figure.undecided, figure.people, score(figure), strength(figure)],
    main_figure: "number",
    wall_columns: 1,
    picture,
};

// One alone that stands first, though another was chosen over it more often than it over that one: why it stands first all the same.
function upsets([first, ...others]: Ranking<DuelFigure>, title_of: (proposal: number) => string, result: RoundResult): readonly Rich[] {
    const count = count_of(result);
    const won = count && won_against(count);
    // By other weights the reason would be another one.
    if (first === undefined || first.rank === others[0]?.rank || won === undefined || result.official !== "by_person") return [];
    const victor = others.find(({ figure }) => won(figure, first.figure) > won(first.figure, figure));
    return victor === undefined ? [] : [[duels_words.upset(title_of(victor.proposal), won(victor.figure, first.figure), won(first.figure, victor.figure))]];
}
