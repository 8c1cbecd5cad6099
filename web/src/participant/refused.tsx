import { useContext } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { later } from "../i18n/later.ts";
import type { ParticipantOrders } from "../protocol.ts";
import type { RefusedCommand, Sync } from "../sync/sync.ts";
import { Notice } from "../ui/notice.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { read_draft, write_draft } from "./draft.ts";
import { PartsContext } from "./parts.ts";
import { why_refused } from "./troubles.tsx";

type Phone = Sync<ParticipantOrders>;
type Order = ParticipantOrders["command"];

// What was not counted, and why. The text of a refused idea can be taken back.
export function Refused({ shown }: { shown: readonly RefusedCommand<ParticipantOrders>[] }) {
    const sync = useSync<ParticipantOrders>();
    const { ballots } = useContext(PartsContext);
    const ideas = shown.filter(({ entry }) => entry.command.type === "propose");
    const once = new Map(shown.map(({ entry, code }) => {
        const [what, why] = [what_failed(sync, entry.command), why_refused(sync, ballots, { entry, code })];
        return [what + why, <p key={entry.id}><b>{what}</b> {why}</p>];
    }));
    return (
        <Notice cut="no" alert>
            <div>{[...once.values()]}</div>
            <div class="acts">
                {ideas[0] && (
                    <button class="btn quiet thin" type="button" onClick={() => take_text_back(sync, ideas)}>{later.take_text_back}</button>
                )}
                <button class="btn quiet thin" type="button" onClick={() => shown.forEach((one) => sync.acknowledge(one))}>
                    {common.understood}
                </button>
            </div>
        </Notice>
    );
}

function what_failed(sync: Phone, command: Order): string {
    if (command.type === "propose") return later.idea_refused(command.title);
    const marked = command.type === "mark_ballot" && command.marks.length === 1 ? command.marks[0]?.proposal : undefined;
    const named = command.type === "withdraw_proposal" ? command.proposal : marked;
    return later.not_counted(named === undefined ? "" : title_of(sync, named));
}

// Appends the refused text to what is being written.
function take_text_back(sync: Phone, ideas: readonly RefusedCommand<ParticipantOrders>[]): void {
    for (const idea of ideas) {
        const { command } = idea.entry;
        const draft = read_draft(sync);
        if (command.type === "propose")
            write_draft(sync, { title: behind(draft.title, command.title), detail: behind(draft.detail ?? "", command.detail) || draft.detail });
        sync.acknowledge(idea);
    }
}

const behind = (written: string, text = ""): string => `${written} ${text}`.trim();
