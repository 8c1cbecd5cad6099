import { desk } from "../i18n/desk.ts";

// What a button is about, where the eye sees it beside and the ear does not: "Masquer : Caravane jeunesse".
export function About({ what }: { what: string }) {
    return <span class="sr">{desk.about(what)}</span>;
}
