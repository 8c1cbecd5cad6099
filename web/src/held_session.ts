import { signal } from "@preact/signals";
import type { SessionRow } from "./protocol.ts";

// What every part of a page asks of the session that the page is in; null: it is in none.
type Held = Pick<SessionRow, "colleges" | "steers">;

const held = signal<Held | null>(null);

export const hold_session = (session: Held | null): void => void (held.value = session);
export const held_session = (): Held | null => held.value;
