import type { AwaitingRow, KeyedRow, ProposalRow, Row, SessionRow, StepKind } from "../../src/protocol.ts";

// Rows for tests, with only what a test cares about named.
export const proposal = (number: number, more: Partial<ProposalRow> = {}): ProposalRow => ({
    type: "proposal", proposal: number, state: "live", title: `Idée ${number}`, absorbed: [], corrected: false, made_at: number,
    ...more,
});

const kinds: readonly StepKind[] = ["lobby", "proposing", "merging", "vote", "prioritizing", "closed"];
export const session = (more: Partial<SessionRow> = {}): SessionRow => ({
    type: "session", session: 3, title: "Jeunesse · atelier 2", committee: "Comité jeunesse", field: "JE",
    agenda: kinds.map((kind) => ({ kind })), step: 2, closed: false, proposing_open: false, authors_shown: false, ...more,
});

// Priority `number` of that session.
export const awaiting = (of: number, number: number, place: number, more: Partial<AwaitingRow> = {}): AwaitingRow => ({
    type: "awaiting", priority: { session: of, proposal: number }, committee: 1, committee_title: `Comité ${more.committee ?? 1}`, field: "JE",
    session_title: `Atelier ${of}`, place, title: `Priorité ${number}`, version: 1, ...more,
});

export const keyed = (key: string, row: Row): KeyedRow => ({ key, row });
