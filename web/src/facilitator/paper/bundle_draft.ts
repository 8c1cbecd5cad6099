import { signal, type Signal } from "@preact/signals";
import { enterBundleLimits } from "../../../../protocol/typescript/limits.ts";
import type { Box, PaperLine } from "../../methods/paper.ts";
import type { PaperBallot, RoundRow } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";

// A bundle as it is being typed: nothing of it has left this browser. `refused`: the id of the order that was refused with it.
export interface BundleDraft {
    readonly bundle: number;
    readonly ballots: readonly PaperBallot[];
    readonly refused?: string;
}

const drafts = new WeakMap<Sync, Signal<ReadonlyMap<number, BundleDraft>>>();

// Kept as long as the page, not as its place on the screen: another screen may move the step.
function drafts_of(sync: Sync): Signal<ReadonlyMap<number, BundleDraft>> {
    const held = drafts.get(sync) ?? signal<ReadonlyMap<number, BundleDraft>>(new Map());
    drafts.set(sync, held);
    return held;
}

export const read_bundle = (sync: Sync, round: number): BundleDraft | undefined => drafts_of(sync).value.get(round);

export function write_bundle(sync: Sync, round: number, draft: BundleDraft | null): void {
    const held = drafts_of(sync);
    const others = new Map(held.peek());
    others.delete(round);
    held.value = draft === null ? others : others.set(round, draft);
}

// How many ballots are in by bundle, with what is on its way.
export function bundles_in(sync: Sync, round: number): ReadonlyMap<number, number> {
    const row = sync.all("slips").find((one) => one.round === round);
    const counts = new Map((row?.bundles ?? []).map(({ bundle, ballots }) => [bundle, ballots]));
    for (const { command } of sync.pending.value)
        if (command.type === "enter_bundle" && command.round === round) counts.set(command.bundle, command.ballots.length);
    return new Map([...counts].filter(([, ballots]) => ballots > 0).sort(([one], [other]) => one - other));
}

export const is_leaving = (sync: Sync, round: Pick<RoundRow, "round">): boolean =>
    sync.pending.value.some(({ command, state }) => command.type === "enter_bundle" && command.round === round.round && state !== "accepted");

// undefined: all numbers are taken.
export function next_bundle(taken: ReadonlyMap<number, number>): number | undefined {
    return Array.from({ length: enterBundleLimits.bundle.max }, (_, index) => index + 1).find((bundle) => !taken.has(bundle));
}

// What one request may weigh, less what stands around the ballots (protocol/envelope.hpp).
const bundle_bytes = 16 * 1024 - 300;

// Whether one more may not fit. `largest`: bytes of the largest ballot that can be typed.
export function is_full(ballots: readonly PaperBallot[], largest: number): boolean {
    if (ballots.length >= enterBundleLimits.ballots.max) return true;
    return ballots.length > 0 && JSON.stringify(ballots).length + largest + 1 > bundle_bytes;
}

// Bytes of a ballot with every line filled in.
export function largest_ballot(boxes: readonly Box[], lines: readonly PaperLine[]): number {
    const widest = ({ choices }: Box): number => choices.map(({ mark }) => mark).sort((one, other) => String(other).length - String(one).length)[0]!;
    const filled = Object.fromEntries(boxes.map((box) => [box.part, widest(box)]));
    return JSON.stringify({ marks: lines.map((line) => ({ ...line, ...filled })) }).length;
}
