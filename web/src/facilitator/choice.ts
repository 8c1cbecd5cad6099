import type { MergeProposals, ProposalRow } from "../protocol.ts";
import { mergeProposalsLimits } from "../../../protocol/typescript/limits.ts";

// Proposals ticked for a merge, in the order of the ticks, and which of them keeps its words. Values are never changed in place.
export interface Choice {
    readonly ticked: readonly number[];
    readonly kept: number | null;
}

export const nothing_chosen: Choice = { ticked: [], kept: null };

// Ticks or unticks; the first one ticked keeps its words until another is named.
export function tick(choice: Choice, proposal: number): Choice {
    if (!choice.ticked.includes(proposal)) {
        if (choice.ticked.length > mergeProposalsLimits.absorbed.max) return choice;
        return { ticked: [...choice.ticked, proposal], kept: choice.kept ?? proposal };
    }
    const ticked = choice.ticked.filter((other) => other !== proposal);
    return { ticked, kept: choice.kept === proposal ? (ticked[0] ?? null) : choice.kept };
}

export function keep(choice: Choice, proposal: number): Choice {
    return choice.ticked.includes(proposal) ? { ...choice, kept: proposal } : choice;
}

// What is left of the choice when some of it was hidden, withdrawn or merged meanwhile, from here or from another screen.
export function still_live(choice: Choice, proposals: readonly ProposalRow[]): Choice {
    const live = new Set(proposals.filter((row) => row.state === "live").map((row) => row.proposal));
    const gone = choice.ticked.filter((proposal) => !live.has(proposal));
    return gone.reduce(tick, choice);
}

// null: fewer than two are ticked.
export function merge_chosen(choice: Choice): MergeProposals | null {
    const kept = choice.kept;
    if (kept === null || choice.ticked.length < 2) return null;
    return { type: "merge_proposals", kept, absorbed: choice.ticked.filter((proposal) => proposal !== kept) };
}
