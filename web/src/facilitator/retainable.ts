import type { ConsoleState } from "./console_state.ts";

// Live proposals that this session may retain: what stands for a committee's priority is retained already, and the vote decides on it.
export function retainable(state: ConsoleState): ReadonlySet<number> {
    return new Set(state.live.value.filter(({ priority }) => priority === undefined).map(({ proposal }) => proposal));
}
