import { signal } from "@preact/signals";
import { participant } from "../i18n/participant.ts";
import type { CommonRefusal } from "../protocol.ts";

const words = signal<((code: CommonRefusal) => string) | null>(null);

// Brings the words of refusals, which are a file of their own: few phones ever need them.
export async function fetch_refused_words(): Promise<void> {
    await import("../ui/why_refused.ts").then(({ why_refused }) => void (words.value = why_refused), () => undefined);
}

// Why an order was refused, then what to do; until the words are there, whom to ask.
export function said_why(code: CommonRefusal): string {
    if (words.value === null) void fetch_refused_words();
    return words.value?.(code) ?? participant.if_it_lasts;
}
