import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { bring_offer } from "../i18n/bring_offer.ts";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";

export type BringPart = ComponentType<{ close: () => void }>;

interface OfferedPartProps {
    label: string;
    // Beside other buttons, rather than the only one.
    quiet?: boolean;
    open: boolean;
    set_open(open: boolean): void;
    // All that it takes to read a file comes when it is first opened.
    fetch_part(): Promise<BringPart>;
}

// A button that opens the part that brings a file in.
export function OfferedPart({ label, quiet = false, open, set_open, fetch_part }: OfferedPartProps) {
    const [part, set_part] = useState<{ readonly Part: BringPart } | "failed">();
    useEffect(() => {
        if (!open || part !== undefined) return;
        fetch_part().then((Part) => set_part({ Part }), () => set_part("failed"));
    }, [open, part]);
    // Whoever closes it reads on from what opened it.
    const opener = useRef<HTMLButtonElement>(null);
    const was_open = useRef(false);
    useLayoutEffect(() => {
        if (was_open.current && !open) opener.current?.focus();
        was_open.current = open;
    }, [open]);
    if (!open)
        return (
            <div class="acts">
                <button ref={opener} type="button" class={quiet ? "btn thin quiet" : "btn thin"} onClick={() => set_open(true)}>{label}</button>
            </div>
        );
    if (part === undefined) return <Loading>{bring_offer.opening}</Loading>;
    if (part === "failed") return <Notice cut="no" alert><p>{bring_offer.failed}</p></Notice>;
    return <part.Part close={() => set_open(false)} />;
}
