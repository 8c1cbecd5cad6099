import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_time } from "../i18n/time.ts";
import type { ItemResult, Method, ResultRow, RoundRow } from "../protocol.ts";
import { Dot, Dots, dot_worth } from "../ui/dots.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { ResultTable } from "../ui/result_table.tsx";
import { is_tied, main_figure, people_with, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { my_ballot } from "./ballot.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { opinion_word, type OpinionMark } from "./opinions.ts";

// What a closed round has shown.
export function Result({ round }: { round: RoundRow }) {
    return (
        <main class="phone">
            <RoundResult round={round} level={1} />
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}

export function LiveResult({ round }: { round: RoundRow }) {
    return <section class="live"><RoundResult round={round} level={2} /></section>;
}

// So many stand as dots; all of them stand in the table.
const drawn = 10;

// The sentence first, then the dots themselves, then the table that says it all.
export function RoundResult({ round, level }: { round: RoundRow; level: 1 | 2 }) {
    const sync = useSync();
    const row = sync.all("result").find((other) => other.round === round.round);
    if (row === undefined) return null;
    const { result, is_final } = row;
    const title = (proposal: number): string => title_of(sync, proposal);
    const Title = level === 1 ? "h1" : "h2";
    return (
        <section class="result">
            {result.voters > 0 && <p class="soft kick">{is_final ? results.kick(result.voters, result.registered) : results.live_kick(result.voters, result.registered)}</p>}
            <Title>{round_title(round.method, result, is_final, title)}</Title>
            <p>{(is_final || result.voters > 0) && round_remarks(round.method, result).map((remark, index) => <span key={index}><Said>{remark}</Said> </span>)}</p>
            {result.expressed > 0 && <Ranking round={round} row={row} title_of={title} />}
            <p class="small soft said-when">{is_final && round.closed_at !== undefined ? results.closed_since(clock_time(round.closed_at)) : results.provisional}</p>
        </section>
    );
}

function Ranking({ round, row, title_of }: { round: RoundRow; row: ResultRow; title_of(proposal: number): string }) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const { result } = row;
    const largest = Math.max(...result.items.map((item) => dots_drawn(round.method, item)));
    const worth = dot_worth(largest);
    return (
        <>
            <ol class="rank" style={{ "--most": Math.ceil(largest / worth) }}>
                {result.items.slice(0, drawn).map((item) => (
                    <li key={item.proposal}>
                        <span class="r num">{item.rank}</span>
                        <span class="t">{title_of(item.proposal)}</span>
                        <b class="v num">{main_figure(round.method, item)}</b>
                        <span class="by" aria-hidden="true"><Chart method={round.method} item={item} worth={worth} /></span>
                        {round.method.type === "opinion" && (
                            <span class="counts small soft">{results.opinion_counts(people_with(item, 1), people_with(item, -1), people_with(item, 0))}</span>
                        )}
                        <Yours method={round.method} mark={ballot.received.get(item.proposal)} is_tied={is_tied(result, item)} />
                    </li>
                ))}
            </ol>
            <Key method={round.method} worth={worth} />
            <details class="detail">
                <summary>{results.detail(result.items.length)}</summary>
                <ResultTable method={round.method} result={result} title_of={title_of} />
                <p class="small soft">{round.method.type === "dots" ? results.how_dots : results.how_opinion}</p>
            </details>
        </>
    );
}

const dots_drawn = (method: Method, item: ItemResult): number => (method.type === "dots" ? item.score : item.voters);

function Chart({ method, item, worth }: { method: Method; item: ItemResult; worth: number }) {
    if (method.type === "dots") return <Dots n={Math.ceil(item.score / worth)} />;
    return (
        <>
            <Dots n={Math.ceil(people_with(item, 1) / worth)} />
            <Dots n={Math.ceil(people_with(item, 0) / worth)} cut="none" />
            <Dots n={Math.ceil(people_with(item, -1) / worth)} cut="no" />
        </>
    );
}

function Yours({ method, mark, is_tied }: { method: Method; mark: number | undefined; is_tied: boolean }) {
    if (mark === undefined && !is_tied) return null;
    return (
        <span class="you">
            {mark !== undefined && method.type === "dots" && (
                <>{Array.from({ length: mark }, (_, index) => <Dot key={index} mine />)} <span>{results.yours(mark)}</span></>
            )}
            {mark !== undefined && method.type === "opinion" && <><Dot mine /> <span>{results.your_opinion(opinion_word(mark as OpinionMark))}</span></>}
            {" "}{is_tied && <span class="tag">{common.tie}</span>}
        </span>
    );
}

function Key({ method, worth }: { method: Method; worth: number }) {
    return (
        <p class="small soft key">
            {method.type === "opinion" && (
                <>
                    <span><Dot /> {results.agree_unit}</span> <span><Dot cut="none" /> {results.pass_unit}</span>{" "}
                    <span><Dot cut="no" /> {results.disagree_unit}</span>
                </>
            )}
            {worth > 1 && <span>{results.one_for(worth)}</span>}
        </p>
    );
}
