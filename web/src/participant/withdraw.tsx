import { useState } from "preact/hooks";
import { later } from "../i18n/later.ts";
import { focus_neighbour } from "../ui/focus.ts";
import { useSync } from "../ui/sync_context.ts";

// Asks before it withdraws.
export function Withdraw({ proposal, title }: { proposal: number; title: string }) {
    const sync = useSync();
    const [asked, set_asked] = useState<"never" | "now" | "before">("never");
    function withdraw(event: { currentTarget: HTMLElement }): void {
        focus_neighbour(event.currentTarget);
        sync.order({ type: "withdraw_proposal", proposal });
    }
    if (asked !== "now") {
        return (
            <button
                class="btn quiet thin" type="button" aria-label={later.withdraw_idea(title)}
                ref={asked === "before" ? take_focus : null} onClick={() => set_asked("now")}
            >
                {later.withdraw}
            </button>
        );
    }
    return (
        <span class="acts asked">
            <button class="btn thin" type="button" onClick={withdraw}>
                {later.yes_withdraw}
            </button>
            <button class="btn bare thin" type="button" ref={take_focus} onClick={() => set_asked("before")}>{later.keep}</button>
        </span>
    );
}

const take_focus = (button: HTMLButtonElement | null): void => button?.focus();
