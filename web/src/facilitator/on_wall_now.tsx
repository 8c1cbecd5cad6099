import { shown_line } from "../diagnosis/lines.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { diagnosis_panel } from "../i18n/facilitator_diagnosis.ts";
import type { SessionRow } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";

// What the room sees: of the step `step_shows`, unless a line of the diagnosis is in its place.
export function OnWallNow({ session, step_shows }: { session: SessionRow; step_shows: string }) {
    const shown = shown_line(session, useSync().all("diagnosis"));
    return <section><h2>{facilitator.on_wall}</h2><p>{shown === undefined ? step_shows : diagnosis_panel.wall_shows(shown.said.title)}</p></section>;
}
