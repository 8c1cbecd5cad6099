import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

// The next step of a desk: one yellow button. `ask`: what to ask first, in the same place, when it cannot be undone at once.
// `form`: the form it sends, by id; else it does `act`.
export interface Next {
    label: string;
    disabled?: boolean;
    ask?: { question: ComponentChildren; yes: string; no: string };
    form?: string;
    act?(): void;
}

// The end of a sheet: what the next step costs, the other ways, and the one yellow button, bottom right.
export function Foot({ cost, others, next }: { cost: ComponentChildren; others?: ComponentChildren; next: Next | null }) {
    const [asking, set_asking] = useState(false);
    if (asking && next?.ask !== undefined) return <Question next={next} ask={next.ask} stop={() => set_asking(false)} />;
    const press = (): void => (next?.ask === undefined ? next?.act?.() : set_asking(true));
    return (
        <div class="foot">
            <div class="cost">{cost}</div>
            <div class="acts">
                {others}
                {next && (
                    <button
                        type={next.form === undefined ? "button" : "submit"} form={next.form} class="btn now"
                        disabled={next.disabled ?? false} onClick={press}
                    >
                        {next.label}
                    </button>
                )}
            </div>
        </div>
    );
}

function Question({ next, ask, stop }: { next: Next; ask: NonNullable<Next["ask"]>; stop(): void }) {
    const no = useRef<HTMLButtonElement>(null);
    useEffect(() => no.current?.focus(), []);
    const yes = (): void => {
        stop();
        next.act?.();
    };
    return (
        <div class="foot" onKeyDown={(event) => event.key === "Escape" && stop()}>
            <div class="cost" id="foot-question">{ask.question}</div>
            <div class="acts">
                <button ref={no} type="button" class="btn quiet" aria-describedby="foot-question" onClick={stop}>{ask.no}</button>
                <button type="button" class="btn now" disabled={next.disabled ?? false} onClick={yes}>{ask.yes}</button>
            </div>
        </div>
    );
}
