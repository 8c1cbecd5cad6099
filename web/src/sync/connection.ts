import { signal } from "@preact/signals";
import { close_codes, type Hello, type Refusal, type Rejection, type Reply, type Request, type Welcome } from "../protocol.ts";
import type { Environment, Socket } from "./environment.ts";

// The state of the connection to the server.
// connecting: trying · open: welcomed · waiting: will try again at `retry_at` (browser clock) · stopped: will not try again.
export type ConnectionState =
    | { state: "connecting"; tries: number }
    | { state: "open" }
    | { state: "waiting"; tries: number; retry_at: number }
    | { state: "stopped"; why: Rejection };

export interface ConnectionListener {
    hello(): Hello;
    welcomed(welcome: Welcome): void;
    received(reply: Reply): void;
    // The first message was refused. true: hello() has another answer, try at once.
    rejected(why: Rejection): boolean;
    // The connection broke; commands in flight are unanswered. `code`: of the close frame, 1006 when there was none.
    disconnected(code: number): void;
}

const welcome_wait_ms = 10_000;
const quiet_ms = 15_000;
const answer_wait_ms = 8_000;
const return_wait_ms = 3_000;
const first_retry_ms = 1_000;
const longest_retry_ms = 15_000;

function is_rejection(why: Refusal): why is Rejection {
    return why === "unknown_door" || why === "outdated_page" || why === "removed";
}

// Keeps one WebSocket alive: says hello, listens, pings, and comes back with jitter after every break.
// The only code that knows the socket.
export class Connection {
    readonly state = signal<ConnectionState>({ state: "connecting", tries: 0 });
    private socket: Socket | null = null;
    private tries = 0;
    private is_over = false;
    private cancel_timer: () => void = () => {};
    private readonly stop_listening: readonly (() => void)[];

    constructor(
        private readonly environment: Environment,
        private readonly listener: ConnectionListener,
    ) {
        this.stop_listening = [environment.on_return(() => this.check_soon()), environment.on_offline(() => this.check(return_wait_ms))];
    }

    // Connects now, dropping a socket that is there.
    start(): void {
        if (this.is_over) return;
        this.drop_socket();
        this.state.value = { state: "connecting", tries: this.tries };
        const socket = this.environment.open_socket();
        this.socket = socket;
        socket.onopen = () => socket.send(JSON.stringify(this.listener.hello()));
        socket.onmessage = (event) => this.read(event.data);
        socket.onclose = (event) => this.retry_later(event.code);
        this.arm(welcome_wait_ms, () => this.retry_later(1006));
    }

    // false: not connected, nothing was sent.
    send(request: Request): boolean {
        if (this.socket === null || this.state.value.state !== "open") return false;
        this.socket.send(JSON.stringify(request));
        return true;
    }

    // Closes the connection and opens another at once.
    restart(): void {
        this.tries = 0;
        if (this.socket !== null) this.listener.disconnected(1000);
        this.start();
    }

    // For good.
    stop(): void {
        this.is_over = true;
        this.stop_listening.forEach((stop) => stop());
        this.drop_socket();
    }

    private read(data: unknown): void {
        if (typeof data !== "string") return;
        const reply = JSON.parse(data) as Reply;
        const is_open = this.state.value.state === "open";
        if (reply.type === "refused" && reply.device === undefined && (!is_open || is_rejection(reply.code))) return this.reject(reply.code);
        if (is_open) this.arm(quiet_ms, () => this.check(answer_wait_ms));
        if (reply.type === "welcome") this.welcome(reply);
        this.listener.received(reply);
    }

    private welcome(welcome: Welcome): void {
        this.tries = 0;
        this.state.value = { state: "open" };
        this.arm(quiet_ms, () => this.check(answer_wait_ms));
        this.listener.welcomed(welcome);
    }

    private reject(why: Refusal): void {
        if (is_rejection(why)) {
            if (this.listener.rejected(why)) return this.start();
            this.drop_socket();
            this.state.value = { state: "stopped", why };
        } else {
            this.retry_later(1006);
        }
    }

    private retry_later(code: number): void {
        if (code === close_codes.unknown_door) return this.reject("unknown_door");
        this.drop_socket();
        this.listener.disconnected(code);
        const ceiling = Math.min(longest_retry_ms, first_retry_ms * 2 ** this.tries);
        const delay = 250 + this.environment.random() * ceiling;
        this.tries += 1;
        this.state.value = { state: "waiting", tries: this.tries, retry_at: this.environment.now() + delay };
        this.arm(delay, () => this.start());
    }

    // The page may have been asleep: a socket that looks open may be dead.
    private check_soon(): void {
        if (this.state.value.state === "waiting") this.arm(this.environment.random() * 300, () => this.start());
        else this.check(return_wait_ms);
    }

    // Pings now, and reconnects unless an answer comes within `return_wait_ms`.
    probe(): void {
        this.check(return_wait_ms);
    }

    private check(wait_ms: number): void {
        if (this.send({ type: "ping" })) this.arm(wait_ms, () => this.retry_later(1006));
    }

    private arm(delay_ms: number, then: () => void): void {
        this.cancel_timer();
        this.cancel_timer = this.environment.after(delay_ms, then);
    }

    private drop_socket(): void {
        this.cancel_timer();
        const socket = this.socket;
        if (socket === null) return;
        this.socket = null;
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
    }
}
