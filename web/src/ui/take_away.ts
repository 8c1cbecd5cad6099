import type { Credentials } from "../sync/credentials.ts";

// Files that the server makes of a session: a line each proposal, and a line each vote and proposal; as workbooks, both; its minutes; and the tally sheet of a round.
export type SessionExport =
    | "session.xlsx" | "session.ods" | "session.csv" | "rounds.csv"
    | "minutes.html" | "minutes.odt" | "minutes.docx"
    | `sheet_${number}.json`;

// Likewise of the convention.
export type ConventionExport =
    | "decisions.xlsx" | "decisions.ods" | "decisions.csv"
    | "actions.xlsx" | "actions.ods" | "actions.csv" | "action_changes.csv" | "envelopes.csv"
    | "diagnosis.xlsx" | "diagnosis.ods" | "diagnosis.csv"
    | "decision_log.html" | "decision_log.odt" | "decision_log.docx"
    | "action_plan.html" | "action_plan.odt" | "action_plan.docx"
    | `yearly_review_${number}.html` | `yearly_review_${number}.odt` | `yearly_review_${number}.docx`
    | `yearly_review_${number}.xlsx` | `yearly_review_${number}.ods` | `yearly_review_${number}.csv`
    | "evaluation.html" | "evaluation.odt" | "evaluation.docx"
    | "dates.ics"
    | "convention.json" | "decidim.zip" | "open_data.zip";

// What is written as a text of several formats: the exports are its name with an ending.
export type DocumentExport = "minutes" | "decision_log" | "action_plan" | "evaluation" | `yearly_review_${number}`;

export type ExportName = SessionExport | ConventionExport;

// The file; null: the server could not be reached, or would not give it.
export async function fetch_export(credentials: Credentials, name: ExportName, get: typeof fetch = fetch): Promise<Blob | null> {
    const shown = credentials.current();
    if (!("key" in shown)) return null;
    try {
        const answer = await get(`/api/export/${name}`, { headers: { Authorization: `Bearer ${shown.key}` } });
        return answer.ok ? await answer.blob() : null;
    } catch {
        return null;
    }
}

// Hands a file over as a download under that name.
export function save_file(file: Blob, name: string): void {
    const url = URL.createObjectURL(file);
    const link = document.createElement("a");
    link.href = url;
    link.download = name.replace(/[\\/:*?"<>|]+/g, "-");
    document.body.append(link);
    link.click();
    link.remove();
    // Some browsers read the file only after the click has been handled.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
