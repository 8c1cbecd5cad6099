import { last_figure_said } from "../diagnosis/facts.ts";
import { in_order, kinds_in_order, shown_line } from "../diagnosis/lines.ts";
import { diagnosis_kinds } from "../i18n/diagnosis.ts";
import { diagnosis_panel } from "../i18n/facilitator_diagnosis.ts";
import type { DiagnosisRow, SessionRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useConsole } from "./console_state.ts";

// The field's diagnosis, a line at a time for the room to look at; what is shown is at hand without opening the list.
export function DiagnosisPanel({ session }: { session: SessionRow }) {
    const rows = in_order(useSync().all("diagnosis"));
    const shown = shown_line(session, rows);
    if (rows.length === 0) return null;
    return (
        <section class="diagnosis-panel" aria-labelledby="diagnosis">
            <h2 id="diagnosis">{diagnosis_panel.title}</h2>
            {shown === undefined ? <p class="soft">{diagnosis_panel.none_shown}</p> : <OnScreen shown={shown} rows={rows} />}
            <details class="names">
                <summary>{diagnosis_panel.lines(rows.length)}</summary>
                {kinds_in_order.map((kind) => {
                    const lines = rows.filter(({ said }) => said.kind === kind);
                    return lines.length > 0 && (
                        <div key={kind}>
                            <h3>{diagnosis_kinds[kind]}</h3>
                            <ul>{lines.map((row) => <Line key={row.line} row={row} is_shown={row === shown} />)}</ul>
                        </div>
                    );
                })}
            </details>
        </section>
    );
}

function useShow(): (line?: number) => void {
    const state = useConsole();
    return (line) => state.give({ type: "show_diagnosis", ...(line === undefined ? {} : { line }) });
}

// What the room sees now, the way on and back, and off. At an end the way on stays in its place and does nothing, so that it keeps the
// focus.
function OnScreen({ shown, rows }: { shown: DiagnosisRow; rows: readonly DiagnosisRow[] }) {
    const show = useShow();
    const place = rows.indexOf(shown);
    const step = (to: number, words: string) => (
        <button type="button" class="btn quiet thin" aria-disabled={rows[to] === undefined} onClick={() => rows[to] && show(rows[to].line)}>
            {words}
        </button>
    );
    return (
        <div class="on-screen">
            <p role="status">
                <span class="tag now">{diagnosis_panel.on_screen}</span>{" "}
                <span class="small soft">{diagnosis_panel.place(place + 1, rows.length)}</span>
                <b class="what">{shown.said.title}</b>
            </p>
            <div class="acts">
                {step(place - 1, diagnosis_panel.previous)}
                {step(place + 1, diagnosis_panel.next)}
                <button type="button" class="btn bare thin" onClick={() => show()}>{diagnosis_panel.withdraw}</button>
            </div>
        </div>
    );
}

function Line({ row: { line, said }, is_shown }: { row: DiagnosisRow; is_shown: boolean }) {
    const show = useShow();
    return (
        <li>
            <p>
                <b>{said.title}</b>
                {said.figures && <span class="small soft last-figure">{last_figure_said(said.figures)}</span>}
                {is_shown && <span class="tag now">{diagnosis_panel.on_screen}</span>}
            </p>
            <button type="button" class="btn bare thin" onClick={() => show(is_shown ? undefined : line)}>
                {is_shown ? diagnosis_panel.withdraw : diagnosis_panel.show}<About what={said.title} />
            </button>
        </li>
    );
}
