import { useState } from "preact/hooks";
import { announce } from "./announcer.tsx";

interface CopyButtonProps {
    text: string;
    label: string;
    done: string;
    by_hand: string;
    primary?: boolean;
}

// Puts a text into the clipboard. A page on plain http has no clipboard to write to: there it selects the text for the person.
export function CopyButton({ text, label, done, by_hand, primary = false }: CopyButtonProps) {
    const [outcome, set_outcome] = useState<"done" | "by_hand" | null>(null);
    const said = { done, by_hand };
    const tell = (what: "done" | "by_hand"): void => {
        set_outcome(what);
        announce(said[what]);
    };
    const copy = (): void => {
        if (copied_by_command(text)) return tell("done");
        if (navigator.clipboard === undefined) return tell("by_hand");
        navigator.clipboard.writeText(text).then(() => tell("done"), () => tell("by_hand"));
    };
    return <button type="button" class={primary ? "btn thin" : "btn thin quiet"} onClick={copy}>{outcome === null ? label : said[outcome]}</button>;
}

// document.execCommand is deprecated, but works without a secure context.
function copied_by_command(text: string): boolean {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "sr";
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return copied;
}
