import { useState } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import { clock_time } from "../i18n/time.ts";
import type { MyProposalRow } from "../protocol.ts";
import type { PendingCommand } from "../sync/sync.ts";
import { focus_neighbour } from "../ui/focus.ts";
import { shown_title, title_of } from "../ui/proposal_title.ts";
import { Said } from "../ui/said.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";

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
            {can_withdraw && row.state === "live" && !is_leaving && <Withdraw proposal={row.proposal} title={title} />}
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

// Asks before it withdraws.
function Withdraw({ proposal, title }: { proposal: number; title: string }) {
    const sync = useSync();
    const [asked, set_asked] = useState<"never" | "now" | "before">("never");
    function withdraw(event: { currentTarget: HTMLElement }): void {
        focus_neighbour(event.currentTarget);
        sync.order({ type: "withdraw_proposal", proposal });
    }
    if (asked !== "now") {
        return (
            <button
                class="btn quiet thin" type="button" aria-label={participant.withdraw_idea(title)}
                ref={asked === "before" ? take_focus : null} onClick={() => set_asked("now")}
            >
                {participant.withdraw}
            </button>
        );
    }
    return (
        <span class="acts asked">
            <button class="btn thin" type="button" onClick={withdraw}>
                {participant.yes_withdraw}
            </button>
            <button class="btn bare thin" type="button" ref={take_focus} onClick={() => set_asked("before")}>{participant.keep}</button>
        </span>
    );
}

const take_focus = (button: HTMLButtonElement | null): void => button?.focus();
