import type { ComponentChildren } from "preact";

// At the bottom of a phone, always in sight: what is left, and whether it was sent.
export function Tray({ label, children }: { label: string; children: ComponentChildren }) {
    return <section class="tray" aria-label={label}>{children}</section>;
}
