import { browser_store, type LocalStore } from "./local_store.ts";

// The part of a WebSocket that the connection uses.
export interface Socket {
    onopen: (() => void) | null;
    onmessage: ((event: { data: unknown }) => void) | null;
    onclose: ((event: { code: number }) => void) | null;
    send(text: string): void;
    close(): void;
}

// What sync asks of the world; tests bring their own. Times in milliseconds.
export interface Environment {
    open_socket(): Socket;
    store: LocalStore;
    now(): number;
    // Calls `then` once after `delay_ms`; the answer calls it off.
    after(delay_ms: number, then: () => void): () => void;
    random(): number;
    // Tells when the page may have been asleep or cut off and looks again.
    on_return(then: () => void): void;
    // Tells when the device says it has no network at all.
    on_offline(then: () => void): void;
}

export function browser_environment(): Environment {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    return {
        open_socket: () => new WebSocket(`${scheme}//${location.host}/ws`) as Socket,
        store: browser_store(),
        now: () => Date.now(),
        after: (delay_ms, then) => {
            const timer = setTimeout(then, delay_ms);
            return () => clearTimeout(timer);
        },
        random: () => Math.random(),
        on_return: (then) => {
            document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && then());
            window.addEventListener("pageshow", then);
            window.addEventListener("online", then);
        },
        on_offline: (then) => window.addEventListener("offline", then),
    };
}
