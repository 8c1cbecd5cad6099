import type { ComponentChildren } from "preact";
import { Dot, type Cut } from "./dots.tsx";

// A message that stays until its reason is gone. An alert is heard at once; the rest politely.
export function Notice({ cut = "wait", alert = false, children }: { cut?: Cut; alert?: boolean; children: ComponentChildren }) {
    return (
        <div class={alert ? "notice alert" : "notice"} role={alert ? "alert" : "status"}>
            <Dot cut={cut} />
            {children}
        </div>
    );
}
