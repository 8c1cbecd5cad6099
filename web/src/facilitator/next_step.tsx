import type { ComponentChildren } from "preact";
import { facilitator } from "../i18n/facilitator.ts";
import type { SessionRow } from "../protocol.ts";
import { Foot } from "../ui/foot.tsx";
import { move_forward, way_on_to } from "./agenda.ts";
import { useConsole } from "./console_state.ts";

interface NextStepProps {
    session: SessionRow;
    cost: ComponentChildren;
    others?: ComponentChildren;
}

// The yellow button that goes to the next step; before the closing step it closes the session, and asks first.
export function NextStep({ session, cost, others }: NextStepProps) {
    const state = useConsole();
    const move = move_forward(session);
    if (move === null) return null;
    if (move.to === "close") {
        const ask = { question: <CloseCost />, yes: facilitator.close_session_yes, no: facilitator.close_session_no };
        const act = (): void => state.give({ type: "close_session" });
        return <Foot cost={cost} others={others} next={{ label: facilitator.close_session, ask, act }} />;
    }
    const step = session.agenda[move.index];
    const label = step === undefined ? "" : way_on_to(step);
    return <Foot cost={cost} others={others} next={{ label, act: () => state.give({ type: "go_to_step", step: move.index }) }} />;
}

function CloseCost() {
    return <p><b>{facilitator.close_session_question}</b><br /><span class="soft">{facilitator.close_session_cost}</span></p>;
}
