import { useEffect } from "preact/hooks";

// When what had the focus is taken away, the reader goes on from `next`, not from the top of the page.
export function useKeptFocus(next = "#main"): void {
    useEffect(() => {
        let last: Node | null = null;
        const remember = (event: FocusEvent): void => void (last = event.target as Node);
        const look = (): void => {
            if (last === null || last.isConnected || document.activeElement !== document.body) return;
            last = null;
            const place = document.querySelector<HTMLElement>(next);
            if (place === null) return;
            place.tabIndex = -1;
            place.focus({ preventScroll: true });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
        document.addEventListener("focusin", remember);
        return () => {
            observer.disconnect();
            document.removeEventListener("focusin", remember);
        };
    }, []);
}

// Before a row leaves its list by its own button: the same button of the row that follows, or of the one before, is next.
export function focus_neighbour(button: HTMLElement): void {
    const row = button.closest("li");
    const place = [...(row?.querySelectorAll("button") ?? [])].indexOf(button as HTMLButtonElement);
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
    neighbour?.querySelectorAll("button")[place]?.focus();
}
