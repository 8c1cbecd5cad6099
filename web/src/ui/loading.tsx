import type { ComponentChildren } from "preact";

// Three dots that fill, and the word for what is awaited.
export function Loading({ children }: { children: ComponentChildren }) {
    return (
        <p class="state" role="status">
            <span class="loading" aria-hidden="true"><i /><i /><i /></span>
            <span>{children}</span>
        </p>
    );
}
