import { effect, signal } from "@preact/signals";
import { browser_shelf } from "../sync/shelf.ts";

export type Language = "fr" | "en";
export const languages: readonly Language[] = ["fr", "en"];

const shelf = browser_shelf();
const kept_at = "gommette/language";

// French, until the person says otherwise.
export const language = signal<Language>(shelf.read(kept_at) === "en" ? "en" : "fr");

export function choose_language(chosen: Language): void {
    language.value = chosen;
    shelf.keep(kept_at, chosen);
}

// Keeps <html lang> true. Called once by each page.
export function announce_language(): void {
    effect(() => {
        document.documentElement.lang = language.value;
    });
}
