import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

// At the bottom of a phone, always in sight: what is left, and whether it was sent. Where it holds more than it shows, as with text set
// large, the keyboard can reach and scroll it.
export function Tray({ label, children }: { label: string; children: ComponentChildren }) {
    const box = useRef<HTMLElement>(null);
    const [scrolls, set_scrolls] = useState(false);
    useLayoutEffect(() => set_scrolls(box.current !== null && box.current.scrollHeight > box.current.clientHeight));
    return <section class="tray" aria-label={label} ref={box} {...(scrolls ? { tabIndex: 0 } : {})}>{children}</section>;
}
