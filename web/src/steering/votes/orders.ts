import type { DecideByRound, SteeringOrders, VotedRow } from "../../protocol.ts";
import type { RefusedCommand, Sync } from "../../sync/sync.ts";
import { needs_of } from "../resolution_form.ts";
import type { VoteLine } from "./vote_lines.ts";

// Orders that make a vote decisions: on their way, and refused.

type Refusal = SteeringOrders["refusal"];
type Round = Pick<VotedRow, "session" | "round">;
export type RefusedVotes = RefusedCommand<SteeringOrders> & { readonly entry: { readonly command: DecideByRound } };

const is_of = (command: SteeringOrders["command"], { session, round }: Round): command is DecideByRound =>
    command.type === "decide_by_round" && command.session === session && command.round === round;
const is_votes = (one: RefusedCommand<SteeringOrders>): one is RefusedVotes => one.entry.command.type === "decide_by_round";

export function refused_votes(sync: Sync<SteeringOrders>, round: Round): readonly RefusedVotes[] {
    return sync.refused.value.filter(is_votes).filter((one) => is_of(one.entry.command, round));
}

// Those of rounds that the board does not have any more.
export function lost_votes(sync: Sync<SteeringOrders>, rounds: readonly Round[]): readonly RefusedVotes[] {
    return sync.refused.value.filter(is_votes).filter((one) => !rounds.some((round) => is_of(one.entry.command, round)));
}

// What of the round has no answer yet, by the voted session's proposal.
export function on_their_way(sync: Sync<SteeringOrders>, round: Round): DecideByRound["decisions"] {
    return sync.pending.value.flatMap(({ command, state }) => (state !== "accepted" && is_of(command, round) ? command.decisions : []));
}

// The lines for which all of them were refused, where that can be told. `today`: as 2027-03-08.
export function culprits(code: Refusal, { decisions }: DecideByRound, lines: readonly VoteLine[], today: string): readonly VoteLine[] {
    return lines.filter((line) => {
        const sent = decisions.find(({ proposal }) => proposal === line.item.proposal);
        if (sent === undefined) return false;
        switch (code) {
            case "decided_meanwhile": return line.is !== "gone" && line.last?.decision !== sent.replaces;
            case "newer_version": return line.is === "newer";
            case "no_such_priority": return line.is === "gone";
            case "motive_needed": return needs_of[sent.resolution].motive && sent.motive === undefined;
            case "day_needed": return needs_of[sent.resolution].day && sent.until === undefined;
            case "day_has_passed": return sent.until !== undefined && sent.until < today;
            default: return false;
        }
    });
}
