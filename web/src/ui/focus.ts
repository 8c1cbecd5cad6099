import { useEffect } from "preact/hooks";

// When what had the focus is taken away, as a line that is merged or hidden, the reader goes on from that line's place or from the line
// beside it; else from `next`, not from the top of the page.
export function useKeptFocus(next = "#main"): void {
    useEffect(() => {
        let last: Node | null = null;
        let around: readonly (Element | null | undefined)[] = [];
        const remember = (event: FocusEvent): void => {
            last = event.target as Element;
            const line = (last as Element).closest("li");
            around = [line, line?.nextElementSibling, line?.previousElementSibling];
        };
        const look = (): void => {
            if (last === null || last.isConnected || document.activeElement !== document.body) return;
            last = null;
            const place = around.find((line) => line?.isConnected) ?? document.querySelector(next);
            if (!(place instanceof HTMLElement)) return;
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
