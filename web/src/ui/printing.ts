import { useEffect } from "preact/hooks";

// Opens the printer's window once `what` is asked for; null: nothing is. `done` is called when that window has closed.
export function use_printing(what: string | number | null, done: () => void): void {
    useEffect(() => {
        if (what === null) return;
        window.addEventListener("afterprint", done, { once: true });
        window.print();
        return () => window.removeEventListener("afterprint", done);
    }, [what]);
}
