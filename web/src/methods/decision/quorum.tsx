import type { RoundRow } from "../../protocol.ts";
import { useSync } from "../../ui/sync_context.ts";
import { decision_console } from "./console_words.ts";

// How far an open round is from its quorum now; nothing where none was asked for.
export function Quorum({ round }: { round: RoundRow }) {
    const sync = useSync();
    if (round.method.type !== "decision" || !round.method.quorum) return null;
    const may_vote = (sync.one("room")?.colleges ?? []).filter(({ college }) => round.colleges?.includes(college) ?? true);
    const registered = may_vote.reduce((sum, one) => sum + one.joined, 0);
    const present = may_vote.reduce((sum, one) => sum + one.present, 0);
    return <p class="quorum">{decision_console.quorum_now(Math.floor(registered / 2) + 1, registered, present)}</p>;
}
