import { voting } from "../i18n/facilitator_round.ts";
import { Said } from "../ui/said.tsx";
import { useConsole } from "./console_state.ts";

// A round among those of the session: by its name, or "2e vote".
export function RoundNamed({ round }: { round: number }) {
    const state = useConsole();
    return <>{state.round_title(round) ?? <Said>{voting.round_number(state.vote_number(round))}</Said>}</>;
}
