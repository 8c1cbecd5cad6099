import { signal } from "@preact/signals";

const said = signal("");

// Long enough to be said to the end behind another sentence.
const kept_for_ms = 10_000;
let timer: ReturnType<typeof setTimeout>;

// Tells a screen reader politely, once. For what is drawn without being asked for: a step, a result, an answer. Whoever reads the page
// later does not come upon it as if it were so still.
export function announce(sentence: string): void {
    // The same words again are said again only if the text changes.
    said.value = sentence === said.value ? `${sentence}\u00a0` : sentence;
    clearTimeout(timer);
    timer = setTimeout(() => (said.value = ""), kept_for_ms);
}

// The live region that `announce` writes to. One on each page.
export function Announcer() {
    return <p class="sr" role="status" aria-live="polite">{said.value}</p>;
}
