import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { hold_session } from "../held_session.ts";
import { protocol_version, type Accepted, type Hello, type Orders, type Refused, type Rejection, type Reply, type Row, type Strain,
    type ViewName, type Welcome } from "../protocol.ts";
import { Connection, type ConnectionState, type ConnectionListener } from "./connection.ts";
import type { Credentials } from "./credentials.ts";
import type { Environment } from "./environment.ts";
import { merge, type View } from "./merge.js";
import { PendingCommands, passes, type PendingCommand } from "./pending_commands.ts";
import { new_device, new_receipt } from "./random.ts";
import { keep_receipt } from "./receipts.ts";
import type { LocalStore } from "./local_store.ts";

export type { PendingCommand } from "./pending_commands.ts";

// A command that was refused for good, kept until the person has read it.
export interface RefusedCommand<O extends Orders = Orders> {
    readonly entry: PendingCommand<O["command"]>;
    readonly code: O["refusal"];
}

// That a command was accepted: where the log has it, and the number of what it made.
export interface Answer {
    readonly at: number;
    readonly made: number | null;
}

type Kind = Row["type"];
type RowOf<K extends Kind> = Extract<Row, { type: K }>;

const backoff_ms = 2_000;
// The patch with a command's effect follows its answer within milliseconds. If the server was heard this long after the answer
// and sent no such patch, the command changed no row of this page.
const effect_wait_ms = 3_000;
// A command unanswered for this long on an open connection is sent again.
const answer_wait_ms = 15_000;
// A command unanswered for this long makes the connection send a ping, to find out whether it is alive.
const probe_after_ms = 3_000;

// Somebody wrote it, and would miss it: propose, change_sheet, write_diagnosis, set_envelope, by how they alone begin: each byte
// counts here.
const has_own_words = ({ type }: Orders["command"]): boolean => /^(propose|change_sheet|write_|set_env)/.test(type);

// "round/9" before "round/10".
const by_numbers = new Intl.Collator("en", { numeric: true }).compare;

// All that a page knows: the server's rows, its own pending and refused commands, and the state of the connection, as signals.
// `order` is the only way to change anything.
export class Sync<O extends Orders = Orders> implements ConnectionListener {
    readonly connection: ReadonlySignal<ConnectionState>;
    readonly welcome = signal<Welcome | null>(null);
    readonly refused = signal<readonly RefusedCommand<O>[]>([]);
    // The last refusal that asked for patience; null once something went through.
    readonly strain = signal<Strain | null>(null);
    // The browser's time of the last word from the server, for "last state of 19 h 28".
    readonly heard_at = signal(0);
    readonly pending: ReadonlySignal<readonly PendingCommand<O["command"]>[]>;
    private readonly views = { room: signal<View | null>(null), own: signal<View | null>(null) };
    private readonly missing = new Set<ViewName>();
    private readonly kinds = new Map<string, ReadonlySignal<readonly Row[]>>();
    private readonly queue: PendingCommands<O["command"]>;
    private readonly transport: Connection;
    private readonly answered = new Map<string, (answer: Answer | null) => void>();
    private clock_lead_ms = 0;
    private is_backing_off = false;
    private is_over = false;
    private cancel_resend: () => void = () => {};
    // The key of whom the views are: with another one they are forgotten.
    private viewer = "";

    constructor(
        private readonly environment: Environment,
        readonly credentials: Credentials,
    ) {
        this.queue = new PendingCommands(environment.store, new_device(), () => environment.now());
        this.pending = this.queue.all;
        this.transport = new Connection(environment, this);
        this.connection = this.transport.state;
        this.adopt_pending();
    }

    start(): void {
        this.transport.start();
    }

    // Closes the connection for good and waits for nothing any more; the page makes another Sync.
    stop(): void {
        this.is_over = true;
        this.transport.stop();
    }

    // What this browser keeps for the pages.
    get store(): LocalStore {
        return this.environment.store;
    }

    // Whether what waits here outlives the page.
    get is_lasting(): boolean {
        return this.store.is_lasting;
    }

    // Queues the command, over breaks and page loads, until it is answered; returns its id. `then` is called with the answer, or with
    // null if it was refused; not after a page load.
    order(command: O["command"], then?: (answer: Answer | null) => void): string {
        const id = this.queue.add(this.completed(command));
        if (then) this.answered.set(id, then);
        this.send_next();
        return id;
    }

    // The person has read it.
    acknowledge(refused: RefusedCommand<O>): void {
        this.queue.forget(refused.entry);
        this.refused.value = this.refused.value.filter((other) => other !== refused);
    }

    // For "try now" buttons.
    retry(): void {
        this.transport.restart();
    }

    // The server's clock: what its last message told, and what passed since. The clock of the device is not asked: it may be set
    // meanwhile. After sleep the connection is checked at once, and tells the time anew.
    now(): number {
        return this.environment.elapsed() + this.clock_lead_ms;
    }

    // The browser's clock, for what its own timers do.
    browser_now(): number {
        return this.environment.now();
    }

    // All rows of a kind, in the order of the numbers in their names. The same array as before when none of them changed.
    all<K extends Kind>(kind: K, view: ViewName = "room"): readonly RowOf<K>[] {
        const name = `${view}/${kind}`;
        let rows = this.kinds.get(name);
        if (rows === undefined) {
            let before: readonly Row[] = [];
            rows = computed(() => {
                const named = [...(this.views[view].value?.rows ?? [])].filter(([, row]) => row.type === kind);
                const now = named.sort(([one], [other]) => by_numbers(one, other)).map(([, row]) => row);
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

    // The log position that the views reflect. A participant's commands show in the view "own", which other roles do not have.
    shown_up_to(): number {
        return (this.views.own.value ?? this.views.room.value)?.at ?? 0;
    }

    hello(): Hello {
        const shown = this.credentials.current();
        if (this.shown_key() !== this.viewer) this.views.room.value = this.views.own.value = null;
        const held = this.views.room.value;
        return {
            type: "hello",
            version: protocol_version,
            ...shown,
            ...(held && !this.missing.has("room") ? { held: { epoch: held.epoch, n: held.n } } : {}),
        };
    }

    welcomed(welcome: Welcome): void {
        this.clock_lead_ms = welcome.now - this.environment.elapsed();
        if (this.credentials.welcomed(welcome)) return this.transport.restart();
        this.welcome.value = welcome;
        if (welcome.door) hold_session(welcome.door);
        this.queue.requeue();
        this.adopt_pending();
        if (this.credentials.is_key_unknown() && !this.pending.value.some((entry) => entry.command.type === "join")) this.queue.clear();
        this.is_backing_off = false;
        this.send_next();
    }

    rejected(why: Rejection): boolean {
        return this.credentials.rejected(why);
    }

    disconnected(code: number): void {
        const under_way = this.queue.in_flight();
        // Closed as unsupported, badly encoded or too big: sending the command again would close every connection.
        if (under_way && (code === 1003 || code === 1007 || code === 1009)) this.refuse(under_way, "malformed");
        this.queue.requeue();
    }

    received(reply: Reply): void {
        this.heard_at.value = this.environment.now();
        switch (reply.type) {
            case "welcome":
            case "pong":
                this.clock_lead_ms = reply.now - this.environment.elapsed();
                return;
            case "snapshot":
            case "patch":
                return this.merge(reply);
            case "accepted":
                return this.on_accepted(reply);
            case "refused":
                return this.on_refused(reply);
        }
    }

    private merge(message: Extract<Reply, { type: "snapshot" | "patch" }>): void {
        const name = message.view;
        if (message.type === "patch" && this.missing.has(name)) return;
        const before = this.views[name].value;
        const view = merge(before, message);
        if (view === "refresh") {
            this.missing.add(name);
            this.transport.send({ type: "refresh" });
            return;
        }
        this.missing.delete(name);
        this.viewer = this.shown_key();
        this.views[name].value = view;
        if (name === "room") hold_session(this.one("session"));
        // A new epoch: the server read the session afresh from its log, and will not answer what was in flight.
        if (before !== null && before.epoch !== view.epoch) {
            this.queue.requeue();
            this.send_next();
        }
        this.queue.drop_shown(this.shown_up_to());
        this.keep_receipts();
    }

    // As the server has them, unless an answer has told of later ones.
    private keep_receipts(): void {
        if (this.pending.value.some(({ command, state }) => command.type === "mark_ballot" && state === "accepted")) return;
        for (const { round, receipt } of this.all("receipt", "own")) keep_receipt(this, round, receipt);
    }

    private on_accepted(reply: Accepted): void {
        const entry = this.queue.accept(reply);
        this.strain.value = null;
        if (entry) {
            this.report(entry.id, { at: reply.at, made: reply.made ?? null });
            const { command } = entry;
            if (command.type === "mark_ballot") keep_receipt(this, command.round, command.receipt);
            if (command.type === "join") this.credentials.joined();
            else this.drop_once_heard(entry.id, this.heard_at.value);
        }
        this.queue.drop_shown(this.shown_up_to());
        this.send_next();
    }

    // Waits until the server was heard after the answer: if the connection broke before the patch came, dropping the command
    // would take the person's marks off their own page.
    private drop_once_heard(id: string, answered_at: number): void {
        this.environment.after(effect_wait_ms, () => {
            const is_heard = this.connection.value.state === "open" && this.heard_at.value >= answered_at + effect_wait_ms;
            if (is_heard) this.queue.drop(id);
            else if (!this.is_over && this.queue.find(id) !== null) this.drop_once_heard(id, answered_at);
        });
    }

    private on_refused(reply: Refused): void {
        const entry = reply.device !== undefined ? this.queue.find(`${reply.device}/${reply.n}`) : this.queue.in_flight();
        if (entry === null) return;
        if (passes(reply.code)) return this.back_off(reply.code);
        // A later command of the same page load was accepted already and replaces this one, unless each has words of its own.
        if (reply.code === "stale" && !has_own_words(entry.command)) this.queue.drop(entry.id);
        else this.refuse(entry, reply.code);
        this.send_next();
    }

    // Refused words stay in the browser until the person has read why; a page loaded anew sends them again.
    private refuse(entry: PendingCommand<O["command"]>, code: O["refusal"]): void {
        this.queue.drop(entry.id, has_own_words(entry.command) && code !== "malformed");
        this.report(entry.id, null);
        this.refused.value = [...this.refused.value, { entry, code }];
    }

    private back_off(code: Strain): void {
        this.strain.value = code;
        this.queue.requeue();
        this.is_backing_off = true;
        this.environment.after(backoff_ms * (0.5 + this.environment.random()), () => {
            this.is_backing_off = false;
            this.send_next();
        });
    }

    private send_next(): void {
        if (this.is_backing_off || this.connection.value.state !== "open") return;
        const is_guest = this.welcome.value?.role === "guest";
        const entry = this.queue.take_next((command) => !is_guest || command.type === "join");
        if (entry === null) return;
        this.transport.send({ type: "order", device: entry.device, n: entry.n, command: entry.command });
        this.cancel_resend();
        this.environment.after(probe_after_ms, () => {
            if (this.queue.in_flight()?.id === entry.id) this.transport.probe();
        });
        this.cancel_resend = this.environment.after(answer_wait_ms, () => {
            if (this.queue.in_flight()?.id !== entry.id) return;
            this.queue.requeue();
            this.send_next();
        });
    }

    private shown_key(): string {
        const shown = this.credentials.current();
        return "key" in shown ? shown.key : "";
    }

    // A mark says with which words it was given, and the ballot that results has a receipt of its own.
    private completed(command: O["command"]): O["command"] {
        const seen = this.views.room.value?.at;
        return command.type === "mark_ballot" ? { ...command, ...(seen !== undefined && { seen }), receipt: new_receipt() } : command;
    }

    private adopt_pending(): void {
        const place = this.credentials.owner();
        if (place !== null) this.queue.adopt(place);
    }

    private report(id: string, answer: Answer | null): void {
        this.answered.get(id)?.(answer);
        this.answered.delete(id);
    }
}
