import { plain } from "../../bring/words.ts";
import type { CommitteeRow } from "../../protocol.ts";

// What people call the steering committee in their tables, in plain words.
const steering: readonly string[] = ["comite de pilotage", "copil", "pilotage", "steering committee"];

// The committee that a cell names; null: the steering committee, as where it names none. Its words say why it cannot be told.
export function committee_of(text: string, committees: readonly CommitteeRow[]): number | null | "unknown_committee" | "several_committees" {
    const said = plain(text);
    if (said === "") return null;
    const [one, ...more] = committees.filter(({ title }) => plain(title) === said);
    if (more.length > 0) return "several_committees";
    if (one !== undefined) return one.steers === true ? null : one.committee;
    return steering.includes(said) ? null : "unknown_committee";
}
