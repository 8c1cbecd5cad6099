import type { ComponentChildren } from "preact";

// At the bottom of a phone, always in sight: what is left, and whether it was sent.
export function Tray({ children }: { children: ComponentChildren }) {
    return <div class="tray">{children}</div>;
}
