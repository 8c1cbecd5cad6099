import { deciding } from "../../i18n/steering_decisions.ts";
import { votes } from "../../i18n/steering_votes.ts";
import type { DecisionByRound, DecisionRow } from "../../protocol.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { State } from "../../ui/state.tsx";
import { DecisionSaid, ResolutionMark } from "../decision_said.tsx";
import type { Faults } from "../resolution_form.ts";
import { VoteSaid } from "../vote_said.tsx";
import type { Choice } from "./choices.ts";
import { LineChoice } from "./line_choice.tsx";
import { suggestion_said } from "./suggestion_said.ts";
import type { VoteLine } from "./vote_lines.ts";

interface VoteTableProps {
    // The id of its title.
    heading: string;
    lines: readonly VoteLine[];
    // By the voted session's proposal.
    faults: ReadonlyMap<number, Faults>;
    // As 2027-03-08.
    today: string;
    may_decide: boolean;
    // Sent, and not answered yet.
    waiting: readonly DecisionByRound[];
    choice_of(line: VoteLine): Choice;
    motive_of(line: VoteLine): string;
    change(line: VoteLine, choice: Choice): void;
}

// A round's priorities, a line each: what was voted, and what becomes of it. Where there is no room for a table each line stands by itself;
// the roles say that it is a table nevertheless.
export function VoteTable(props: VoteTableProps) {
    return (
        <table role="table" aria-labelledby={props.heading}>
            <thead role="rowgroup">
                <tr role="row">
                    {[votes.priority, votes.vote, votes.decision].map((head) => <th key={head} role="columnheader" scope="col">{head}</th>)}
                </tr>
            </thead>
            <tbody role="rowgroup">{props.lines.map((line) => <Line key={line.item.proposal} line={line} {...props} />)}</tbody>
        </table>
    );
}

function Line({ line, ...props }: VoteTableProps & { line: VoteLine }) {
    const { title, committee, version, item } = line;
    return (
        <tr role="row" data-field={committee?.field}>
            <th role="rowheader" scope="row">
                <span class="t">{title ?? votes.unnamed}</span> {version > 1 && <span class="tag">{deciding.version(version)}</span>}
                {committee !== undefined && <small class="soft whose"><FieldCode field={committee.field} /> {committee.title}</small>}
            </th>
            <td role="cell" class="result"><VoteSaid provenance={item.vote} is_method_told /></td>
            <td role="cell"><Becomes line={line} {...props} /></td>
        </tr>
    );
}

// What is decided on it, or to be decided.
function Becomes({ line, may_decide, waiting, ...props }: VoteTableProps & { line: VoteLine }) {
    const { item, last } = line;
    const sent = waiting.find(({ proposal }) => proposal === item.proposal);
    if (sent !== undefined)
        return <><p class="resolution"><ResolutionMark resolution={sent.resolution} /></p><State cut="wait">{deciding.on_its_way}</State></>;
    switch (line.is) {
        case "decided": return last === undefined ? null : <DecisionSaid decision={without_vote(last)} />;
        case "gone": return <p class="soft">{votes.gone}</p>;
        case "newer": return <>{last !== undefined && <DecisionSaid decision={last} />}<p class="soft">{votes.newer}</p></>;
        case "open": return (
            <>
                {last !== undefined && (
                    <div class="stands"><p class="small"><b>{votes.stands}</b></p><DecisionSaid decision={last} /></div>
                )}
                {may_decide
                    ? (
                        <LineChoice
                            line={line} choice={props.choice_of(line)} motive={props.motive_of(line)} faults={props.faults.get(item.proposal) ?? {}}
                            today={props.today} change={(choice) => props.change(line, choice)}
                        />
                    )
                    : <p class="soft">{suggestion_said(line)}</p>}
            </>
        );
    }
}

// The vote stands beside.
function without_vote({ by_vote: _, ...decision }: DecisionRow): DecisionRow {
    return decision;
}
