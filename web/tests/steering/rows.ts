import type {
    CommitteeRow, DecisionRow, FieldRow, KeyedRow, LiveSessionRow, MemberRow, PriorityRow, Provenance, Row, SheetFields, SheetRow,
    VotedItem, VotedRow,
} from "../../src/protocol.ts";

// Rows of the board, with only what a test cares about named.
export const field = (code: string, order: number): FieldRow => ({ type: "field", field: code, title: `Champ ${code}`, order });
export const committee = (number: number, code: string): CommitteeRow =>
    ({ type: "committee", committee: number, field: code, title: `Comité ${number}` });
export const session = (number: number, of: number, more: Partial<LiveSessionRow> = {}): LiveSessionRow => ({
    type: "live_session", session: number, committee: of, title: `Atelier ${number}`, step: "proposing", joined: 10, present: 9,
    proposals: 4, ...more,
});
export const priority = (of: number, proposal: number, place: number, more: Partial<PriorityRow> = {}): PriorityRow =>
    ({ type: "priority", session: of, proposal, place, title: `Idée ${proposal}`, absorbed: 0, version: 1, ...more });
export const member = (number: number, more: Partial<MemberRow> = {}): MemberRow =>
    ({ type: "member", member: number, called: `Membre ${number}`, function: "élue", seated: true, forgotten: false, ...more });
export const decision = (number: number, of: number, proposal: number, more: Partial<DecisionRow> = {}): DecisionRow => ({
    type: "decision", decision: number, session: of, proposal, title: `Idée ${proposal}`, version: 1, resolution: "validated", member: 1,
    at: 1_000_000, place: 1, since: [], ...more,
});
export const sheet = (number: number, code: string, values: SheetFields, more: Partial<SheetRow> = {}): SheetRow => ({
    type: "sheet", sheet: number, field: code, number, member: 1, at: 1_000_000, values,
    changed: [{ field: "title", change: 1, member: 1, at: 1_000_000 }], ...more,
});
// A decision vote of that outcome.
export const voted_by = (yes: number, no: number, more: Partial<Provenance> = {}): Provenance => ({
    round: 2, method: { type: "decision", majority: "absolute", base: "expressed", quorum: false }, of: 3, tied: false, supporters: yes, voters: yes + no,
    counts: [{ mark: 1, people: yes }, { mark: -1, people: no }], verdict: yes > no ? "adopted" : "rejected", ...more,
});
// Proposal `number` of the meeting, which stands for that priority.
export const voted_item = (number: number, of: number, proposal: number, more: Partial<VotedItem> = {}): VotedItem =>
    ({ proposal: number, priority: { session: of, proposal }, vote: voted_by(9, 2), ...more });
export const voted = (of: number, round: number, items: VotedItem[], more: Partial<VotedRow> = {}): VotedRow =>
    ({ type: "voted", session: of, round, method: voted_by(9, 2).method, closed_at: 2_000_000, items, ...more });
export const keyed = (key: string, row: Row): KeyedRow => ({ key, row });
