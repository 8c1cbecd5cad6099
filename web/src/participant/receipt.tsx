import "./receipt.css";
import { useId, useState } from "preact/hooks";
import { later } from "../i18n/later.ts";
import { kept_receipt } from "../sync/receipts.ts";
import type { Sync } from "../sync/sync.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";

// Of one's ballot as the server has it in an open round, to note; and what it is for, to whoever asks.
export function Receipt({ round }: { round: number }) {
    const sync = useSync();
    const id = useId();
    const [is_asked, ask] = useState(false);
    const receipt = acknowledged(sync, round);
    if (receipt === null) return null;
    return (
        <>
            <button type="button" class="receipt" aria-expanded={is_asked} aria-controls={id} onClick={() => ask(!is_asked)}>
                {later.receipt} <b>{in_two(receipt)}</b><span class="sr"> {later.receipt_what}</span><span class="why-mark" aria-hidden="true">?</span>
            </button>
            <p id={id} class="receipt-why" hidden={!is_asked}>{is_asked && later.receipt_why}</p>
        </>
    );
}

// That the receipt is not in the published list, above the result, so that nobody leaves without having read it.
export function ReceiptMissing({ round }: { round: number }) {
    const looked = looked_up(useSync(), round);
    if (looked === null || looked.is_there) return null;
    return (
        <Notice cut="no" alert>
            <p><b>{later.receipt_missing(in_two(looked.receipt))}</b></p>
            <Published {...looked} round={round} />
        </Notice>
    );
}

export function ReceiptFound({ round }: { round: number }) {
    const looked = looked_up(useSync(), round);
    if (looked === null || !looked.is_there) return null;
    return (
        <section class="receipt-found">
            <p>{later.receipt_found(in_two(looked.receipt), looked.all.length)}</p>
            <Published {...looked} round={round} />
        </section>
    );
}

interface LookedUp {
    readonly receipt: string;
    readonly all: readonly string[];
    readonly is_there: boolean;
}

// The last receipt that this phone saw, in the published list of a closed round. null: it saw none, or does not know yet which ballot the
// server took, or the ballots of the round are lost, of which others tell.
function looked_up(sync: Sync, round: number): LookedUp | null {
    const receipt = kept_receipt(sync, round);
    const is_unknown = sync.pending.value.some(({ command, state }) =>
        command.type === "mark_ballot" && command.round === round && state !== "accepted");
    const closed = sync.all("round").find((other) => other.round === round && !other.is_open);
    if (receipt === null || is_unknown || closed === undefined || closed.lost) return null;
    const all = sync.all("receipts").find((other) => other.round === round)?.receipts ?? [];
    return { receipt, all, is_there: all.includes(receipt) };
}

// The whole list, drawn once it is unfolded.
function Published({ all, receipt, round }: Pick<LookedUp, "all" | "receipt"> & { round: number }) {
    const sync = useSync();
    const [is_open, set_open] = useState(false);
    const by = sync.all("result").find((other) => other.round === round)?.result.participation.by_channel;
    const without = (by?.paper ?? 0) + (by?.hands ?? 0);
    return (
        <details class="receipts" onToggle={(event) => set_open(event.currentTarget.open)}>
            <summary>{later.receipts_see}</summary>
            {is_open && (
                <>
                    <ul>
                        {all.map((one) => one === receipt
                            ? <li key={one} class="own">{in_two(one)} <small>{later.receipt_yours}</small></li>
                            : <li key={one}>{in_two(one)}</li>)}
                    </ul>
                    {all.length === 0 && <p class="small">{later.receipts_none}</p>}
                    {without > 0 && <p class="small soft">{later.receipts_not_of(without)}</p>}
                </>
            )}
        </details>
    );
}

function acknowledged(sync: Sync, round: number): string | null {
    const accepted = sync.pending.value.flatMap(({ command, state }) =>
        (command.type === "mark_ballot" && command.round === round && state === "accepted" ? [command] : [])).pop();
    return (accepted ?? sync.all("receipt", "own").find((other) => other.round === round))?.receipt ?? null;
}

// Two halves are read aloud and compared more easily than eight signs.
const in_two = (receipt: string): string => `${receipt.slice(0, 4)}-${receipt.slice(4)}`;
