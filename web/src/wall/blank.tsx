import type { ComponentChildren } from "preact";
import { Wordmark } from "../ui/wordmark.tsx";

// A wall with nothing to show yet, and why.
export function Blank({ title, children }: { title?: string | undefined; children: ComponentChildren }) {
    return (
        <main class="blank">
            <p><Wordmark /></p>
            {title && <h1>{title}</h1>}
            <div>{children}</div>
        </main>
    );
}
