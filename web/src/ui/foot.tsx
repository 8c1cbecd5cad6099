import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

// The button for the next step. `ask`: the question that replaces the buttons before it acts, for what cannot be undone.
// `refuse`: what `no` does beside.
// `form`: the id of the form that it submits; without one it calls `act`.
export interface Next {
    label: string;
    disabled?: boolean;
    ask?: { question: ComponentChildren; yes: string; no: string; refuse?(): void };
    form?: string;
    act?(): void;
}

// The time within which a second press is the rest of a double click, not an answer to what has just come under the pointer.
export const settling_ms = 600;

// The end of a page's main column: what the next step means, other buttons, and the one yellow button, bottom right.
export function Foot({ cost, others, next }: { cost: ComponentChildren; others?: ComponentChildren; next: Next | null }) {
    const [asking, set_asking] = useState(false);
    if (asking && next?.ask !== undefined) return <Question next={next} ask={next.ask} stop={() => set_asking(false)} />;
    const press = (): void => (next?.ask === undefined ? next?.act?.() : set_asking(true));
    return (
        <div class="foot">
            <div class="cost">{cost}</div>
            <Acts what={next?.label ?? ""}>
                {others}
                {next && (
                    <button
                        type={next.form === undefined ? "button" : "submit"} form={next.form} class="btn now"
                        disabled={next.disabled ?? false} onClick={press}
                    >
                        {next.label}
                    </button>
                )}
            </Acts>
        </div>
    );
}

function Question({ next, ask, stop }: { next: Next; ask: NonNullable<Next["ask"]>; stop(): void }) {
    const no = useRef<HTMLButtonElement>(null);
    useLayoutEffect(() => no.current?.focus(), []);
    const yes = (): void => {
        stop();
        next.act?.();
    };
    const refuse = (): void => {
        stop();
        ask.refuse?.();
    };
    return (
        <div class="foot" onKeyDown={(event) => event.key === "Escape" && stop()}>
            <div class="cost" id="foot-question">{ask.question}</div>
            <Acts what={ask.yes}>
                <button ref={no} type="button" class="btn quiet" aria-describedby="foot-question" onClick={refuse}>{ask.no}</button>
                <button type="button" class="btn now" disabled={next.disabled ?? false} onClick={yes}>{ask.yes}</button>
            </Acts>
        </div>
    );
}

// Ignores clicks for `settling_ms` after its buttons have changed and after each press.
function Acts({ what, children }: { what: string; children: ComponentChildren }) {
    const [presses, set_presses] = useState(0);
    const settled = useSettled(`${what} ${presses}`);
    const hear = (event: Event): void => {
        if (settled) return set_presses(presses + 1);
        event.preventDefault();
        event.stopPropagation();
    };
    return <div class="acts" role="group" aria-disabled={!settled} onClickCapture={hear}>{children}</div>;
}

// Whether `what` has been the same for `settling_ms`.
function useSettled(what: string): boolean {
    const [held, set_held] = useState<string | null>(null);
    useEffect(() => {
        const timer = setTimeout(() => set_held(what), settling_ms);
        return () => clearTimeout(timer);
    }, [what]);
    return held === what;
}
