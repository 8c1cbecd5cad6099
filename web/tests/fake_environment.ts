import type { Environment, Socket } from "../src/sync/environment.ts";
import { memory_store, type LocalStore } from "../src/sync/local_store.ts";
import type { Command, Reply, Request } from "../src/protocol.ts";

// One line as the server sees it.
export class FakeSocket implements Socket {
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onclose: ((event: { code: number }) => void) | null = null;
    readonly heard: Request[] = [];
    closed = false;

    send(text: string): void {
        this.heard.push(JSON.parse(text) as Request);
    }
    close(): void {
        this.closed = true;
    }
    open(): void {
        this.onopen?.();
    }
    say(...replies: Reply[]): void {
        for (const reply of replies) this.onmessage?.({ data: JSON.stringify(reply) });
    }
    break(code = 1006): void {
        this.onclose?.({ code });
    }
    orders(): { device: string; n: number; command: Command }[] {
        return this.heard.flatMap((request) => (request.type === "order" ? [request] : []));
    }
}

// A world whose time passes only when told to.
export class FakeEnvironment implements Environment {
    readonly sockets: FakeSocket[] = [];
    private timers: { at: number; then: () => void }[] = [];
    private time = 1_000_000;
    private set_forward = 0;
    private returns: (() => void)[] = [];
    private offlines: (() => void)[] = [];

    constructor(readonly store: LocalStore = memory_store()) {}

    open_socket(): Socket {
        const socket = new FakeSocket();
        this.sockets.push(socket);
        return socket;
    }
    now(): number {
        return this.time + this.set_forward;
    }
    elapsed(): number {
        return this.time;
    }
    random(): number {
        return 0.5;
    }
    after(delay_ms: number, then: () => void): () => void {
        const timer = { at: this.time + delay_ms, then };
        this.timers.push(timer);
        return () => (this.timers = this.timers.filter((other) => other !== timer));
    }
    on_return(then: () => void): () => void {
        this.returns.push(then);
        return () => (this.returns = this.returns.filter((other) => other !== then));
    }
    on_offline(then: () => void): () => void {
        this.offlines.push(then);
        return () => (this.offlines = this.offlines.filter((other) => other !== then));
    }

    // --- For tests
    socket(): FakeSocket {
        const last = this.sockets[this.sockets.length - 1];
        if (last === undefined) throw new Error("no socket was opened");
        return last;
    }
    pass(ms: number): void {
        const until = this.time + ms;
        for (;;) {
            const next = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
            if (next === undefined) break;
            this.timers = this.timers.filter((timer) => timer !== next);
            this.time = Math.max(this.time, next.at);
            next.then();
        }
        this.time = until;
    }
    // The device's clock is set so much later.
    set_clock(ms: number): void {
        this.set_forward += ms;
    }
    // How many wait for the page to be shown again, or to be without a network.
    listeners(): number {
        return this.returns.length + this.offlines.length;
    }
    return_to_page(): void {
        for (const then of this.returns) then();
    }
    go_offline(): void {
        for (const then of this.offlines) then();
    }
}
