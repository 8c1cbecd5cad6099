import { deciding } from "../../i18n/steering_decisions.ts";
import { votes } from "../../i18n/steering_votes.ts";
import type { SteeringOrders } from "../../protocol.ts";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";
import { lost_votes } from "./orders.ts";
import { RefusedVotesSaid } from "./refused_votes.tsx";
import { newest_first } from "./vote_lines.ts";
import { VotedRound } from "./voted_round.tsx";

// What the steering committee voted on in its own sessions, and one act that makes a round's result its decisions. Without a vote:
// nothing.
export function VotesSection() {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const voted = newest_first(sync.all("voted"));
    const lost = lost_votes(sync, voted);
    if (voted.length === 0 && lost.length === 0) return null;
    return (
        <section class="votes" aria-labelledby="votes">
            <h2 id="votes">{votes.title}</h2>
            <p class="cap">{votes.how}</p>
            {seat === undefined && <p class="cap">{deciding.reads_only}</p>}
            {lost.map((one) => <RefusedVotesSaid key={one.entry.id} refused={one} lines={[]} />)}
            {voted.map((row, place) => (
                <VotedRound key={`${row.session}/${row.round}`} voted={row} is_newest={place === 0} may_decide={seat !== undefined} />
            ))}
        </section>
    );
}
