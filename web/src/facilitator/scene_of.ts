import type { SessionRow } from "../protocol.ts";
import { step_now } from "./agenda.ts";
import type { ConsoleState } from "./console_state.ts";

// What the middle of the console shows: an open round or a result on show in place of the step it was held in.
export type SceneName = "lobby" | "proposing" | "merging" | "setup" | "open" | "result" | "prioritizing" | "closed";

export function scene_of(state: ConsoleState, session: SessionRow): SceneName {
    if (session.closed) return "closed";
    if (state.settings.value !== null) return "setup";
    if (state.open_rounds.value.length > 0) return state.at_fore.value === null ? "result" : "open";
    if (session.result_on_show !== undefined) return "result";
    const kind = step_now(session).kind;
    return kind === "vote" ? "setup" : kind;
}
