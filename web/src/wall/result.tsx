import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_left } from "../i18n/time.ts";
import { wall } from "../i18n/wall.ts";
import type { ItemResult, Method, ResultRow, RoundResult, RoundRow } from "../protocol.ts";
import { Dot, Dots, dot_worth } from "../ui/dots.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { is_tied, main_figure, people_with, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns, type Columns } from "./pages.ts";

// A ballot this short shows also what nobody named.
const short_ballot = 6;
// So many, said as shortly, have room to be written large.
const few = 3;
const short_title = 60;

// What the room has said: the sentence, then every proposal that somebody named with its dots; the rest as a number.
export function Result({ round, row }: { round: RoundRow; row: ResultRow }) {
    const sync = useSync();
    const { result, is_final } = row;
    const named = result.expressed > 0 ? result.items.filter((item) => item.voters > 0) : [];
    const silent = result.items.length - named.length;
    const told = result.expressed > 0 && result.items.length <= short_ballot ? result.items : named;
    const pages = use_columns<HTMLTableSectionElement>(0);
    const title = (proposal: number): string => title_of(sync, proposal);
    return (
        <div class="sheet result">
            <Head title={round_title(round.method, result, is_final, title)}>
                {result.voters > 0 && (
                    <>
                        {!is_final && <span class="tag now">{wall.live}</span>} {results.turnout(result.voters, result.registered)}.{" "}
                        {round_remarks(round.method, result).map((remark, index) => <span key={index}><Said>{remark}</Said> </span>)}
                    </>
                )}
            </Head>
            <main>
                {result.expressed > 0
                    ? <ResultRows method={round.method} result={result} told={told} box={pages.box} title_of={title} />
                    : <p class="awaited"><Dot cut="none" /> {result.voters === 0 && is_final && results.none(result.registered)}</p>}
            </main>
            <footer class="foot">
                <span>{is_final ? wall.indicative : results.provisional}</span>
                {!is_final && round.ends_at !== undefined && <Timer ends_at={round.ends_at}>{(seconds) => <b class="clock-live">{clock_left(seconds)}</b>}</Timer>}
                {round.method.type === "opinion" && <OpinionKey />}
                <Worth method={round.method} result={result} />
                {result.expressed > 0 && told === named && silent > 0 && <span>{wall.unnamed(silent)}</span>}
                <PageCount pages={pages} />
            </footer>
        </div>
    );
}

interface ResultRowsProps {
    method: Method;
    result: RoundResult;
    told: readonly ItemResult[];
    box: Columns<HTMLTableSectionElement>["box"];
    title_of(proposal: number): string;
}

function ResultRows({ method, result, told, box, title_of }: ResultRowsProps) {
    const worth = worth_of(method, result);
    const most = Math.max(1, ...told.map((item) => drawn(method, item, worth).reduce((sum, dots) => sum + dots, 0)));
    const is_large = told.length <= few && told.every((item) => title_of(item.proposal).length <= short_title);
    const heads = method.type === "dots" ? [results.dots_unit, results.people_unit] : [results.balance_unit, results.agree_unit, results.disagree_unit, results.pass_unit];
    return (
        <table class={is_large ? "few" : ""} style={{ "--most": most }}>
            <caption class="sr">{results.table_caption}</caption>
            <thead>
                <tr>
                    <th class="r" scope="col"><span class="sr">{results.rank_head}</span></th>
                    <th scope="col"><span class="sr">{results.proposal_head}</span></th>
                    {heads.map((head, index) => <th key={head} class={index === 0 ? "v" : "k"} scope="col">{head}</th>)}
                </tr>
            </thead>
            <tbody class="columns one" ref={box}>
                {told.map((item) => {
                    const tied = is_tied(result, item);
                    return (
                        <tr key={item.proposal} class={tied ? "tie" : ""}>
                            <td class="r">{item.rank}{tied && <span class="sr"> {common.tie}</span>}</td>
                            <th scope="row" class="t">
                                <span class="name">{title_of(item.proposal)}</span>
                                <span class="chart" aria-hidden="true"><Chart method={method} item={item} worth={worth} /></span>
                            </th>
                            {figures(method, item).map((figure, index) => <td key={index} class={index === 0 ? "v" : "k"}>{figure}</td>)}
                        </tr>
                    );
                })}
            </tbody>
        </table>
    );
}

const opinions_of = (item: ItemResult): number[] => [people_with(item, 1), people_with(item, -1), people_with(item, 0)];
const figures = (method: Method, item: ItemResult): (string | number)[] =>
    [main_figure(method, item), ...(method.type === "dots" ? [item.voters] : opinions_of(item))];

function worth_of(method: Method, result: RoundResult): number {
    return dot_worth(Math.max(0, ...result.items.map((item) => (method.type === "dots" ? item.score : item.voters))), 50);
}

const drawn = (method: Method, item: ItemResult, worth: number): number[] =>
    (method.type === "dots" ? [item.score] : opinions_of(item)).map((n) => Math.ceil(n / worth));

function Chart({ method, item, worth }: { method: Method; item: ItemResult; worth: number }) {
    const [first = 0, disagree = 0, pass = 0] = drawn(method, item, worth);
    return <><Dots n={first} /><Dots n={pass} cut="none" /><Dots n={disagree} cut="no" /></>;
}

function OpinionKey() {
    return (
        <span class="key">
            <span><Dot /> {results.agree_unit}</span><span><Dot cut="none" /> {results.pass_unit}</span><span><Dot cut="no" /> {results.disagree_unit}</span>
        </span>
    );
}

function Worth({ method, result }: { method: Method; result: RoundResult }) {
    const worth = worth_of(method, result);
    return worth > 1 ? <span class="soft">{results.one_for(worth)}</span> : null;
}
