import "../ui/pin.css";
import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_left } from "../i18n/time.ts";
import { wall } from "../i18n/wall.ts";
import { is_tied } from "../methods/ranked.ts";
import { ranking_of, type FigureOf, type Ranking } from "../methods/result.ts";
import { told_of } from "../methods/told.ts";
import type { Method, ResultRow, RoundRow } from "../protocol.ts";
import { Dot, Dots, dot_worth, dots_in, type Bar } from "../ui/dots.tsx";
import { bars_of, dot_key, most_dots, whole_of } from "../ui/picture.ts";
import { Pin } from "../ui/pin.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { official_moves } from "../methods/official_moves.ts";
import { room_said, round_kind, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns, type Columns } from "./pages.ts";
import { StillOpen } from "./several_votes.tsx";

// Up to so many proposals those that nobody named are shown too.
const short_ballot = 6;
// Up to so many proposals with short titles there is room for large type.
const few = 3;
const short_title = 60;

// The result: the sentence, then every proposal that somebody named with its dots; of the others how many they are.
export function Result({ round, row }: { round: RoundRow; row: ResultRow }) {
    const sync = useSync();
    const { result, is_final } = row;
    const { voters, registered, expressed, by_channel } = result.participation;
    const { method } = round;
    const ranking = ranking_of(result);
    const Whole = whole_of(told_of(method).picture, result);
    const named = expressed > 0 ? ranking.filter(({ figure }) => told_of(method).people(figure) > 0) : [];
    const silent = ranking.length - named.length;
    const shown = expressed > 0 && ranking.length <= short_ballot ? ranking : named;
    const pages = use_columns<HTMLTableSectionElement>(0);
    const title = (proposal: number): string => title_of(sync, proposal);
    return (
        <div class={Whole ? "sheet result whole" : "sheet result"}>
            <Head title={round_title(told_of(method), result, is_final, title, round.lost)}>
                {round.title && <b>{round.title}. </b>}
                {voters > 0 && (
                    <>
                        {!is_final && <span class="tag now">{wall.live}</span>} {wall.turnout(voters, registered)}{results.apart(by_channel.paper, by_channel.hands, by_channel.tablet)}.{" "}
                        {round_remarks(told_of(method), result, round, title).map((remark, index) => <span key={index}><Said>{remark}</Said> </span>)}
                        {official_moves(result, title).join(" ")}
                    </>
                )}
            </Head>
            <main>
                {expressed > 0 && Whole && <Whole ranking={ranking} result={result} title_of={title} />}
                {expressed > 0
                    ? <ResultRows method={method} ranking={ranking} shown={shown} box={pages.box} title_of={title} />
                    : <p class="awaited"><Dot cut="none" /> {voters === 0 && is_final && (round.lost ? results.lost : results.none(registered))}</p>}
            </main>
            <footer class="foot">
                {is_final && <StillOpen />}
                <span>{is_final ? vote_kind() : results.provisional}</span>
                <span>{round_kind(round)} {room_said(round)}</span>
                {!is_final && round.ends_at !== undefined && <Timer ends_at={round.ends_at}>{(seconds) => <b class="clock-live">{clock_left(seconds)}</b>}</Timer>}
                <Key method={method} />
                <Worth method={method} ranking={ranking} />
                {expressed > 0 && shown === named && silent > 0 && <span>{wall.unnamed(silent)}</span>}
                <PageCount pages={pages} />
            </footer>
        </div>
    );
}

interface ResultRowsProps {
    method: Method;
    ranking: Ranking<FigureOf<Method>>;
    shown: Ranking<FigureOf<Method>>;
    box: Columns<HTMLTableSectionElement>["box"];
    title_of(proposal: number): string;
}

function ResultRows({ method, ranking, shown, box, title_of }: ResultRowsProps) {
    const told = told_of(method);
    const { picture } = told;
    const worth = worth_of(method, ranking);
    const bars = (figure: FigureOf<Method>): Bar[] => bars_of(picture, figure).map(({ n, cut }) => ({ n: Math.ceil(n / worth), cut }));
    const most = Math.max(1, ...shown.map(({ figure }) => dots_in(bars(figure))));
    const is_large = shown.length <= few && shown.every(({ proposal }) => title_of(proposal).length <= short_title);
    return (
        <table class={["places", is_large && "few", told.main_figure === "word" && "words"].filter(Boolean).join(" ")} style={{ "--most": most }}>
            <caption class="sr">{results.table_caption}</caption>
            <thead>
                <tr>
                    <th class="r" scope="col"><span class="sr">{results.rank_head}</span></th>
                    <th scope="col"><span class="sr">{results.proposal_head}</span></th>
                    {told.heads().slice(0, told.wall_columns).map((head, index) => <th key={head} class={index === 0 ? "v" : "k"} scope="col">{head}</th>)}
                </tr>
            </thead>
            <tbody class="columns one" ref={box}>
                {shown.map(({ proposal, rank, figure }) => {
                    const tied = is_tied(ranking, rank, told);
                    const note = told.note?.(figure);
                    return (
                        <tr key={proposal} class={tied ? "tie" : ""}>
                            <td class="r">{rank}{tied && <span class="sr"> {common.tie}</span>}</td>
                            <th scope="row" class="t">
                                <span class="name">
                                    <Pin picture={picture} place={ranking.findIndex((other) => other.proposal === proposal)} />{title_of(proposal)}
                                    {note && <> <span class="tag">{note}</span></>}
                                </span>
                                <span class={picture.kind === "strips" ? "chart strip" : "chart"} aria-hidden="true">
                                    {picture.kind === "strips" ? <picture.Strip figure={figure} /> : bars(figure).map((bar) => <Dots key={bar.cut} {...bar} />)}
                                </span>
                            </th>
                            {told.figures(figure).slice(0, told.wall_columns).map((one, index) => <td key={index} class={index === 0 ? "v" : "k"}>{one}</td>)}
                        </tr>
                    );
                })}
            </tbody>
        </table>
    );
}

function worth_of(method: Method, ranking: Ranking<FigureOf<Method>>): number {
    return dot_worth(most_dots(told_of(method).picture, ranking.map(({ figure }) => figure)), 50);
}

function Key({ method }: { method: Method }) {
    const { picture } = told_of(method);
    if (picture.kind === "strips") return <span class="key"><picture.Key /></span>;
    const key = dot_key(picture);
    return key.length === 0 ? null : <span class="key">{key.map(({ cut, said }) => <span key={cut}><Dot cut={cut} /> {said}</span>)}</span>;
}

function Worth({ method, ranking }: { method: Method; ranking: Ranking<FigureOf<Method>> }) {
    const worth = worth_of(method, ranking);
    return worth > 1 ? <span class="soft">{results.one_for(worth)}</span> : null;
}
