import type { ComponentChildren } from "preact";
import { common } from "../i18n/common.ts";
import type { SessionRow } from "../protocol.ts";
import { SessionDiscs } from "./session_discs.tsx";

// The top of a phone: which session, and on the right its state or time.
export function PageBar({ session, children }: { session: SessionRow; children: ComponentChildren }) {
    return (
        <header class="bar">
            <a class="skip" href="#main" onClick={skip_to_main}>{common.skip}</a>
            <span class="where"><SessionDiscs of={session} most={1} /> <b>{session.title}</b></span>
            {children}
        </header>
    );
}

// The fragment holds the join code: it must stay in the address.
function skip_to_main(event: Event): void {
    event.preventDefault();
    document.getElementById("main")?.focus();
}
