import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_time } from "../i18n/time.ts";
import { phone_of } from "../methods/on_phone.ts";
import { ranking_of } from "../methods/result.ts";
import { told_of } from "../methods/told.ts";
import type { Method, ResultRow, RoundRow } from "../protocol.ts";
import { Dot, Dots, dot_worth, dots_in } from "../ui/dots.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { ResultTable } from "../ui/result_table.tsx";
import { is_tie, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { my_ballot } from "./ballot.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";

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

// So many proposals are drawn with dots; the table has them all.
const drawn = 10;

// The sentence first, then the dots themselves, then the table that says it all.
export function RoundResult({ round, level }: { round: RoundRow; level: 1 | 2 }) {
    const sync = useSync();
    const row = sync.all("result").find((other) => other.round === round.round);
    if (row === undefined) return null;
    const { result, is_final } = row;
    const { registered, voters, expressed } = result.participation;
    const title = (proposal: number): string => title_of(sync, proposal);
    const Title = level === 1 ? "h1" : "h2";
    return (
        <section class="result">
            {voters > 0 && <p class="soft kick">{is_final ? results.kick(voters, registered) : results.live_kick(voters, registered)}</p>}
            <Title>{round_title(round.method, result, is_final, title)}</Title>
            <p>{(is_final || voters > 0) && round_remarks(round.method, result).map((remark, index) => <span key={index}><Said>{remark}</Said> </span>)}</p>
            {expressed > 0 && <Ranking round={round} row={row} title_of={title} />}
            <p class="small soft said-when">{is_final && round.closed_at !== undefined ? results.closed_since(clock_time(round.closed_at)) : results.provisional}</p>
        </section>
    );
}

function Ranking({ round, row, title_of }: { round: RoundRow; row: ResultRow; title_of(proposal: number): string }) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const { method } = round;
    const told = told_of(method);
    const ranking = ranking_of(row.result);
    const largest = Math.max(...ranking.map(({ figure }) => dots_in(told.bars(figure))));
    const worth = dot_worth(largest);
    return (
        <>
            <ol class="rank" style={{ "--most": Math.ceil(largest / worth) }}>
                {ranking.slice(0, drawn).map(({ proposal, rank, figure }) => {
                    const counts = phone_of(method).counts(figure);
                    return (
                        <li key={proposal}>
                            <span class="r num">{rank}</span>
                            <span class="t">{title_of(proposal)}</span>
                            <b class="v num">{told.figures(figure)[0]}</b>
                            <span class="by" aria-hidden="true">
                                {told.bars(figure).map(({ n, cut }) => <Dots key={cut} n={Math.ceil(n / worth)} cut={cut} />)}
                            </span>
                            {counts !== null && <span class="counts small soft">{counts}</span>}
                            <Yours method={method} proposal={proposal} mark={ballot.received.get(proposal)} is_tied={is_tie(method, ranking, rank)} />
                        </li>
                    );
                })}
            </ol>
            <p class="small soft key">
                {told.key().map(({ cut, said }, index) => <>{index > 0 && " "}<span><Dot cut={cut} /> {said}</span></>)}
                {worth > 1 && <span>{results.one_for(worth)}</span>}
            </p>
            <details class="detail">
                <summary>{results.detail(ranking.length)}</summary>
                <ResultTable heads={told.heads()} lines={ranking.map((place) => ({ ...place, figures: told.figures(place.figure) }))} title_of={title_of} />
                <p class="small soft">{told.how_counted()}</p>
            </details>
        </>
    );
}

interface YoursProps {
    method: Method;
    proposal: number;
    mark: number | undefined;
    is_tied: boolean;
}

function Yours({ method, proposal, mark, is_tied }: YoursProps) {
    if (mark === undefined && !is_tied) return null;
    const yours = mark === undefined ? null : phone_of(method).yours({ proposal, mark });
    return (
        <span class="you">
            {yours && <>{Array.from({ length: yours.dots }, (_, index) => <Dot key={index} mine />)} <span>{yours.said}</span></>}
            {" "}{is_tied && <span class="tag">{common.tie}</span>}
        </span>
    );
}
