import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { CodeEntry } from "../../src/participant/code_entry.tsx";
import { JoinForm } from "../../src/participant/join_form.tsx";
import { fetch_refused_words } from "../../src/participant/refused_words.ts";
import { PersonCredentials } from "../../src/sync/credentials.ts";
import { memory_store } from "../../src/sync/local_store.ts";
import type { FrontDoor } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";

const door = { title: "Atelier 2", committee: "Jeunesse", field: "JE", state: "open" } as const;

function at_code(unknown?: string, from_slip = false) {
    const place = document.body.appendChild(document.createElement("div"));
    const on_code = vi.fn();
    const on_again = vi.fn();
    act(() => render(<CodeEntry store={memory_store()} {...(unknown ? { unknown } : {})} from_slip={from_slip} on_code={on_code} on_again={on_again} />, place));
    const type = (text: string): void => void act(() => {
        const field = place.querySelector("input")!;
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const send = (): void => void act(() => void place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    return { place, on_code, on_again, type, send };
}

describe("the code", () => {
    it("is taken in small letters and with spaces, and shown as on the wall", () => {
        const { place, on_code, type, send } = at_code();
        type("b7k m4q");
        expect([...place.querySelectorAll(".cell")].map((cell) => cell.textContent).join("")).toBe("B7KM4Q");
        send();
        expect(on_code).toHaveBeenCalledWith("B7KM4Q");
    });

    it.each(["Code : P8JZUQ", "code P8JZUQ", "https://gommette.example/#P8JZUQ", "gommette.example/#p8jzuq ", "P8J ZUQ", "Votre code:\nP8JZUQ"])(
        "is found in what was pasted: %j", (text) => {
            const { on_code, type, send } = at_code();
            type(text);
            send();
            expect(on_code).toHaveBeenCalledWith("P8JZUQ");
        });

    it("that holds a sign no code has is refused, with which those are", () => {
        const { place, on_code, type, send } = at_code();
        type("P8JZ0Q");
        send();
        expect(on_code).not.toHaveBeenCalled();
        expect(place.querySelector("[role=alert]")?.textContent).toContain("sans O, I, 0 ni 1");
    });

    it("that cannot be one is said before it is sent", () => {
        const { place, on_code, type, send } = at_code();
        type("B7K");
        send();
        expect(on_code).not.toHaveBeenCalled();
        expect(place.querySelector("[role=alert]")?.textContent).toContain("Un code a six signes");
    });

    it("that came with a personal code may be another session's", () => {
        expect(at_code("B7KM4Q", true).place.querySelector("[role=alert]")?.textContent).toContain("d’une autre séance");
    });

    it("that opens nothing is said by name, and may be tried again", () => {
        const { place, on_code, on_again, type, send } = at_code("B7KM4Q");
        expect(place.querySelector("[role=alert]")?.textContent).toContain("Le code B7KM4Q n’ouvre aucun atelier.");
        type("B7KM4Q");
        send();
        expect(on_code).not.toHaveBeenCalled();
        expect(on_again).toHaveBeenCalledOnce();
    });
});

function at_door() {
    const world = new FakeEnvironment();
    const credentials = new PersonCredentials(world.store, "B7KM4Q");
    const sync = new Sync(world, credentials);
    const place = document.body.appendChild(document.createElement("div"));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "guest", door, now: 0 });
    const draw = (shown: FrontDoor): void => void act(() =>
        render(<SyncContext.Provider value={sync}><JoinForm door={shown} credentials={credentials} /></SyncContext.Provider>, place));
    draw(door);
    const show = (shown: FrontDoor): void => {
        act(() => world.socket().say({ type: "welcome", role: "guest", door: shown, now: 0 }));
        draw(shown);
    };
    const choose = (college: string): void => void act(() => place.querySelector<HTMLInputElement>(`[value=${college}]`)!.click());
    const call = (name: string): void => void act(() => {
        const field = place.querySelector<HTMLInputElement>("#called")!;
        field.value = name;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    const enter = (): void => void act(() => void place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    return { world, place, choose, call, enter, show, orders: () => world.socket().orders() };
}

describe("a held door", () => {
    it("lets the person wait, and come in by themselves once it opens", () => {
        const { world, place, choose, enter, orders, show } = at_door();
        show({ ...door, state: "held" });
        expect(place.textContent).toContain("Les entrées attendent un instant");
        choose("elected");
        enter();
        const [first] = orders();
        act(() => world.socket().say({ type: "refused", code: "door_held", device: first!.device, n: first!.n }));
        expect(place.querySelector(".notice")?.textContent).toContain("Vous attendez à la porte");
        expect(orders()).toHaveLength(1);
        show(door);
        expect(orders()).toHaveLength(2);
        expect(orders()[1]?.command).toEqual(first!.command);
    });

    it("that is closed says what to do", () => {
        const { place, show } = at_door();
        show({ ...door, state: "closed" });
        expect(place.textContent).toContain("Les entrées sont closes. Dites votre idée à l’animatrice");
    });
});

describe("joining", () => {
    it("needs a college, and no name", () => {
        const { place, choose, enter, orders } = at_door();
        enter();
        expect(place.querySelector("[role=alert]")?.textContent).toContain("Choisissez comment vous êtes là");
        choose("elected");
        enter();
        expect(orders().map((order) => order.command)).toEqual([{ type: "join", key: expect.stringMatching(/^[\w-]{32}$/), college: "elected" }]);
    });

    it("tells at the name, before it is given, who will read it", () => {
        const { place } = at_door();
        const named = place.querySelector("#called")?.getAttribute("aria-describedby")?.split(" ") ?? [];
        const told = named.map((id) => place.querySelector(`#${id}`)?.textContent).join(" ");
        expect(told).toContain("L’animatrice le lit à côté de vos idées");
        expect(told).toContain("il peut s’afficher au mur");
    });

    it("sends a name as one line", () => {
        const { choose, call, enter, orders } = at_door();
        call(" Nadège\t ");
        choose("resident");
        enter();
        expect(orders()[0]?.command).toMatchObject({ called: "Nadège" });
    });

    it("is sent once, however often one presses", () => {
        const { choose, enter, orders } = at_door();
        choose("resident");
        enter();
        enter();
        expect(orders()).toHaveLength(1);
    });

    it("makes another key when the first is somebody's", () => {
        const { world, choose, enter, orders } = at_door();
        choose("resident");
        enter();
        const [first] = orders();
        act(() => world.socket().say({ type: "refused", code: "already_taken", device: first!.device, n: first!.n }));
        const [, second] = orders();
        expect(second?.command.type === "join" && first?.command.type === "join" && second.command.key !== first.command.key).toBe(true);
    });

    it("says why nobody can enter any more, and until the words have come whom to ask", async () => {
        const { world, place, choose, enter, orders } = at_door();
        choose("resident");
        enter();
        const [first] = orders();
        act(() => world.socket().say({ type: "refused", code: "session_full", device: first!.device, n: first!.n }));
        expect(place.querySelector("[role=alert]")?.textContent).toContain("Si cela dure, dites-le à l’animatrice.");
        await act(() => fetch_refused_words());
        expect(place.querySelector("[role=alert]")?.textContent).toContain("La salle est complète.");
    });
});
