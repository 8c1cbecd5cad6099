import type { ComponentChildren } from "preact";
import { common } from "../i18n/common.ts";
import { Dot, type Cut } from "./dots.tsx";
import { useSync } from "./sync_context.ts";

// A state, as a dot and a word.
export function State({ cut = "", soft = false, children }: { cut?: Cut; soft?: boolean; children: ComponentChildren }) {
    return <span class={soft ? "state soft" : "state"}><Dot cut={cut} /> <span>{children}</span></span>;
}

// Whether the server hears this page. Honest: "connected" only after its welcome.
export function ConnectionMark() {
    const sync = useSync();
    const connection = sync.connection.value;
    switch (connection.state) {
        case "open": return sync.strain.value ? <State cut="wait">{common.strained}</State> : <State>{common.connected}</State>;
        case "connecting": return <State cut="wait">{connection.tries === 0 ? common.connecting : common.resuming}</State>;
        case "waiting": return <State cut="no">{common.offline}</State>;
        case "stopped": return <State cut="no">{common.stopped}</State>;
    }
}
