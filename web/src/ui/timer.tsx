import type { ComponentChildren } from "preact";
import { every_second } from "../sync/clock.ts";
import { useSync } from "./sync_context.ts";

// What is left until `ends_at` (server's clock, ms), drawn anew each second. Only shows: it closes nothing.
export function Timer({ ends_at, children }: { ends_at: number; children: (seconds: number) => ComponentChildren }) {
    const sync = useSync();
    every_second();
    return <span role="timer">{children(Math.max(0, (ends_at - sync.now()) / 1000))}</span>;
}
