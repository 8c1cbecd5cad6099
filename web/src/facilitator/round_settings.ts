import type { Method, OpenRound, RoundResult } from "../protocol.ts";
import { dotsLimits } from "../../../protocol/typescript/limits.ts";

// What the facilitator is about to open. `items` null: all live proposals, and those still to come.
export interface RoundSettings {
    readonly method: Method["type"];
    readonly dots: number;
    readonly cap: number;
    readonly items: readonly number[] | null;
    readonly live_results: boolean;
    readonly minutes: number | null;
}

const between = (low: number, n: number, high: number): number => Math.min(high, Math.max(low, n));

// One dot for four proposals, from 3 to 10 a person.
export function usual_dots(proposals: number): number {
    return between(3, Math.round(proposals / 4), 10);
}

// Half of them, rounded up, on one proposal.
export function usual_cap(dots: number): number {
    return Math.ceil(dots / 2);
}

export function usual_settings(proposals: number): RoundSettings {
    const dots = usual_dots(proposals);
    return { method: "dots", dots, cap: usual_cap(dots), items: null, live_results: false, minutes: 8 };
}

export function with_dots(settings: RoundSettings, dots: number): RoundSettings {
    const chosen = between(dotsLimits.dots.min, dots, dotsLimits.dots.max);
    const keeps_usual_cap = settings.cap === usual_cap(settings.dots);
    return { ...settings, dots: chosen, cap: keeps_usual_cap ? usual_cap(chosen) : Math.min(settings.cap, chosen) };
}

export function with_cap(settings: RoundSettings, cap: number): RoundSettings {
    return { ...settings, cap: between(dotsLimits.cap.min, cap, settings.dots) };
}

export function with_item(items: readonly number[], proposal: number, chosen: boolean): readonly number[] {
    const others = items.filter((item) => item !== proposal);
    return chosen ? [...others, proposal] : others;
}

// `live`: the proposals that can be voted on, in the order of the paper; what has been hidden since it was chosen is left out.
export function open_round(settings: RoundSettings, live: readonly number[]): OpenRound {
    const items = settings.items;
    return {
        type: "open_round",
        method: settings.method === "dots" ? { type: "dots", dots: settings.dots, cap: settings.cap } : { type: "opinion" },
        live_results: settings.live_results,
        ...(items === null ? {} : { items: live.filter((proposal) => items.includes(proposal)) }),
        ...(settings.minutes === null ? {} : { duration_s: settings.minutes * 60 }),
    };
}

// The proposals that share the best shared rank, for a second round to part; empty if none that anybody supports does.
export function first_tie(result: RoundResult): number[] {
    const supported = result.items.filter((item) => item.score > 0);
    const tied = supported.find((item, index) => item.rank === supported[index + 1]?.rank);
    return supported.filter((item) => item.rank === tied?.rank).map((item) => item.proposal);
}
