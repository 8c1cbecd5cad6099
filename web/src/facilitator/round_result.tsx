import { facilitator } from "../i18n/facilitator.ts";
import { facilitator_round as words } from "../i18n/facilitator_round.ts";
import { results } from "../i18n/results.ts";
import type { Method, RoundResult as Outcome, ResultRow, RoundRow, SessionRow } from "../protocol.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useState } from "preact/hooks";
import { useDesk, type Desk } from "./desk.ts";
import { NextStep } from "./next_step.tsx";
import { Ranking } from "./ranking.tsx";
import { first_tie, usual_settings } from "./round_settings.ts";
import { ProposalsAtHand } from "./proposals_at_hand.tsx";

// What the vote says: the sentence first, then the dots. Another round is one press away.
export function RoundResult({ session }: { session: SessionRow }) {
    const sync = useSync();
    const desk = useDesk();
    const [chosen, choose] = useState<number | null>(null);
    const rows = desk.results.value;
    const row = rows.find((one) => one.round === chosen) ?? rows[0];
    const round = sync.all("round").find((one) => one.round === row?.round);
    if (row === undefined || round === undefined) return null;
    return (
        <>
            <div class="sheet">
                {rows.length > 1 && <Rounds rows={rows} shown={row.round} choose={choose} />}
                <Outcomes row={row} round={round} />
                <ProposalsAtHand open={false} />
            </div>
            <NextStep
                session={session} cost={<p>{words.cost_result}</p>}
                others={<Again desk={desk} round={round} result={row.result} />}
            />
        </>
    );
}

function Outcomes({ row, round }: { row: ResultRow; round: RoundRow }) {
    const { result } = row;
    if (result.expressed === 0) {
        return (
            <>
                <h1>{results.none_title}</h1>
                <p>{results.none(result.registered)}</p>
                <Ranking result={result} method={round.method} most={0} />
            </>
        );
    }
    return (
        <>
            <p class="soft kick">{results.kick(result.voters, result.registered)}</p>
            <Headline result={result} method={round.method} />
            {result.voters === 1 && <p><b>{words.one_ballot}</b></p>}
            <Ranking result={result} method={round.method} />
            <p class="small soft">{round.method.type === "dots" ? results.how_dots : results.how_opinion}</p>
        </>
    );
}

// Who comes first, or that nobody does alone.
function Headline({ result, method }: { result: Outcome; method: Method }) {
    const desk = useDesk();
    const tied = first_tie(result);
    const first = result.items[0];
    const second = result.items[1];
    if (first === undefined || first.score <= 0) return <h1>{results.nothing_supported}</h1>;
    if (tied.includes(first.proposal)) return <h1>{results.tied_first(tied.length)}</h1>;
    const title = desk.title(first.proposal);
    const agree = first.counts.find((count) => count.mark === 1)?.people ?? 0;
    const rank = result.items.find((item) => item.proposal === tied[0])?.rank;
    return (
        <>
            <h1>{method.type === "dots" ? results.first_dots(title, first.score) : results.first_opinion(title, agree)}</h1>
            <p>
                {method.type === "dots" && results.supporters(first.voters)}{" "}
                {method.type === "dots" && second !== undefined && results.lead_dots(first.score - second.score)}{" "}
                {rank !== undefined && <b><Said>{results.tied_at(tied.length, rank)}</Said></b>}
            </p>
        </>
    );
}

function Rounds({ rows, shown, choose }: { rows: readonly ResultRow[]; shown: number; choose(round: number): void }) {
    const oldest_first = [...rows].reverse();
    return (
        <div class="rounds" role="group" aria-label={words.which_round}>
            {oldest_first.map((row, index) => (
                <button key={row.round} type="button" aria-pressed={row.round === shown} onClick={() => choose(row.round)}>
                    <Said>{words.round_number(index + 1)}</Said>
                </button>
            ))}
        </div>
    );
}

function Again({ desk, round, result }: { desk: Desk; round: RoundRow; result: Outcome }) {
    const live = new Set(desk.live.value.map((row) => row.proposal));
    const tied = first_tie(result).filter((proposal) => live.has(proposal));
    const prepare = (items: readonly number[] | null): void => {
        const usual = usual_settings((items ?? desk.live.value).length);
        desk.settings.value = { ...usual, method: round.method.type, items };
    };
    return (
        <>
            {tied.length > 1 && (
                <button type="button" class="btn bare" onClick={() => prepare(tied)}>{words.vote_again_on_tied(tied.length)}</button>
            )}
            <button type="button" class="btn quiet" onClick={() => prepare(null)}>{facilitator.vote_again}</button>
        </>
    );
}
