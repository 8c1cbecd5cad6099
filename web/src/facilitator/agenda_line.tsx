import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import type { AgendaStep, SessionRow } from "../protocol.ts";
import { Dot } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { step_back, step_name, step_now, step_state, way_back_to } from "./agenda.ts";
import { name_of } from "./beside.ts";
import { useConsole } from "./console_state.ts";
import { scene_of } from "./scene_of.ts";

// The agenda as a line of dots: past full, now yellow, next open. Every step but the last is a button that goes there.
export function AgendaLine({ session }: { session: SessionRow }) {
    const state = useConsole();
    const back = step_back(session);
    const before = back === null ? undefined : session.agenda[back];
    const open = state.open_rounds.value;
    const held = open.length > 0;
    const go = (step: number): void => {
        state.settings.value = null;
        state.give({ type: "go_to_step", step });
    };
    return (
        <nav aria-labelledby="agenda">
            <h2 id="agenda">{facilitator.agenda}</h2>
            <ol class="steps">
                {session.agenda.map((step, index) => (
                    <Step key={index} session={session} step={step} index={index} held={held} go={go} />
                ))}
            </ol>
            {back !== null && before !== undefined && (
                <div class="foot">
                    <button type="button" class="btn quiet thin" disabled={held} onClick={() => go(back)}>
                        {way_back_to(before)}
                    </button>
                    {held && <p class="small soft">{open.length > 1 ? beside.close_before_moving(open.map(name_of)) : facilitator.close_vote_before_moving}</p>}
                </div>
            )}
        </nav>
    );
}

interface StepProps {
    session: SessionRow;
    step: AgendaStep;
    index: number;
    held: boolean;
    go(index: number): void;
}

function Step({ session, step, index, held, go }: StepProps) {
    const state = step_state(session, index);
    const name = step_name(step);
    const told = useTold(step);
    const votes_here = useVotesHere(session);
    const note = told !== "" && state !== "next" ? <small>{told}</small> : null;
    if (state === "now") {
        return <li aria-current="step"><Dot mine /> <b>{name}</b> {votes_here ? <small>{facilitator.vote_inside}</small> : note}</li>;
    }
    const dot = <Dot cut={state === "past" ? "" : "none"} />;
    if (step.kind === "closed" || session.closed) return <li>{dot} {name}</li>;
    return (
        <li>
            {dot}
            <button type="button" class="go" disabled={held} onClick={() => go(index)}>{name}</button> {note}
        </li>
    );
}

// Whether the middle of the console is at a vote, though the agenda is at another step.
function useVotesHere(session: SessionRow): boolean {
    const scene = scene_of(useConsole(), session);
    return step_now(session).kind !== "vote" && (scene === "setup" || scene === "open" || scene === "result");
}

// What a step has brought so far, in three words.
function useTold({ kind }: AgendaStep): string {
    const sync = useSync();
    const state = useConsole();
    const joined = (sync.one("room")?.colleges ?? []).reduce((sum, one) => sum + one.joined, 0);
    switch (kind) {
        case "lobby": return facilitator.told_joined(joined);
        case "proposing": return facilitator.told_ideas(state.proposals.value.filter((row) => row.state === "live" || row.state === "merged").length);
        case "merging": return facilitator.told_proposals(state.live.value.length);
        case "vote": {
            const rounds = state.results.value.length;
            return rounds > 0 ? facilitator.told_rounds(rounds) : "";
        }
        case "prioritizing": {
            const retained = sync.one("priorities")?.priorities.length ?? 0;
            return retained > 0 ? facilitator.told_retained(retained) : "";
        }
        case "closed": return "";
    }
}
