import type { SessionRow } from "../protocol.ts";
import { Closed } from "./closed.tsx";
import { Lobby } from "./lobby.tsx";
import { Merging } from "./merging.tsx";
import { Prioritizing } from "./prioritizing.tsx";
import { Proposing } from "./proposing.tsx";
import { RoundOpen } from "./round_open.tsx";
import { RoundResult } from "./round_result.tsx";
import { RoundSetup } from "./round_setup.tsx";
import type { SceneName } from "./scene_of.ts";

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
