import { useContext } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import { Missing, use_awaited } from "./awaited.tsx";
import { PartsContext } from "./parts.ts";
import { RoundsContext } from "./rounds_at_once.ts";

// The list of the votes to choose from, once what draws it has come. Nothing while there is no choice.
export function OpenRounds() {
    const part = useContext(PartsContext).open_rounds.of("open_rounds");
    const { choices } = useContext(RoundsContext);
    return part ? <part.OpenRounds /> : choices.length > 1 ? <Awaited /> : null;
}

// At the foot of a ballot or a result: the way to the next vote.
export function NextRound() {
    const part = useContext(PartsContext).open_rounds.of("open_rounds");
    return part ? <part.NextRound /> : null;
}

function Awaited() {
    const is_missing = use_awaited(useContext(PartsContext).open_rounds, "open_rounds");
    return is_missing ? <div class="phone"><Missing>{participant.scene_missing()}</Missing></div> : null;
}
