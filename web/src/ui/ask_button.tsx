import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface AskButtonProps {
    label: string;
    // What it acts on, for a screen reader.
    subject: string;
    question: string;
    yes: string;
    no: string;
    act(): void;
}

// A small button for what cannot be undone: it asks once, in its own place.
export function AskButton({ label, subject, question, yes, no, act }: AskButtonProps) {
    const [asking, set_asking] = useState(false);
    const opener = useRef<HTMLButtonElement>(null);
    const refuse = useRef<HTMLButtonElement>(null);
    const was_asking = useRef(false);
    useLayoutEffect(() => {
        if (asking) refuse.current?.focus();
        else if (was_asking.current) opener.current?.focus();
        was_asking.current = asking;
    }, [asking]);
    const agree = (): void => {
        set_asking(false);
        act();
    };
    if (!asking) {
        return (
            <button ref={opener} type="button" class="btn bare thin" onClick={() => set_asking(true)}>
                {label}<span class="sr"> : {subject}</span>
            </button>
        );
    }
    return (
        <span
            class="asking" role="group" aria-label={`${label} : ${subject}`}
            onKeyDown={(event) => event.key === "Escape" && set_asking(false)}
        >
            <span>{question}</span>
            <button ref={refuse} type="button" class="btn quiet thin" onClick={() => set_asking(false)}>{no}</button>
            <button type="button" class="btn thin" onClick={agree}>{yes}</button>
        </span>
    );
}
