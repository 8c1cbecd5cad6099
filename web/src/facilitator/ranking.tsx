import "../ui/pin.css";
import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import type { Picture } from "../methods/face.ts";
import { console_of } from "../methods/on_console.ts";
import { is_tied } from "../methods/ranked.ts";
import { ranking_of } from "../methods/result.ts";
import { told_of } from "../methods/told.ts";
import type { ResultRow, RoundRow } from "../protocol.ts";
import { Crowd } from "../ui/crowd.tsx";
import { dot_worth, type Bar } from "../ui/dots.tsx";
import { Pin } from "../ui/pin.tsx";
import { bars_of, dot_key, most_dots, whole_of } from "../ui/picture.ts";
import { ResultTable, type Line } from "../ui/result_table.tsx";
import { useConsole } from "./console_state.ts";

interface RankingProps {
    row: ResultRow;
    round: RoundRow;
    // How many lines; the table below has them all.
    most?: number;
}

// The result as dots that can be counted, best first, and as a table.
export function Ranking({ row, round, most = Infinity }: RankingProps) {
    const state = useConsole();
    const { method } = round;
    const told = told_of(method);
    const Whole = whole_of(told.picture, row.result);
    const { Beyond } = console_of(method);
    const ranking = ranking_of(row.result);
    const worth = dot_worth(most_dots(told.picture, ranking.map(({ figure }) => figure)));
    const shown = ranking.slice(0, most);
    const ranks = shown.map(({ rank }) => rank);
    const lines: readonly Line[] = ranking.map((place) => ({ ...place, figures: told.figures(place.figure) }));
    const without_votes = (proposal: number): Line => ({ proposal, rank: 1, figures: told.heads().map(() => 0) });
    const title_of = (proposal: number): string => state.title(proposal);
    return (
        <>
            {Whole && <Whole ranking={ranking} result={row.result} title_of={title_of} />}
            <ol class="ranking">
                {shown.map(({ proposal, rank, figure }, index) => {
                    const tied = is_tied(ranking, rank, told);
                    const note = told.note?.(figure);
                    return (
                        <li key={proposal} class={tied ? tie_class(ranks, index) : ""}>
                            <span class="r num">{rank}</span>
                            <div>
                                <span class="t"><Pin picture={told.picture} place={index} />{title_of(proposal)}</span>{" "}
                                {tied && <span class="tag">{common.tie}</span>}{note && <span class="tag">{note}</span>}
                                <Bars bars={bars_of(told.picture, figure)} worth={worth} />
                            </div>
                            <span class="v">
                                <b class="num">{told.figures(figure)[0]}</b>{" "}
                                <small class="soft">{console_of(method).beside(figure)}</small>
                            </span>
                            <Strip picture={told.picture} figure={figure} />
                        </li>
                    );
                })}
            </ol>
            {worth > 1 && <p class="small soft">{results.one_for(worth)}</p>}
            <Key picture={told.picture} />
            <details class="twin">
                <summary>{results.detail(ranking.length || round.items.length)}</summary>
                <ResultTable
                    heads={told.heads()} lines={row.result.participation.voters === 0 ? round.items.map(without_votes) : lines} title_of={title_of}
                />
                {told.picture.kind === "strips" && told.picture.Beyond && <told.picture.Beyond ranking={ranking} result={row.result} title_of={title_of} />}
                {Beyond && <Beyond ranking={ranking} result={row.result} title_of={title_of} />}
            </details>
        </>
    );
}

// The classes that draw one bar beside the equals of a rank, from the first to the last of them.
function tie_class(ranks: readonly (number | undefined)[], index: number): string {
    const rank = ranks[index];
    return `tied${ranks[index - 1] === rank ? "" : " begins"}${ranks[index + 1] === rank ? "" : " ends"}`;
}

// As wide as the line.
function Strip<F>({ picture, figure }: { picture: Picture<F>; figure: F }) {
    return picture.kind === "strips" ? <div class="strip"><picture.Strip figure={figure} /></div> : null;
}

// Several cuts stand as one picture.
function Bars({ bars, worth }: { bars: readonly Bar[]; worth: number }) {
    const crowds = bars.map(({ n, cut }) => <Crowd key={cut} full={n} cut={cut} worth={worth} />);
    return crowds.length === 1 ? <>{crowds}</> : <span class="opinions" aria-hidden="true">{crowds}</span>;
}

function Key<F>({ picture }: { picture: Picture<F> }) {
    if (picture.kind === "strips") return <p class="small soft opinion-key"><picture.Key /></p>;
    const key = dot_key(picture);
    if (key.length === 0) return null;
    return (
        <p class="small soft opinion-key">
            {key.map(({ cut, said }, index) => <>{index > 0 && " "}<span><Crowd full={1} cut={cut} /> {said}</span></>)}
        </p>
    );
}
