import { returned } from "../i18n/facilitator_returned.ts";
import { calendar_day } from "../i18n/time.ts";
import type { ReturnedRow, SessionRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { step_now } from "./agenda.ts";
import { useConsole } from "./console_state.ts";

// What the steering committee sent back to this committee, and is not taken up yet.
export function waiting_of(rows: readonly ReturnedRow[], session: SessionRow | null): readonly ReturnedRow[] {
    return session === null || session.closed ? [] : rows.filter((row) => row.taken_up === undefined);
}

// One of them: what it is, why it came back and by when, and one press to take it up.
export function Returned({ row, session }: { row: ReturnedRow; session: SessionRow }) {
    const state = useConsole();
    const begins = step_now(session).kind === "lobby";
    const title = row.title ?? returned.erased;
    return (
        <article class="todo">
            <p><b>{returned.title(title)}</b></p>
            {row.motive !== undefined && <p>{row.motive}</p>}
            <p class="small soft">{returned.from(row.session_title, calendar_day(row.until))}</p>
            {begins && <p class="small soft">{returned.not_yet}</p>}
            {!begins && row.title !== undefined && (
                <div class="acts">
                    <button type="button" class="btn thin" onClick={() => state.give({ type: "take_up_returned", decision: row.decision })}>
                        {returned.take_up}<About what={title} />
                    </button>
                </div>
            )}
        </article>
    );
}
