import { effect, signal } from "@preact/signals";
import { browser_store } from "../sync/local_store.ts";

export type Language = "fr" | "en";
export const languages: readonly Language[] = ["fr", "en"];

const store = browser_store();
const kept_at = "gommette/language";

// French until the person chooses otherwise.
export const language = signal<Language>("fr");

let load_english: () => Promise<unknown> = () => Promise.resolve();

// Once a page, before it is drawn: takes up the language chosen on an earlier visit, and keeps <html lang> true.
// `english` loads what the page has not brought along.
export async function begin_language(english: () => Promise<unknown>): Promise<void> {
    load_english = english;
    if (store.read(kept_at) === "en") await choose_language("en");
    effect(() => {
        document.documentElement.lang = language.value;
    });
}

// false: the other language could not be fetched, without a network, or by a page that is older than what the server has; it stays in
// the one it has.
export async function choose_language(chosen: Language): Promise<boolean> {
    try {
        if (chosen === "en") await load_english();
        language.value = chosen;
        store.write(kept_at, chosen);
        return true;
    } catch {
        return false;
    }
}
