import { signal } from "@preact/signals";

const said = signal("");

// Tells a screen reader politely, once. For what is drawn without being asked for: a step, a result, an answer.
export function announce(sentence: string): void {
    // The same words again are said again only if the text changes.
    said.value = sentence === said.value ? `${sentence}\u00a0` : sentence;
}

// The live region that `announce` writes to. One on each page.
export function Announcer() {
    return <p class="sr" role="status" aria-live="polite">{said.value}</p>;
}
