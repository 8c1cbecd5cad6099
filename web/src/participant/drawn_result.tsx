import type { ComponentType } from "preact";
import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { clock_time } from "../i18n/time.ts";
import { told_with, type OnPhone, type ResultProps, type Told } from "../methods/face.ts";
import { is_tied } from "../methods/ranked.ts";
import { ranking_of } from "../methods/result.ts";
import type { Method, ResultRow, RoundRow } from "../protocol.ts";
import { Dot, Dots, dot_worth } from "../ui/dots.tsx";
import { bars_of, dot_key, most_dots, whole_of } from "../ui/picture.ts";
import { title_of } from "../ui/proposal_title.ts";
import { ResultTable } from "../ui/result_table.tsx";
import { room_said, round_kind, round_remarks, round_title } from "../ui/round_sentence.ts";
import { Pin } from "../ui/pin.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { my_ballot, type Lines } from "./ballot.ts";

// So many proposals are drawn with dots; the table has them all.
const drawn = 10;

// The sentence first, then the dots themselves, then the table that says it all.
export function drawn_result<M extends Method>(told: Told<M>, says: OnPhone<M>): ComponentType<ResultProps> {
    return (props) => <DrawnResult {...props} told={told_with(told, props.round.method as M)} says={says} />;
}

interface DrawnProps<M extends Method> extends ResultProps {
    told: Told<M>;
    says: OnPhone<M>;
}

function DrawnResult<M extends Method>({ round, row, level, told, says }: DrawnProps<M>) {
    const sync = useSync();
    const { result, is_final } = row;
    const { registered, voters, expressed, by_channel } = result.participation;
    const title = (proposal: number): string => title_of(sync, proposal);
    const Title = level === 1 ? "h1" : "h2";
    return (
        <section class="result">
            {round.title && <p><b>{round.title}</b></p>}
            {voters > 0 && <p class="soft kick">{is_final ? results.kick(voters, registered) : results.live_kick(voters, registered)}{results.apart(by_channel.paper, by_channel.hands, by_channel.tablet)}</p>}
            <Title>{round_title(told, result, is_final, title, round.lost)}</Title>
            <p>{(is_final || voters > 0) && round_remarks(told, result, round, title).map((remark, index) => <span key={index}><Said>{remark}</Said> </span>)}</p>
            {expressed > 0 && <Ranking round={round} row={row} told={told} says={says} title_of={title} />}
            <p class="small soft said-when">{round_kind(round)} {room_said(round)} {is_final && round.closed_at !== undefined ? results.closed_since(clock_time(round.closed_at)) : results.provisional}</p>
        </section>
    );
}

interface RankingProps<M extends Method> {
    round: RoundRow;
    row: ResultRow;
    told: Told<M>;
    says: OnPhone<M>;
    title_of(proposal: number): string;
}

function Ranking<M extends Method>({ round, row, told, says, title_of }: RankingProps<M>) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const ranking = ranking_of<M>(row.result);
    const { picture } = told;
    const Whole = whole_of(picture, row.result);
    const largest = most_dots(picture, ranking.map(({ figure }) => figure));
    const worth = dot_worth(largest);
    return (
        <>
            {Whole && <Whole ranking={ranking} result={row.result} title_of={title_of} />}
            <ol class="rank" style={{ "--most": Math.ceil(largest / worth) }}>
                {ranking.slice(0, drawn).map(({ proposal, rank, figure }, index) => {
                    const counts = says.counts(figure);
                    return (
                        <li key={proposal}>
                            <span class="r num">{rank}</span>
                            <span class="t"><Pin picture={picture} place={index} />{title_of(proposal)}</span>
                            <b class="v num">{told.figures(figure)[0]}</b>
                            <span class="by" aria-hidden="true">
                                {picture.kind === "strips"
                                    ? <picture.Strip figure={figure} />
                                    : bars_of(picture, figure).map(({ n, cut }) => <Dots key={cut} n={Math.ceil(n / worth)} cut={cut} />)}
                            </span>
                            {counts !== null && <span class="counts small soft">{counts}</span>}
                            <Yours yours={yours_of(says, ballot.received, proposal)} tag={told.note?.(figure) ?? (is_tied(ranking, rank, told) ? common.tie : null)} />
                        </li>
                    );
                })}
            </ol>
            <p class="small soft key">
                {picture.kind === "strips"
                    ? <picture.Key />
                    : dot_key(picture).map(({ cut, said }, index) => <>{index > 0 && " "}<span><Dot cut={cut} /> {said}</span></>)}
                {worth > 1 && <span>{results.one_for(worth)}</span>}
            </p>
            <details class="detail">
                <summary>{results.detail(ranking.length)}</summary>
                <ResultTable heads={told.heads()} lines={ranking.map((place) => ({ ...place, figures: told.figures(place.figure) }))} title_of={title_of} />
                {picture.kind === "strips" && picture.Beyond && <picture.Beyond ranking={ranking} result={row.result} title_of={title_of} />}
                <p class="small soft">{told.how_counted()}</p>
            </details>
        </>
    );
}

interface Yours {
    readonly dots: number;
    readonly said: string;
}

function yours_of<M extends Method>(says: OnPhone<M>, received: Lines, proposal: number): Yours | null {
    const line = received.get(proposal);
    if (line !== undefined) return says.yours?.(line) ?? null;
    const pairs = [...received.values()].filter((other) => other.rival !== undefined && [other.proposal, other.rival].includes(proposal));
    return pairs.length > 0 && says.yours_in_pairs ? { dots: 0, said: says.yours_in_pairs(pairs, proposal) } : null;
}

// One's own mark, and what there is to say of the place.
function Yours({ yours, tag }: { yours: Yours | null; tag: string | null }) {
    if (yours === null && tag === null) return null;
    return (
        <span class="you">
            {yours && <>{Array.from({ length: yours.dots }, (_, index) => <Dot key={index} mine />)} <span>{yours.said}</span></>}
            {" "}{tag !== null && <span class="tag">{tag}</span>}
        </span>
    );
}
