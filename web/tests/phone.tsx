import { render } from "preact";
import { act } from "preact/test-utils";
import type { ComponentChildren } from "preact";
import type { Command, KeyedRow, ProposalRow, Reply, Row, RoundRow, SessionRow, ViewName } from "../src/protocol.ts";
import { phone_parts } from "../src/participant/parts.ts";
import { fetch_refused_words } from "../src/participant/refused_words.ts";
import { PersonCredentials } from "../src/sync/credentials.ts";
import { memory_store, type LocalStore } from "../src/sync/local_store.ts";
import { Sync } from "../src/sync/sync.ts";
import { Announcer } from "../src/ui/announcer.tsx";
import { SyncContext } from "../src/ui/sync_context.ts";
import { FakeEnvironment, type FakeSocket } from "./fake_environment.ts";

// As on a phone that has been idle for a moment.
await phone_parts.fetch_all();
await fetch_refused_words();

export const row = (key: string, value: Row): KeyedRow => ({ key, row: value });
export const session = (changes: Partial<SessionRow> = {}): KeyedRow =>
    row("session", { type: "session", session: 3, title: "Atelier 2", committee: "Jeunesse", field: "JE", step: 0, closed: false,
        agenda: [{ kind: "lobby" }, { kind: "proposing" }, { kind: "merging" }, { kind: "vote" }, { kind: "prioritizing" }, { kind: "closed" }],
        proposing_open: false, authors_shown: false, ...changes });
export const proposal = (number: number, title: string, changes: Partial<ProposalRow> = {}): KeyedRow =>
    row(`proposal/${number}`, { type: "proposal", proposal: number, state: "live", title, absorbed: [], corrected: false, made_at: 0, ...changes });
export const round = (items: number[], changes: Partial<RoundRow> = {}): KeyedRow =>
    row("round/1", { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items,
        opened_at: 0, ...changes });
export const mark = (number: number, value: number, counts = true): KeyedRow =>
    row(`mark/1/${number}`, { type: "mark", round: 1, proposal: number, mark: value, counts });
export const me = row("me", { type: "me", person: 1, college: "resident", called: "Nadège" });
export const mine = (number: number, title: string): KeyedRow =>
    row(`mine/${number}`, { type: "my_proposal", proposal: number, state: "live", title, separated: false });

// One phone inside a session, with the server played by the test.
export class Phone {
    readonly world: FakeEnvironment;
    readonly sync: Sync;
    readonly place = document.createElement("div");
    private n = { room: 0, own: 0 };

    constructor(store: LocalStore = memory_store(), key = "k".repeat(32)) {
        store.write("gommette/person/B7KM4Q", key);
        this.world = new FakeEnvironment(store);
        this.sync = new Sync(this.world, new PersonCredentials(store, "B7KM4Q"));
        document.body.replaceChildren(this.place);
    }

    show(children: ComponentChildren, room: KeyedRow[], own: KeyedRow[] = [me]): this {
        this.sync.start();
        this.socket.open();
        this.socket.say({ type: "welcome", role: "participant", session: 3, now: this.world.now() }, this.snapshot("room", room), this.snapshot("own", own));
        act(() => render(<SyncContext.Provider value={this.sync}>{children}<Announcer /></SyncContext.Provider>, this.place));
        return this;
    }

    get socket(): FakeSocket {
        return this.world.socket();
    }

    say(...replies: Reply[]): void {
        act(() => this.socket.say(...replies));
    }

    patch(view: ViewName, upsert: KeyedRow[], remove: string[] = [], at = 1): void {
        this.n[view] += 1;
        this.say({ type: "patch", view, epoch: "e1", n: this.n[view], at, upsert, remove });
    }

    press(name: string | RegExp): void {
        const button = this.buttons().find((other) => matches(named(other), name));
        if (button === undefined) throw new Error(`no button ${name}; there are: ${this.buttons().map(named).join(" · ")}`);
        act(() => button.click());
    }

    type(selector: string, text: string): void {
        const field = this.place.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (field === null) throw new Error(`no ${selector}`);
        act(() => {
            field.value = text;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        });
    }

    buttons(): HTMLButtonElement[] {
        return [...this.place.querySelectorAll("button")];
    }

    titles(): string[] {
        return [...this.place.querySelectorAll(".rows > li")].map((line) => spoken(line.querySelector("h2") ?? line));
    }

    label(selector: string): string | null {
        return this.place.querySelector(selector)?.getAttribute("aria-label") ?? null;
    }

    get text(): string {
        return spoken(this.place);
    }

    // Without what was seen and the receipt, which sync adds to every mark.
    commands(): Command[] {
        return this.socket.orders().map(({ command }) => {
            if (command.type !== "mark_ballot") return command;
            const { seen, receipt, ...asked } = command;
            return asked;
        });
    }

    accept(at = 1): void {
        const orders = this.socket.orders();
        const last = orders[orders.length - 1];
        if (last) this.say({ type: "accepted", device: last.device, n: last.n, at });
    }

    private snapshot(view: ViewName, rows: KeyedRow[]): Reply {
        return { type: "snapshot", view, epoch: "e1", n: 0, at: 0, rows };
    }
}

// Its words, with plain single spaces.
const spoken = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
const named = (button: HTMLButtonElement): string => (button.getAttribute("aria-label") ?? spoken(button)).replace(/\u00a0/g, " ");
const matches = (text: string, name: string | RegExp): boolean => (typeof name === "string" ? text === name : name.test(text));
