import type { ComponentChildren } from "preact";
import { common } from "../i18n/common.ts";
import { Dot, type Cut } from "./dots.tsx";
import { useSync } from "./sync_context.ts";

// A dot and its word.
export function State({ cut = "", soft = false, children }: { cut?: Cut; soft?: boolean; children: ComponentChildren }) {
    return <span class={soft ? "state soft" : "state"}><Dot cut={cut} /> <span>{children}</span></span>;
}

// Whether the server hears this page. Honest: "connected" only after its welcome.
export function LineState() {
    const sync = useSync();
    const line = sync.line.value;
    switch (line.state) {
        case "open": return sync.strained.value ? <State cut="wait">{common.strained}</State> : <State>{common.connected}</State>;
        case "connecting": return <State cut="wait">{line.tries === 0 ? common.connecting : common.resuming}</State>;
        case "waiting": return <State cut="no">{common.offline}</State>;
        case "stopped": return <State cut="no">{common.stopped}</State>;
    }
}
