import { browser_store, type LocalStore } from "./local_store.ts";

// The part of a WebSocket that the connection uses.
export interface Socket {
    onopen: (() => void) | null;
    onmessage: ((event: { data: unknown }) => void) | null;
    onclose: ((event: { code: number }) => void) | null;
    send(text: string): void;
    close(): void;
}

// What sync needs of the browser; tests bring a fake. Times in milliseconds.
export interface Environment {
    open_socket(): Socket;
    store: LocalStore;
    // The clock of the device, which its owner or the network may set.
    now(): number;
    // What passed since some moment, whatever the clock is set to; it may stand still while the device sleeps.
    elapsed(): number;
    // Calls `then` once after `delay_ms`. Returns what cancels it.
    after(delay_ms: number, then: () => void): () => void;
    random(): number;
    // Calls `then` when the page is shown again or the network is back. Returns what ends it.
    on_return(then: () => void): () => void;
    // Calls `then` when the device says that it has no network. Returns what ends it.
    on_offline(then: () => void): () => void;
}

export function browser_environment(): Environment {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return {
        open_socket: () => new WebSocket(`${scheme}//${location.host}/ws`) as Socket,
        store: browser_store(),
        now: () => Date.now(),
        elapsed: () => performance.now(),
        after: (delay_ms, then) => {
            const timer = setTimeout(then, delay_ms);
            return () => clearTimeout(timer);
        },
        random: () => Math.random(),
        on_return: (then) => {
            const shown = (): void => void (document.visibilityState === "visible" && then());
            const ends = [listen(document, "visibilitychange", shown), listen(window, "pageshow", then), listen(window, "online", then)];
            return () => ends.forEach((end) => end());
        },
        on_offline: (then) => listen(window, "offline", then),
    };
}

function listen(at: EventTarget, event: string, then: () => void): () => void {
    at.addEventListener(event, then);
    return () => at.removeEventListener(event, then);
}
