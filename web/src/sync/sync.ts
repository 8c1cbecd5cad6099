import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { protocol_version, type Accepted, type Hello, type Orders, type Refused, type Rejection, type Reply, type Row, type Strain,
    type ViewName, type Welcome } from "../protocol.ts";
import { Connection, type Line, type Listener } from "./connection.ts";
import type { Entrance } from "./entrance.ts";
import type { Environment } from "./environment.ts";
import { merge, type View } from "./merge.js";
import { Outbox, passes, type Entry } from "./outbox.ts";
import { new_device } from "./random.ts";
import type { Shelf } from "./shelf.ts";

export type { Entry } from "./outbox.ts";

// A command that was refused for good, kept until the person has read it.
export interface Declined<O extends Orders = Orders> {
    readonly entry: Entry<O["command"]>;
    readonly code: O["refusal"];
}

type Kind = Row["type"];
type RowOf<K extends Kind> = Extract<Row, { type: K }>;

const patience_ms = 2_000;
// An effect follows its answer closely: a server that is heard so long after it, and has shown none, has none to show.
const shown_after_ms = 3_000;
// An order unanswered for so long on an open line is sent again, under its own name.
const answer_wait_ms = 15_000;
// An answer takes well under this on a line that lives.
const doubt_after_ms = 3_000;

// All that a page knows: rows of the server, what is on its way, and how the line is. Pages draw signals and give orders.
export class Sync<O extends Orders = Orders> implements Listener {
    readonly line: ReadonlySignal<Line>;
    readonly welcome = signal<Welcome | null>(null);
    readonly declined = signal<readonly Declined<O>[]>([]);
    // The last refusal that asked for patience; null once something went through.
    readonly strained = signal<Strain | null>(null);
    // The browser's time of the last word from the server, for "last state of 19 h 28".
    readonly heard_at = signal(0);
    readonly entries: ReadonlySignal<readonly Entry<O["command"]>[]>;
    private readonly views = { room: signal<View | null>(null), own: signal<View | null>(null) };
    private readonly missing = new Set<ViewName>();
    private readonly kinds = new Map<string, ReadonlySignal<readonly Row[]>>();
    private readonly outbox: Outbox<O["command"]>;
    private readonly connection: Connection;
    private readonly made = new Map<string, (made: number | null) => void>();
    private clock_lead_ms = 0;
    private held_back = false;
    private call_off_resend: () => void = () => {};
    private shown_key = "";

    constructor(
        private readonly environment: Environment,
        readonly entrance: Entrance,
    ) {
        this.outbox = new Outbox(environment.shelf, new_device(), () => environment.now());
        this.entries = this.outbox.entries;
        this.connection = new Connection(environment, this);
        this.line = this.connection.line;
        this.settle();
    }

    start(): void {
        this.connection.start();
    }

    // For good: another Sync takes the page over.
    stop(): void {
        this.connection.stop();
    }

    // What this browser keeps for the pages.
    get shelf(): Shelf {
        return this.environment.shelf;
    }

    // Whether what waits here outlives the page.
    get keeps(): boolean {
        return this.shelf.lasts;
    }

    // Names the command and keeps it until it is answered, over any break and page load. `then` is told the number of what was
    // made, or null if it was refused; not after a page load.
    order(command: O["command"], then?: (made: number | null) => void): string {
        const id = this.outbox.add(command);
        if (then) this.made.set(id, then);
        this.send_next();
        return id;
    }

    // The person has read it.
    acknowledge(declined: Declined<O>): void {
        this.outbox.forget(declined.entry);
        this.declined.value = this.declined.value.filter((other) => other !== declined);
    }

    // For "try now" buttons.
    retry(): void {
        this.connection.restart();
    }

    // The server's clock, as well as is known.
    now(): number {
        return this.environment.now() + this.clock_lead_ms;
    }

    // The browser's clock, for what its own timers do.
    browser_now(): number {
        return this.environment.now();
    }

    // All rows of a kind, in the order of the view. The same array as before when none of them changed.
    all<K extends Kind>(kind: K, view: ViewName = "room"): readonly RowOf<K>[] {
        const name = `${view}/${kind}`;
        let rows = this.kinds.get(name);
        if (rows === undefined) {
            let before: readonly Row[] = [];
            rows = computed(() => {
                const now = [...(this.views[view].value?.rows.values() ?? [])].filter((row) => row.type === kind);
                if (now.length === before.length && now.every((row, index) => row === before[index])) return before;
                return (before = now);
            });
            this.kinds.set(name, rows);
        }
        return rows.value as readonly RowOf<K>[];
    }

    // The only row of its kind.
    one<K extends Kind>(kind: K, view: ViewName = "room"): RowOf<K> | null {
        return this.all(kind, view)[0] ?? null;
    }

    // Whether there is anything to draw yet.
    has_view(view: ViewName = "room"): boolean {
        return this.views[view].value !== null;
    }

    hello(): Hello {
        const credentials = this.entrance.credentials();
        const shown = "key" in credentials ? credentials.key : "";
        if (shown !== this.shown_key) this.views.room.value = this.views.own.value = null;
        this.shown_key = shown;
        const held = this.views.room.value;
        return {
            type: "hello",
            version: protocol_version,
            ...credentials,
            ...(held && !this.missing.has("room") ? { held: { epoch: held.epoch, n: held.n } } : {}),
        };
    }

    welcomed(welcome: Welcome): void {
        this.clock_lead_ms = welcome.now - this.environment.now();
        this.entrance.welcomed(welcome);
        this.welcome.value = welcome;
        this.outbox.put_back();
        this.settle();
        if (this.entrance.is_stranger() && !this.entries.value.some((entry) => entry.command.type === "join")) this.outbox.clear();
        this.held_back = false;
        this.send_next();
    }

    turned_away(why: Rejection): boolean {
        return this.entrance.turned_away(why);
    }

    broken(code: number): void {
        const under_way = this.outbox.under_way();
        // Not of this protocol, badly encoded, too big: it would break every line it is sent on.
        if (under_way && (code === 1003 || code === 1007 || code === 1009)) this.decline(under_way, "malformed");
        this.outbox.put_back();
    }

    hear(reply: Reply): void {
        this.heard_at.value = this.environment.now();
        switch (reply.type) {
            case "welcome":
            case "pong":
                this.clock_lead_ms = reply.now - this.environment.now();
                return;
            case "snapshot":
            case "patch":
                return this.merge(reply);
            case "accepted":
                return this.accepted(reply);
            case "refused":
                return this.refused(reply);
        }
    }

    private merge(message: Extract<Reply, { type: "snapshot" | "patch" }>): void {
        const name = message.view;
        if (message.type === "patch" && this.missing.has(name)) return;
        const before = this.views[name].value;
        const view = merge(before, message);
        if (view === "refresh") {
            this.missing.add(name);
            this.connection.send({ type: "refresh" });
            return;
        }
        this.missing.delete(name);
        this.views[name].value = view;
        // Loaded afresh under a living line: what was under way there was never answered.
        if (before !== null && before.epoch !== view.epoch) {
            this.outbox.put_back();
            this.send_next();
        }
        this.outbox.reached(this.shown_up_to());
    }

    private accepted(reply: Accepted): void {
        const entry = this.outbox.accept(reply);
        this.strained.value = null;
        if (entry) {
            this.tell(entry.id, reply.made ?? null);
            if (entry.command.type === "join") this.entrance.joined();
            else this.take_as_shown_once_heard(entry.id, this.heard_at.value);
        }
        this.outbox.reached(this.shown_up_to());
        this.send_next();
    }

    // Not before: a line that died between answer and view would take the person's votes back from their own page.
    private take_as_shown_once_heard(id: string, answered_at: number): void {
        this.environment.after(shown_after_ms, () => {
            const is_heard = this.line.value.state === "open" && this.heard_at.value >= answered_at + shown_after_ms;
            if (is_heard) this.outbox.drop(id);
            else if (this.outbox.find(id) !== null) this.take_as_shown_once_heard(id, answered_at);
        });
    }

    private refused(reply: Refused): void {
        const entry = reply.device !== undefined ? this.outbox.find(`${reply.device}/${reply.n}`) : this.outbox.under_way();
        if (entry === null) return;
        if (passes(reply.code)) return this.be_patient(reply.code);
        // Overtaken: a later command of the same page load was accepted, so its wish is the newer one.
        if (reply.code === "stale" && entry.command.type !== "propose") this.outbox.drop(entry.id);
        else this.decline(entry, reply.code);
        this.send_next();
    }

    // Somebody's words outlive the page until they have been read; a page loaded anew asks for them again.
    private decline(entry: Entry<O["command"]>, code: O["refusal"]): void {
        this.outbox.drop(entry.id, entry.command.type === "propose" && code !== "malformed");
        this.tell(entry.id, null);
        this.declined.value = [...this.declined.value, { entry, code }];
    }

    private be_patient(code: Strain): void {
        this.strained.value = code;
        this.outbox.put_back();
        this.held_back = true;
        this.environment.after(patience_ms * (0.5 + this.environment.random()), () => {
            this.held_back = false;
            this.send_next();
        });
    }

    private send_next(): void {
        if (this.held_back || this.line.value.state !== "open") return;
        const is_guest = this.welcome.value?.role === "guest";
        const entry = this.outbox.take((command) => !is_guest || command.type === "join");
        if (entry === null) return;
        this.connection.send({ type: "order", device: entry.device, n: entry.n, command: entry.command });
        this.call_off_resend();
        this.environment.after(doubt_after_ms, () => {
            if (this.outbox.under_way()?.id === entry.id) this.connection.doubt();
        });
        this.call_off_resend = this.environment.after(answer_wait_ms, () => {
            if (this.outbox.under_way()?.id !== entry.id) return;
            this.outbox.put_back();
            this.send_next();
        });
    }

    // A person's orders show in the view of what is their own, which the others do not have.
    private shown_up_to(): number {
        return (this.views.own.value ?? this.views.room.value)?.at ?? 0;
    }

    private settle(): void {
        const place = this.entrance.place();
        if (place !== null) this.outbox.settle(place);
    }

    private tell(id: string, made: number | null): void {
        this.made.get(id)?.(made);
        this.made.delete(id);
    }
}
