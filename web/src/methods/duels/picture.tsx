import { results } from "../../i18n/results.ts";
import { ShareKey, ShareStrip } from "../../ui/share_strip.tsx";
import { SquareTable } from "../../ui/square_table.tsx";
import type { StripPicture, WholeProps } from "../face.ts";
import { count_of, won_against, type DuelFigure } from "./table.ts";
import { duels_words } from "./words.ts";

export const picture: StripPicture<DuelFigure> = {
    kind: "strips",
    Strip: ({ figure: { wins, undecided, losses } }) => <ShareStrip shares={[{ n: wins, fill: "g5" }, { n: undecided, fill: "g0" }, { n: losses, fill: "g1" }]} />,
    Key: () => (
        <ShareKey
            half={results.half}
            fills={[{ fill: "g5", said: duels_words.won }, { fill: "g0", said: duels_words.undecided }, { fill: "g1", said: duels_words.lost }]}
        />
    ),
    Beyond: WhoBeatsWhom,
};

// All pairs, in the order of the result.
function WhoBeatsWhom({ ranking, result, title_of }: WholeProps<DuelFigure>) {
    const count = count_of(result);
    const won = count && won_against(count);
    if (won === undefined) return <p class="small soft">{duels_words.no_table}</p>;
    return (
        <figure class="matrix" tabIndex={0} role="group" aria-label={duels_words.matrix}>
            <SquareTable titles={ranking.map(({ proposal }) => title_of(proposal))} caption={`${duels_words.matrix}. ${duels_words.bold}`} are_titles_shown>
                {(row, column) => {
                    const [mine, theirs] = [ranking[row]!.figure, ranking[column]!.figure];
                    const [here, there] = [won(mine, theirs), won(theirs, mine)];
                    return { text: here + there === 0 ? "" : String(here), wins: here > there };
                }}
            </SquareTable>
        </figure>
    );
}
