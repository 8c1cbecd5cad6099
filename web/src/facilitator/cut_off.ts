import type { PersonRow, RoundRow } from "../protocol.ts";

// How long a vote that is being closed waits for phones that were cut off, in seconds.
export const grace_s = 20;

// Gone for longer, a phone was put away; the server judges alike.
const lately_ms = 10 * 60 * 1000;

// Those who may vote in the round and whose phone stopped answering lately. `now`: by the server's clock, ms.
export function cut_off_lately(people: readonly PersonRow[], round: RoundRow, now: number): readonly PersonRow[] {
    return people.filter(({ present, removed, college, left_at }) =>
        !present && !removed && left_at !== undefined && now - left_at <= lately_ms && (round.colleges?.includes(college) ?? true));
}
