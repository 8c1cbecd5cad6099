import type { ComponentChildren } from "preact";
import { FieldCode } from "../ui/field_code.tsx";
import { useSync } from "../ui/sync_context.ts";
import { address_of } from "./address.ts";

// At most three lines of title.
const long_from = 110;

// The top of every wall but the first: the field, one large sentence, one line below it, and the way in for as long as it leads somewhere.
export function Head({ title, children }: { title: string; children?: ComponentChildren }) {
    const sync = useSync();
    const session = sync.one("session");
    const door = session?.closed ? null : sync.one("door");
    return (
        <header class="head">
            {session && <FieldCode field={session.field} />}
            <div>
                <h1 class={title.length > long_from ? "long" : ""}>{title}</h1>
                {children && <p class="soft">{children}</p>}
            </div>
            {door && <p class="corner">{address_of(door.url)} <b>{door.code}</b></p>}
        </header>
    );
}
