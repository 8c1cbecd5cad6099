import type { ComponentChildren } from "preact";
import { desk } from "../i18n/desk.ts";
import { clock_time } from "../i18n/time.ts";
import { SessionDiscs } from "../ui/session_discs.tsx";
import { spoken_address } from "../ui/spoken_address.ts";
import { useSync } from "../ui/sync_context.ts";

// A title longer than this takes a smaller type, to stay within three lines.
const long_from = 110;

// The top of every wall but the lobby's: the field, one large sentence, one line below it, and address and code until the session
// closes.
export function Head({ title, corner, children }: { title: string; corner?: ComponentChildren; children?: ComponentChildren }) {
    const sync = useSync();
    const session = sync.one("session");
    const again = session?.reopened;
    const door = session?.closed ? null : sync.one("door");
    return (
        <header class="head">
            {session && <SessionDiscs of={session} />}
            <div>
                <h1 class={title.length > long_from ? "long" : ""}>{title}</h1>
                {children && <p class="soft">{children}</p>}
                {again && <p class="small soft">{desk.reopened(clock_time(again.at), clock_time(again.closed_at))}</p>}
            </div>
            {door && door.state !== "closed" && <p class="corner">{spoken_address(door.url)} <b>{door.code}</b></p>}
            {corner}
        </header>
    );
}
