import type { SessionRow } from "../protocol.ts";
import { Closed } from "./closed.tsx";
import type { ConsoleState } from "./console_state.ts";
import { Lobby } from "./lobby.tsx";
import { Merging } from "./merging.tsx";
import { Prioritizing } from "./prioritizing.tsx";
import { Proposing } from "./proposing.tsx";
import { RoundOpen } from "./round_open.tsx";
import { RoundResult } from "./round_result.tsx";
import { RoundSetup } from "./round_setup.tsx";
import { step_now } from "./agenda.ts";

// What the middle of the console shows: an open round or a result on show in place of the step it was held in.
export type SceneName = "lobby" | "proposing" | "merging" | "setup" | "open" | "result" | "prioritizing" | "closed";

export function scene_of(state: ConsoleState, session: SessionRow): SceneName {
    if (session.closed) return "closed";
    if (state.open_round.value !== null) return "open";
    if (state.settings.value !== null) return "setup";
    if (session.result_on_show !== undefined) return "result";
    const kind = step_now(session).kind;
    return kind === "vote" ? "setup" : kind;
}

export function Scene({ scene, session }: { scene: SceneName; session: SessionRow }) {
    switch (scene) {
        case "lobby": return <Lobby session={session} />;
        case "proposing": return <Proposing session={session} />;
        case "merging": return <Merging session={session} />;
        case "setup": return <RoundSetup session={session} />;
        case "open": return <RoundOpen session={session} />;
        case "result": return <RoundResult session={session} />;
        case "prioritizing": return <Prioritizing session={session} />;
        case "closed": return <Closed session={session} />;
    }
}
