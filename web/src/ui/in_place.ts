import { useLayoutEffect, useRef, useState } from "preact/hooks";

// A form in the place of the button that opens it.
export interface InPlace { readonly is_open: boolean; readonly opener: { current: HTMLButtonElement | null }; open(): void; stop(): void }

// Once the form is gone, the button has the focus again.
export function useInPlace(): InPlace {
    const [is_open, set_open] = useState(false);
    const opener = useRef<HTMLButtonElement>(null);
    const was_open = useRef(false);
    useLayoutEffect(() => {
        if (was_open.current && !is_open) opener.current?.focus();
        was_open.current = is_open;
    }, [is_open]);
    return { is_open, opener, open: () => set_open(true), stop: () => set_open(false) };
}
