import type { Form } from "../methods/face.ts";
import type { RoundRow } from "../protocol.ts";
import type { ConsoleState } from "./console_state.ts";
import { usual_settings, type RoundSettings } from "./round_settings.ts";

// The settings on the form, and all that a method's own settings depend on.
export function settings_at_hand(state: ConsoleState): RoundSettings {
    return state.settings.value ?? usual_settings(state.live.value.length);
}

export function form_at_hand(state: ConsoleState): Form {
    const settings = settings_at_hand(state);
    const live = state.live.value.map((row) => row.proposal);
    const { items, colleges, written } = settings;
    const joined = (state.sync.one("room")?.colleges ?? []).filter(({ college }) => colleges?.includes(college) ?? true);
    const earlier = [...state.sync.all("round")].sort((a, b) => a.round - b.round);
    return {
        items: items === null ? live : live.filter((proposal) => items.includes(proposal)),
        people: joined.reduce((sum, one) => sum + one.joined, 0),
        written,
        costs: new Map(earlier.flatMap(costs_of)),
        envelope: earlier.flatMap(({ method }) => ("budget" in method ? [method.budget] : [])).pop(),
    };
}

// What each proposal of a round cost, where it had a cost.
function costs_of({ method, paper = [] }: RoundRow): readonly (readonly [number, number])[] {
    return "costs" in method ? paper.map((proposal, option) => [proposal, method.costs[option] ?? 0]) : [];
}

export function write_field(state: ConsoleState, name: string, text: string): void {
    const settings = settings_at_hand(state);
    state.settings.value = { ...settings, written: { ...settings.written, [name]: text } };
}
