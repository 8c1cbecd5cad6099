import { facilitator } from "../i18n/facilitator.ts";
import { door_is, door_means, door_words } from "../i18n/facilitator_door.ts";
import type { DoorRow, DoorState } from "../protocol.ts";
import { AskButton } from "../ui/ask_button.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useConsole } from "./console_state.ts";
import { SharedTablet } from "./shared_tablet.tsx";

const states: readonly DoorState[] = ["open", "held", "closed"];

// Who may come in from now on, who waits at the door, and another code.
export function DoorControls({ door }: { door: DoorRow }) {
    const state = useConsole();
    const waiting = useSync().one("room")?.waiting ?? 0;
    const set = (chosen: DoorState): void => {
        if (chosen !== door.state) state.give({ type: "set_door", state: chosen });
    };
    return (
        <div class="door-state">
            <div class="usual" role="group" aria-label={door_words.who_may_enter}>
                {states.map((one) => (
                    <button key={one} type="button" aria-pressed={one === door.state} onClick={() => set(one)}>{door_is[one]}</button>
                ))}
            </div>
            <p class="small soft">{door_means[door.state]}</p>
            {waiting > 0 && <p role="status"><b>{door_words.waiting(waiting)}</b></p>}
            <AskButton
                label={facilitator.act_renew_code} subject={door.code} question={door_words.renew_sure} yes={door_words.renew_yes}
                no={facilitator.leave_as_is} act={() => state.give({ type: "renew_code" })}
            />
            <SharedTablet door={door} />
        </div>
    );
}
