import { signal } from "@preact/signals";
import { marks_per_order, type Accepted, type Command, type MarkBallot, type Refusal, type Strain } from "../protocol.ts";
import { line_name } from "./line_name.ts";
import type { LocalStore } from "./local_store.ts";

// A command without a shown effect. (device, n) is its identity, also when it is sent again.
// waiting: to be sent · sent: in flight, unanswered · accepted: durable, its effect not yet in a view.
export interface PendingCommand<C extends Command = Command> {
    readonly id: string;
    readonly device: string;
    readonly n: number;
    readonly command: C;
    readonly made_at: number;
    readonly state: "waiting" | "sent" | "accepted";
    // Once sent it is never changed: the server may have it.
    readonly tried: boolean;
    readonly at?: number;
}

const command_id = (device: string, n: number): string => `${device}/${n}`;

// The queue of one person's or link's commands, oldest first, kept in the browser over page loads until they are answered. At
// most one is in flight, so that none can overtake one that is sent again; waiting marks of a round are joined into one command.
export class PendingCommands<C extends Command = Command> {
    readonly all = signal<readonly PendingCommand<C>[]>([]);
    private last_n = 0;
    private place = "";

    constructor(
        private readonly store: LocalStore,
        private readonly device: string,
        private readonly now: () => number,
    ) {}

    // `place`: (role, session) of the sender. Takes up what earlier page loads left unanswered under that name.
    adopt(place: string): void {
        if (this.place === place) return;
        this.place = place;
        this.all.value = [...this.from_earlier_pages(), ...this.all.value].filter((entry, index, all) =>
            all.findIndex((other) => other.id === entry.id) === index);
        for (const entry of this.all.value) this.keep(entry);
    }

    add(command: C): string {
        const joined = command.type === "mark_ballot" ? this.join_waiting_marks(command) as C : command;
        this.last_n += 1;
        const entry: PendingCommand<C> = {
            id: command_id(this.device, this.last_n),
            device: this.device,
            n: this.last_n,
            command: joined,
            made_at: this.now(),
            state: "waiting",
            tried: false,
        };
        this.keep(entry);
        this.all.value = [...this.all.value, entry];
        return entry.id;
    }

    // The next one to send, now marked as sent; null while one is in flight, or if none waits that `may` be sent.
    take_next(may: (command: C) => boolean = () => true): PendingCommand<C> | null {
        if (this.in_flight() !== null) return null;
        const next = this.all.value.find((entry) => entry.state === "waiting" && may(entry.command));
        if (next === undefined) return null;
        return this.change(next.id, { state: "sent", tried: true });
    }

    in_flight(): PendingCommand<C> | null {
        return this.all.value.find((entry) => entry.state === "sent") ?? null;
    }

    // The connection broke, or the server asked for patience: what was in flight will be sent again with the same identity.
    requeue(): void {
        for (const entry of this.all.value) if (entry.state === "sent") this.change(entry.id, { state: "waiting" });
    }

    accept(reply: Accepted): PendingCommand<C> | null {
        const id = command_id(reply.device, reply.n);
        this.store.remove(this.key(reply.device, reply.n));
        return this.change(id, { state: "accepted", at: reply.at });
    }

    // Removes it: refused, or no longer needed. `wanted`: a page loaded anew is to send it again. Returns what was removed.
    drop(id: string, wanted = false): PendingCommand<C> | null {
        const entry = this.find(id);
        if (entry === null) return null;
        if (!wanted) this.forget(entry);
        this.all.value = this.all.value.filter((other) => other.id !== id);
        return entry;
    }

    // A page loaded anew does not send it again.
    forget(entry: PendingCommand<C>): void {
        this.store.remove(this.key(entry.device, entry.n));
    }

    // Removes accepted commands up to the log position `at`, which the views now show.
    drop_shown(at: number): void {
        if (this.all.value.some((entry) => entry.at !== undefined && entry.at <= at))
            this.all.value = this.all.value.filter((entry) => entry.at === undefined || entry.at > at);
    }

    // Removes everything: the server does not know the sender.
    clear(): void {
        for (const entry of this.all.value) this.drop(entry.id);
    }

    find(id: string): PendingCommand<C> | null {
        return this.all.value.find((entry) => entry.id === id) ?? null;
    }

    private from_earlier_pages(): PendingCommand<C>[] {
        const found = this.store.keys(`${this.prefix()}/`).flatMap((key) => {
            const [device, n] = key.slice(this.prefix().length + 1).split("/");
            const text = this.store.read(key);
            if (device === undefined || n === undefined || text === null) return [];
            const { command, made_at } = JSON.parse(text) as { command: C; made_at: number };
            return [{ id: command_id(device, Number(n)), device, n: Number(n), command, made_at, state: "waiting", tried: true } as const];
        });
        // Page loads by the time of their first command; within one by number, since the device's clock may have been set back.
        const begun = new Map<string, number>();
        for (const { device, made_at } of found) begun.set(device, Math.min(made_at, begun.get(device) ?? made_at));
        const begin = (entry: PendingCommand<C>): number => begun.get(entry.device) ?? 0;
        return found.sort((a, b) => (a.device === b.device ? a.n - b.n : begin(a) - begin(b) || (a.device < b.device ? -1 : 1)));
    }

    // `command` with the marks of the last unsent one of the same round, which leaves the queue.
    private join_waiting_marks(command: MarkBallot): MarkBallot {
        const untried = this.all.value
            .filter((entry) => !entry.tried && entry.command.type === "mark_ballot" && entry.command.round === command.round).pop();
        if (untried === undefined || untried.command.type !== "mark_ballot") return command;
        const marks = new Map(untried.command.marks.map((mark) => [line_name(mark), mark]));
        for (const mark of command.marks) marks.set(line_name(mark), mark);
        if (marks.size > marks_per_order) return command;
        this.drop(untried.id);
        const seen = Math.min(command.seen ?? Infinity, untried.command.seen ?? Infinity);
        return { ...command, marks: [...marks.values()], ...(Number.isFinite(seen) && { seen }) };
    }

    private change(id: string, change: Partial<PendingCommand<C>>): PendingCommand<C> | null {
        const entry = this.find(id);
        if (entry === null) return null;
        const changed = { ...entry, ...change };
        this.all.value = this.all.value.map((other) => (other.id === id ? changed : other));
        return changed;
    }

    private prefix(): string {
        return `gommette/order/${this.place}`;
    }

    private key(device: string, n: number): string {
        return `${this.prefix()}/${device}/${n}`;
    }

    private keep(entry: PendingCommand<C>): void {
        if (this.place === "" || entry.state === "accepted") return;
        this.store.write(this.key(entry.device, entry.n), JSON.stringify({ command: entry.command, made_at: entry.made_at }));
    }
}

// Refusals that ask for patience, not for another wish: the same command is sent again.
export function passes(code: Refusal): code is Strain {
    return code === "busy" || code === "too_fast" || code === "storage_trouble";
}
