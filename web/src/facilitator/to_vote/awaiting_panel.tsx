import "./to_vote.css";
import { useState } from "preact/hooks";
import { proposalsPerSession } from "../../../../protocol/typescript/limits.ts";
import { put_to_vote } from "../../i18n/facilitator_put_to_vote.ts";
import { resolution_name } from "../../i18n/steering_decisions.ts";
import type { AwaitingRow, SessionRow } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { AskButton } from "../../ui/ask_button.tsx";
import { FieldCode } from "../../ui/field_code.tsx";
import { focus_neighbour } from "../../ui/focus.ts";
import { useGrowing } from "../../ui/growing.ts";
import { LineField } from "../../ui/line_field.tsx";
import { State } from "../../ui/state.tsx";
import { useConsole } from "../console_state.ts";
import { use_kept } from "../kept.ts";
import { Pills } from "../pills.tsx";
import { by_committee, can_be_put, is_same, is_undecided, shown_of, type Group, type Which } from "./awaiting.ts";

// More of them at once are asked about first.
const many = 12;

// In a session of the steering committee: what the committees retained, to be put to the vote line by line or all that is shown. Open at first
// where nothing is yet.
export function AwaitingPanel({ session }: { session: SessionRow }) {
    const { sync } = useConsole();
    const rows = sync.all("awaiting");
    const put = rows.filter(({ put_as }) => put_as !== undefined).length;
    const [open_at_first] = useState(put === 0);
    const [opened, set_open] = use_kept<boolean | null>("to_vote/open", null);
    if (session.steers !== true) return null;
    const is_open = opened ?? open_at_first;
    const follow = ({ open }: HTMLDetailsElement): void => void (open !== is_open && set_open(open));
    return (
        <details class="at-hand to-vote" open={is_open} onToggle={(event) => follow(event.currentTarget)}>
            <summary>{put_to_vote.title} <small class="soft">{put_to_vote.counts(rows.filter(is_undecided).length, put)}</small></summary>
            {rows.length === 0 ? <p class="soft">{put_to_vote.none}</p> : <Awaiting rows={rows} />}
        </details>
    );
}

function Awaiting({ rows }: { rows: readonly AwaitingRow[] }) {
    const state = useConsole();
    const [which, choose] = use_kept<Which>("to_vote/which", "undecided");
    const [words, set_words] = use_kept("to_vote/words", "");
    const shown = shown_of(rows, which, words);
    const groups = by_committee(shown);
    const drawn = useGrowing(groups.length, 3, 3);
    const on_its_way = usePending();
    const taken = state.proposals.value.filter((row) => row.state === "live" || row.state === "merged").length;
    const room = Math.max(0, proposalsPerSession - taken);
    const to_put = groups.flatMap((group) => group.rows).filter((row) => can_be_put(row) && !on_its_way(row)).slice(0, room);
    const put_all = (): void => {
        for (const { priority } of to_put) state.give({ type: "put_to_vote", priority });
    };
    const label = put_to_vote.put_all(to_put.length);
    const none = words.trim() === "" ? put_to_vote.all_decided : put_to_vote.none_found;
    return (
        <>
            <p class="small soft">{put_to_vote.how}</p>
            <div class="which">
                <LineField label={put_to_vote.search} value={words} on_input={set_words} />
                <Pills
                    legend={put_to_vote.which} name="to-vote" chosen={which} on_choose={choose}
                    choices={[{ value: "undecided", label: put_to_vote.undecided }, { value: "all", label: put_to_vote.all }]}
                />
            </div>
            <div class="all">
                <p class="small soft" role="status">{shown.length > 0 ? put_to_vote.shown(shown.length) : none}</p>
                {to_put.length > many && (
                    <AskButton
                        label={label} subject={put_to_vote.title} question={put_to_vote.ask_all(to_put.length)} yes={put_to_vote.yes_all}
                        no={put_to_vote.not_all} act={put_all}
                    />
                )}
                {to_put.length > 0 && to_put.length <= many && <button type="button" class="btn quiet thin" onClick={put_all}>{label}</button>}
            </div>
            {groups.slice(0, drawn).map((group) => <OfCommittee key={group.committee} group={group} on_its_way={on_its_way} />)}
        </>
    );
}

function OfCommittee({ group, on_its_way }: { group: Group; on_its_way(row: AwaitingRow): boolean }) {
    const heading = `to-vote-${group.committee}`;
    return (
        <section data-field={group.field} aria-labelledby={heading}>
            <h2 id={heading}><FieldCode field={group.field} /> <span>{group.title} <small class="soft">{group.rows.length}</small></span></h2>
            <ul class="lines">
                {group.rows.map((row) => <Line key={`${row.priority.session}/${row.priority.proposal}`} row={row} on_its_way={on_its_way(row)} />)}
            </ul>
        </section>
    );
}

function Line({ row, on_its_way }: { row: AwaitingRow; on_its_way: boolean }) {
    const { place, title, version, session_title, resolution } = row;
    return (
        <li class="line">
            <span class="t">{title ?? put_to_vote.erased} {version > 1 && <span class="tag">{put_to_vote.version(version)}</span>}</span>
            <p class="small soft">
                {put_to_vote.place(place)}, {session_title}
                {resolution !== undefined && resolution !== "taken_back" && <>, <b>{resolution_name[resolution]}</b></>}
            </p>
            <div class="acts"><Act row={row} on_its_way={on_its_way} /></div>
        </li>
    );
}

// One press, or where it stands since.
function Act({ row, on_its_way }: { row: AwaitingRow; on_its_way: boolean }) {
    const state = useConsole();
    const title = row.title ?? put_to_vote.erased;
    const { put_as } = row;
    if (put_as !== undefined) {
        if (state.proposal(put_as)?.state !== "hidden") return <State>{put_to_vote.is_put}</State>;
        return (
            <>
                <State cut="none">{put_to_vote.is_hidden}</State>
                <button type="button" class="btn bare thin" onClick={() => state.give({ type: "show_proposal", proposal: put_as })}>
                    {put_to_vote.show_again}<About what={title} />
                </button>
            </>
        );
    }
    if (on_its_way) return <State cut="wait">{put_to_vote.on_its_way}</State>;
    if (row.title === undefined) return null;
    const put = (event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        state.give({ type: "put_to_vote", priority: row.priority });
    };
    return <button type="button" class="btn quiet thin" onClick={put}>{put_to_vote.put}<About what={title} /></button>;
}

function usePending(): (row: AwaitingRow) => boolean {
    const pending = useConsole().sync.pending.value.flatMap(({ command }) => (command.type === "put_to_vote" ? [command.priority] : []));
    return ({ priority }) => pending.some((one) => is_same(one, priority));
}
