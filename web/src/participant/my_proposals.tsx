import { participant } from "../i18n/participant.ts";
import { clock_time } from "../i18n/time.ts";
import type { MyProposalRow } from "../protocol.ts";
import type { PendingCommand } from "../sync/sync.ts";
import { shown_title, title_of } from "../ui/proposal_title.ts";
import { Said } from "../ui/said.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Later } from "./awaited.tsx";

// One's own proposals, newest first: those on their way, then those received with what moderation did to them.
export function MyProposals({ can_withdraw }: { can_withdraw: boolean }) {
    const sync = useSync();
    const own = [...sync.all("my_proposal", "own")].filter((row) => row.state !== "withdrawn").sort((a, b) => b.proposal - a.proposal);
    const leaving = [...sync.pending.value].filter((entry) => entry.command.type === "propose").reverse();
    if (own.length + leaving.length === 0) return null;
    return (
        <section>
            <h2>{participant.my_ideas}</h2>
            <ul class="rows mine-list">
                {leaving.map((entry) => <Leaving key={entry.id} entry={entry} />)}
                {own.map((row) => <Mine key={row.proposal} row={row} can_withdraw={can_withdraw} />)}
            </ul>
        </section>
    );
}

function Leaving({ entry }: { entry: PendingCommand }) {
    const sync = useSync();
    if (entry.command.type !== "propose") return null;
    const is_connected = sync.connection.value.state === "open";
    return (
        <li>
            <div>
                {entry.command.title}{" "}
                {entry.state === "accepted"
                    ? <State soft>{participant.received}</State>
                    : <State cut="wait" soft>{is_connected ? participant.sending : participant.waiting_network}</State>}
            </div>
        </li>
    );
}

function Mine({ row, can_withdraw }: { row: MyProposalRow; can_withdraw: boolean }) {
    const sync = useSync();
    const title = shown_title(row);
    const is_leaving = sync.pending.value.some((entry) =>
        entry.command.type === "withdraw_proposal" && entry.command.proposal === row.proposal);
    return (
        <li>
            <div>{title} <MyState row={row} is_leaving={is_leaving} /></div>
            {can_withdraw && row.state === "live" && !is_leaving && <Later part="Withdraw" proposal={row.proposal} title={title} />}
        </li>
    );
}

function MyState({ row, is_leaving }: { row: MyProposalRow; is_leaving: boolean }) {
    const sync = useSync();
    if (is_leaving) return <State cut="wait" soft>{participant.withdrawing}</State>;
    switch (row.state) {
        case "hidden":
            return <State cut="no">{row.reason ? <Said>{participant.hidden_because(row.reason)}</Said> : participant.hidden_plain}</State>;
        case "merged": {
            const kept = row.into === undefined ? "" : title_of(sync, row.into);
            return <State soft>{kept === "" ? participant.merged_plain : participant.merged_into(kept)}</State>;
        }
        case "live": {
            if (row.separated) return <State soft>{participant.separated}</State>;
            const made_at = sync.all("proposal").find((other) => other.proposal === row.proposal)?.made_at;
            return <State soft>{made_at === undefined ? participant.received : participant.sent_at(clock_time(made_at))}</State>;
        }
        case "withdrawn": return null;
    }
}
