import type { ComponentChildren } from "preact";
import { FieldCode } from "../ui/field_code.tsx";
import { useSync } from "../ui/sync_context.ts";

// At most three lines of title.
const long_from = 110;

// The top of every wall but the first: the field, one large sentence, one line below it, and the code all evening.
export function Head({ title, children }: { title: string; children?: ComponentChildren }) {
    const sync = useSync();
    const session = sync.one("session");
    return (
        <header class="head">
            {session && <FieldCode field={session.field} />}
            <div>
                <h1 class={title.length > long_from ? "long" : ""}>{title}</h1>
                {children && <p class="soft">{children}</p>}
            </div>
            <b class="corner">{sync.one("door")?.code}</b>
        </header>
    );
}
