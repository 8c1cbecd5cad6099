import { desk } from "../i18n/desk.ts";

// For a screen reader, what a button acts on: "Masquer : Caravane jeunesse".
export function About({ what }: { what: string }) {
    return <span class="sr">{desk.about(what)}</span>;
}
