import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ParticipantOrders } from "../protocol.ts";
import type { Environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { TabletCredentials, tablet_owner, tablet_people, type TabletPerson } from "../sync/tablet_people.ts";

// One person's turn at the tablet, over a connection of their own.
export class Turn {
    readonly sync: Sync<ParticipantOrders>;
    readonly credentials: TabletCredentials;
    // Their number; null: not known yet.
    readonly person: ReadonlySignal<number | null>;
    // So much of what they did is not with the server.
    readonly waiting: ReadonlySignal<number>;

    // `known`: the key of who comes back; null: somebody new, or nobody yet.
    constructor(environment: Environment, code: string, readonly known: TabletPerson | null) {
        this.credentials = new TabletCredentials(environment.store, code, known?.key ?? null);
        this.sync = new Sync(environment, this.credentials);
        this.person = computed(() => this.sync.one("me", "own")?.person ?? known?.person ?? null);
        this.waiting = computed(() => this.sync.pending.value.filter(({ state }) => state !== "accepted").length);
        this.sync.start();
    }
}

// Whose turn it is at a shared tablet, and what those before are still sending.
export class Turns {
    readonly people: ReadonlySignal<readonly TabletPerson[]>;
    readonly now: ReadonlySignal<Turn>;
    // Those who made room while what they did was on its way: their connections stay until it is with the server.
    readonly leaving: ReadonlySignal<readonly Turn[]>;
    // Of whom something was refused after they had gone.
    readonly refused: ReadonlySignal<readonly Turn[]>;
    private readonly all_people: Signal<readonly TabletPerson[]>;
    private readonly turn: Signal<Turn>;
    private readonly gone: Signal<readonly Turn[]>;
    // Who went before what they did had arrived, and whose connections are over.
    private readonly past = signal<readonly Turn[]>([]);
    private readonly stops: (() => void)[] = [];

    constructor(private readonly environment: Environment, private readonly code: string) {
        this.people = this.all_people = signal(tablet_people(environment.store, code));
        this.now = this.turn = signal(new Turn(environment, code, null));
        this.leaving = this.gone = signal(this.left_by_earlier_pages());
        this.refused = computed(() => this.past.value.filter(({ sync, waiting }) => sync.refused.value.length > 0 || waiting.value > 0));
        this.stops.push(effect(() => this.note_number()), effect(() => this.let_go()));
    }

    // Somebody who was here before.
    begin(person: TabletPerson): void {
        this.change(new Turn(this.environment, this.code, person));
    }

    // Nobody, until the next one begins.
    next(): void {
        this.change(new Turn(this.environment, this.code, null));
    }

    read_refused(): void {
        this.past.value = [];
    }

    stop(): void {
        for (const stop of this.stops) stop();
        for (const { sync } of [this.turn.value, ...this.gone.value]) sync.stop();
    }

    private change(to: Turn): void {
        const before = this.turn.peek();
        if (before.waiting.peek() > 0) this.gone.value = [...this.gone.peek(), before];
        else before.sync.stop();
        this.all_people.value = tablet_people(this.environment.store, this.code);
        this.turn.value = to;
    }

    private note_number(): void {
        const { sync, credentials } = this.turn.value;
        const person = sync.one("me", "own")?.person;
        if (person !== undefined) credentials.is_person(person);
    }

    private let_go(): void {
        const done = this.gone.value.filter(({ waiting, sync }) => waiting.value === 0 || sync.connection.value.state === "stopped");
        if (done.length === 0) return;
        for (const { sync } of done) sync.stop();
        this.past.value = [...this.past.peek(), ...done];
        this.gone.value = this.gone.peek().filter((turn) => !done.includes(turn));
    }

    // The page was loaded anew, or closed, while somebody's ballot waited for the network.
    private left_by_earlier_pages(): readonly Turn[] {
        const { store } = this.environment;
        return tablet_people(store, this.code)
            .filter(({ key }) => store.keys(`gommette/order/${tablet_owner(this.code, key)}/`).length > 0)
            .map((person) => new Turn(this.environment, this.code, person));
    }
}
