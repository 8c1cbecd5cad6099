import { common } from "../i18n/common.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { unsent } from "../i18n/facilitator_unsent.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import type { RefusedCommand } from "../sync/sync.ts";
import { act_of } from "./acts_said.ts";
import { name_of } from "./beside.ts";
import { useConsole, type ConsoleState } from "./console_state.ts";
import { said_of_refusal } from "./refusal_said.ts";
import { Returned, waiting_of } from "./returned.tsx";
import type { SceneName } from "./scene_of.ts";

type Code = FacilitatorOrders["refusal"];

// What the server refused, why, and what to do; each stays until it is read. What the steering committee sent back. And what was begun
// on a line that this scene does not show.
export function ToHandle({ scene }: { scene: SceneName }) {
    const state = useConsole();
    const { sync } = state;
    const refused = sync.refused.value;
    const session = sync.one("session");
    const waiting = waiting_of(sync.all("returned"), session);
    const begun = shows_lines[scene] ? [] : [...state.works.value];
    const count = refused.length + waiting.length + begun.length;
    return (
        <section aria-labelledby="to-handle">
            <h2 id="to-handle">{facilitator.to_handle} {count > 0 && <span class="tag">{count}</span>}</h2>
            {count === 0 && <p class="soft">{facilitator.nothing_to_handle}</p>}
            {begun.map(([proposal, work]) => (
                <article key={proposal} class="todo">
                    <p><b>{work === "correct" ? facilitator.act_correct : facilitator.act_hide}</b> {facilitator.done_to(state.title(proposal))}</p>
                    <p>{unsent.begun_and_kept}</p>
                    <div class="acts">
                        <button type="button" class="btn bare thin" onClick={() => state.set_work(proposal, null)}>{facilitator.leave_as_is}</button>
                    </div>
                </article>
            ))}
            <div role="alert">{refused.map((one) => <Refused key={one.entry.id} refused={one} />)}</div>
            {session !== null && waiting.map((row) => <Returned key={row.decision} row={row} session={session} />)}
        </section>
    );
}

// Whether the lines of the proposals stand in that scene.
const shows_lines: Record<SceneName, boolean> = {
    lobby: false, proposing: true, merging: true, setup: false, open: true, result: true, prioritizing: false, closed: true,
};

function Refused({ refused }: { refused: RefusedCommand<FacilitatorOrders> }) {
    const state = useConsole();
    const { sync } = state;
    const try_again = (): void => {
        sync.acknowledge(refused);
        state.repeat(refused.entry.command);
    };
    return (
        <article class="todo">
            <p><b>{takes_back(refused.entry.command) ? unsent.not_undone : facilitator.not_done(act_of(refused.entry.command))}</b></p>
            <p>{said(refused, state)}</p>
            <div class="acts">
                <button type="button" class="btn thin" onClick={() => sync.acknowledge(refused)}>{common.understood}</button>
                {may_pass(refused.code) && (
                    <button type="button" class="btn bare thin" onClick={try_again}>{facilitator.try_again}</button>
                )}
            </div>
        </article>
    );
}

const takes_back = (command: FacilitatorOrders["command"]): boolean => "takes_back" in command && command.takes_back !== undefined;

function said({ code, entry: { command } }: RefusedCommand<FacilitatorOrders>, state: ConsoleState): string {
    if (code === "round_still_open" && command.type !== "open_round") return beside.still_open(state.open_rounds.value.map(name_of));
    // Another facilitator opened one just before.
    if (code === "round_still_open" && command.type === "open_round" && command.title === undefined) return beside.title_needed;
    if (code === "already_taken" && command.type === "open_round") return beside.title_taken;
    return said_of_refusal(code);
}

// Whether the same order may be accepted after something else was done first.
function may_pass(code: Code): boolean {
    return code === "round_still_open" || code === "in_an_open_round" || code === "wrong_step" || code === "internal"
        || code === "session_closed";
}
