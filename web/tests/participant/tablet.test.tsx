import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Tablet } from "../../src/participant/tablet.tsx";
import type { FrontDoor, KeyedRow, Reply } from "../../src/protocol.ts";
import { memory_store, type LocalStore } from "../../src/sync/local_store.ts";
import { Announcer } from "../../src/ui/announcer.tsx";
import { FakeEnvironment, type FakeSocket } from "../fake_environment.ts";
import { mark, proposal, round, row, session } from "../phone.tsx";

const door: FrontDoor = { title: "Atelier 2", committee: "Jeunesse", field: "JE", state: "open" };

let store: LocalStore;
let world: FakeEnvironment;
let place: HTMLElement;
const text = (): string => (place.textContent ?? "").replace(/\s+/g, " ");
const title = (): string => (place.querySelector("h1")?.textContent ?? "").replace(/\s+/g, " ");
const line = (): FakeSocket => world.sockets.filter(({ closed }) => !closed).pop()!;
const say = (socket: FakeSocket, ...replies: Reply[]): void => void act(() => socket.say(...replies));
const press = (name: string | RegExp): void => {
    const named = (one: Element): string => (one.getAttribute("aria-label") ?? one.textContent ?? "").replace(/\s+/g, " ").trim();
    const button = [...place.querySelectorAll("button")].find((one) => (typeof name === "string" ? named(one) === name : name.test(named(one))));
    if (button === undefined) throw new Error(`no ${name} among ${[...place.querySelectorAll("button")].map(named).join(" · ")}`);
    act(() => button.click());
};
const pass = (seconds: number): void => void act(() => world.pass(seconds * 1000));

const snapshot = (view: "room" | "own", rows: KeyedRow[]): Reply => ({ type: "snapshot", view, epoch: "e1", n: 0, at: 0, rows });
const as_guest = (): void => {
    act(() => line().open());
    say(line(), { type: "welcome", role: "guest", session: 3, now: 0, door });
};
const me = (person: number): KeyedRow => row("me", { type: "me", person, college: "resident" });
const inside = (person: number, own: KeyedRow[] = [], rooms: KeyedRow[] = [round([1, 2])]): void => say(line(),
    { type: "welcome", role: "participant", session: 3, now: 0 },
    snapshot("room", [session({ step: 3 }), proposal(1, "Un minibus"), proposal(2, "Un potager"), ...rooms]), snapshot("own", [me(person), ...own]));
const join = (person: number): void => {
    press(/ma première fois/);
    act(() => place.querySelector<HTMLInputElement>("input[value=resident]")!.click());
    act(() => void place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    const order = line().orders()[0]!;
    say(line(), { type: "accepted", device: order.device, n: order.n, at: 1 });
    inside(person);
};
const accept_last = (socket: FakeSocket): void => {
    const { device, n } = socket.orders().pop()!;
    say(socket, { type: "accepted", device, n, at: 1 });
};
const open = (): void => {
    world = new FakeEnvironment(store);
    place = document.body.appendChild(document.createElement("div"));
    act(() => render(<><Tablet environment={world} code="B7KM4Q" on_code={vi.fn()} /><Announcer /></>, place));
};
const close = (): void => {
    act(() => render(null, place));
    place.remove();
};

beforeEach(() => {
    store = memory_store();
    open();
});
afterEach(close);

describe("a shared tablet", () => {
    it("takes one person after the other, each with a key of their own, apart from the device's", () => {
        as_guest();
        expect(title()).toBe("À qui le tour ?");
        join(12);
        expect(text()).toContain("Votre numéro : 12");
        const first = line();
        expect(first.orders()[0]?.command).toMatchObject({ type: "join", college: "resident", on_tablet: true });
        press("J’ai fini");
        expect(first.closed).toBe(true);
        as_guest();
        expect(line().heard[0]).toMatchObject({ type: "hello", code: "B7KM4Q" });
        join(13);
        expect(line().orders()[0]?.command).not.toMatchObject({ key: (first.orders()[0]!.command as { key: string }).key });
        expect(store.keys("gommette/person/")).toEqual([]);
    });

    it("listens for the network once, however many have had their turn", () => {
        as_guest();
        const listeners = world.listeners();
        for (const person of [12, 13, 14]) {
            join(person);
            press("J’ai fini");
            as_guest();
        }
        expect(world.listeners()).toBe(listeners);
    });

    it("knows who comes back by their number, also once it is loaded anew, and keeps their ballot folded", () => {
        as_guest();
        join(12);
        const { key } = line().orders()[0]!.command as { key: string };
        press("J’ai fini");
        close();
        open();
        as_guest();
        press("N° 12");
        act(() => line().open());
        expect(line().heard[0]).toMatchObject({ type: "hello", key });
        inside(12, [mark(1, 3)]);
        expect(title()).toBe("Vous avez déjà voté");
        expect(text()).not.toContain("Un minibus");
        press("Refaire mon bulletin");
        expect(text()).toContain("Un minibus");
    });

    it("shows who comes back without having voted their ballot at once", () => {
        as_guest();
        join(12);
        press("J’ai fini");
        as_guest();
        press("N° 12");
        act(() => line().open());
        inside(12);
        expect(text()).toContain("Un minibus");
    });

    it("keeps results, with what one had chosen, to the wall", () => {
        as_guest();
        join(12);
        inside(12, [mark(1, 3)], [round([1, 2], { is_open: false, closed_at: 1 })]);
        expect(title()).toBe("Rien à faire ici pour l’instant");
    });

    it("waits until the marks have arrived before the next one", () => {
        as_guest();
        join(12);
        press("Poser une gommette : Un minibus");
        const socket = line();
        press("J’ai fini");
        expect(title()).toBe("Envoi…");
        expect(socket.closed).toBe(false);
        accept_last(socket);
        expect(socket.closed).toBe(true);
        as_guest();
        expect(title()).toBe("À qui le tour ?");
    });

    it("without a line offers to make room, and sends what was left once it is back", () => {
        as_guest();
        join(12);
        const { key } = line().orders()[0]!.command as { key: string };
        act(() => line().break());
        press("Poser une gommette : Un minibus");
        press("J’ai fini");
        expect(title()).toBe("Le réseau est coupé");
        press("Laisser la place");
        as_guest();
        expect(text()).toContain("1 bulletin attend le réseau");
        pass(20);
        const late = world.sockets.filter(({ closed, heard }) => !closed && heard.length === 0).pop()!;
        act(() => late.open());
        expect(late.heard[0]).toMatchObject({ key });
        say(late, { type: "welcome", role: "participant", session: 3, now: 0 });
        expect(late.orders()[0]?.command).toMatchObject({ type: "mark_ballot", marks: [{ proposal: 1, mark: 1 }] });
        accept_last(late);
        expect(text()).not.toContain("attend le réseau");
        expect(late.closed).toBe(true);
    });

    it("sends what waited when it was loaded anew, and says whose was refused", () => {
        as_guest();
        join(12);
        act(() => line().break());
        press("Poser une gommette : Un minibus");
        close();
        open();
        expect(world.sockets.length).toBe(2);
        const late = world.sockets[1]!;
        as_guest_on(world.sockets[0]!);
        act(() => late.open());
        say(late, { type: "welcome", role: "participant", session: 3, now: 0 });
        const { device, n } = late.orders()[0]!;
        say(late, { type: "refused", code: "round_closed", device, n });
        expect(text()).toContain("N° 12 : une partie de ce qui attendait n’a pas été comptée");
        press("J’ai compris");
        expect(text()).not.toContain("n’a pas été comptée");
    });

    it("goes back by itself after a minute without a touch, and warns before", () => {
        as_guest();
        join(12);
        pass(49);
        expect(text()).not.toContain("Toujours là ?");
        pass(2);
        expect(text()).toContain("Retour à l’accueil dans 9 s.");
        act(() => void window.dispatchEvent(new Event("pointerdown")));
        expect(text()).not.toContain("Retour à l’accueil");
        pass(59);
        press("Je suis là");
        pass(59);
        expect(text()).toContain("Votre numéro : 12");
        pass(1);
        as_guest();
        expect(title()).toBe("À qui le tour ?");
    });

    it("that goes back by itself still sends what was done", () => {
        as_guest();
        join(12);
        press("Poser une gommette : Un minibus");
        pass(60);
        as_guest_on(world.socket());
        expect(title()).toBe("À qui le tour ?");
        expect(text()).toContain("1 bulletin attend le réseau");
    });
});

function as_guest_on(socket: FakeSocket): void {
    act(() => socket.open());
    say(socket, { type: "welcome", role: "guest", session: 3, now: 0, door });
}
