import { results } from "../../i18n/results.ts";
import type { Consensus } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import { ties_told } from "../ties.ts";
import { count_of, groups_of, most_divided, passed, shared_by_all, type ConsensusFigure } from "./groups.ts";
import { picture } from "./picture.tsx";
import { consensus_words } from "./words.ts";

export const counts = ({ everyone }: ConsensusFigure): string => consensus_words.counts(everyone.agree, everyone.disagree, passed(everyone));

const by_agreement = ranked<ConsensusFigure>({
    people: ({ everyone }) => everyone.seen,
    is_supported: ({ everyone }) => everyone.agree > 0,
    ties: ({ everyone }) => everyone.agree > 0,
    first: (title, { everyone }, is_final) => consensus_words.first(title, everyone.agree, everyone.seen, is_final),
    tied_first: (leaders) => results.tied_first(leaders),
    broken: ties_told({ more_for: () => consensus_words.by_agree, fewer_against: () => consensus_words.by_disagree }),
});

export const told: Told<Consensus> = {
    ...by_agreement,
    remarks(ranking, title_of, result) {
        const divided = most_divided(ranking);
        const groups = groups_of(result);
        const [shared] = shared_by_all(result);
        const [first, second] = ranking;
        // The one that the headline names.
        const is_named = shared !== undefined && shared === first?.proposal && first.rank !== second?.rank;
        const without = count_of(result)?.groups.without;
        const of_groups = groups.length > 0
            ? [shared === undefined ? consensus_words.nothing_shared : consensus_words.shared(is_named ? null : title_of(shared)), consensus_words.groups(groups.length)]
            : without === undefined || without === "found" ? [] : [consensus_words[without]];
        return [
            ...by_agreement.remarks(ranking, title_of, result),
            ...of_groups.map((said) => [said]),
            ...(divided === undefined ? [] : [[consensus_words.divided(title_of(divided.proposal), divided.figure.everyone.agree, divided.figure.everyone.disagree)]]),
        ];
    },
    how_counted: () => consensus_words.how_counted,
    heads: () => [consensus_words.agree, consensus_words.disagree, consensus_words.pass],
    figures: ({ everyone }) => [`${everyone.agree}/${everyone.seen}`, everyone.disagree, passed(everyone)],
    main_figure: "number",
    wall_columns: 1,
    picture,
};
