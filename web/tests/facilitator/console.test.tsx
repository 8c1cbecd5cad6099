import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { Console } from "../../src/facilitator/console.tsx";
import { ConsoleState, ConsoleContext } from "../../src/facilitator/console_state.ts";
import { close_codes, type FacilitatorOrders, type ProposalRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { keyed, proposal, session } from "./rows.ts";

let world: FakeEnvironment;
let n = 0;
const show = (...proposals: ProposalRow[]): void => act(() => {
    const rows = [keyed("session", session()), ...proposals.map((row) => keyed(`proposal/${row.proposal}`, row))];
    world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n, rows });
}) as unknown as void;
const press = (label: string): void => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(label));
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};

beforeEach(() => {
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    const place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><Console /></ConsoleContext.Provider></SyncContext.Provider>,
        place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    show(proposal(1), proposal(2));
});

describe("the console", () => {
    it("keeps the correction that is being typed when another screen hides its idea", () => {
        press("Corriger");
        const field = document.querySelector<HTMLTextAreaElement>(".line form.inset textarea");
        if (field === null) throw new Error("nothing to type in");
        field.value = "Une idée mieux dite";
        act(() => void field.dispatchEvent(new InputEvent("input", { bubbles: true })));
        show(proposal(1, { state: "hidden", reason: "Hors sujet" }), proposal(2));
        expect(field.isConnected).toBe(true);
        expect(field.value).toBe("Une idée mieux dite");
        expect(document.querySelector(".line form.inset")?.textContent).toContain("Vos mots restent ici");
        press("Laisser ainsi");
        expect(document.querySelector(".line form.inset")).toBeNull();
    });

    it("keeps what is half written when the other facilitator moves the step", () => {
        const write = (form: string, words: string): void => {
            const field = document.querySelector<HTMLTextAreaElement>(`${form} textarea`);
            if (field === null) throw new Error(`nothing to type in at ${form}`);
            field.value = words;
            act(() => void field.dispatchEvent(new InputEvent("input", { bubbles: true })));
        };
        const move_to = (step: number): void => act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n,
            remove: [], upsert: [keyed("session", session({ step }))] })) as unknown as void;
        press("Corriger");
        write(".line form.inset", "Une idée mieux dite");
        write(".propose", "Une idée sur papier");
        move_to(4);
        expect(document.querySelector(".line form.inset")).toBeNull();
        expect(document.querySelector(".todo")?.textContent).toContain("Commencé, pas envoyé");
        move_to(1);
        expect(document.querySelector<HTMLTextAreaElement>(".line form.inset textarea")?.value).toBe("Une idée mieux dite");
        expect(document.querySelector<HTMLTextAreaElement>(".propose textarea")?.value).toBe("Une idée sur papier");
        expect(document.querySelector<HTMLDetailsElement>(".propose")?.open).toBe(true);
        press("Enregistrer");
        expect(document.querySelector(".line form.inset")).toBeNull();
        press("Corriger");
        expect(document.querySelector<HTMLTextAreaElement>(".line form.inset textarea")?.value).toBe("Idée 1");
    });

    it("says on the agenda that a vote is held inside another step", () => {
        const now = (): string => document.querySelector("[aria-current=step]")?.textContent ?? "";
        const rows = (...upsert: ReturnType<typeof keyed>[]) => act(() =>
            world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert }));
        rows(keyed("session", session({ step: 1 })));
        expect(now()).toMatch(/2\sidées/);
        rows(keyed("round/1", { type: "round", round: 1, method: { type: "opinion" }, is_open: true, live_results: false, items: [1, 2], opened_at: 0 }));
        expect(now()).toContain("un vote, puis la suite de l’étape");
    });

    it("puts somebody who joined as another than they are into their college", () => {
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: [
            keyed("room", { type: "room", colleges: [{ college: "resident", joined: 1, present: 1 }], waiting: 0, storage_ok: true }),
            keyed("person/1", { type: "person", person: 1, college: "resident", called: "Léa", present: true, removed: false, joined_at: 0, proposals: 2 }),
        ] }));
        press("Changer");
        press("élu");
        expect(world.socket().orders().map((order) => order.command)).toEqual([{ type: "correct_college", person: 1, college: "elected" }]);
        expect(document.querySelector(".names [role=group]")).toBeNull();
        expect(document.activeElement?.textContent).toContain("Collège de Léa");
    });

    it("keeps the correction that is being typed when its author takes the idea back", () => {
        press("Corriger");
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, upsert: [], remove: ["proposal/1"] }));
        expect(document.querySelector(".line form.inset")?.textContent).toContain("Son auteur vient de reprendre cette idée");
        press("Laisser ainsi");
        expect(document.querySelector(".line form.inset")).toBeNull();
        expect(document.body.textContent).not.toContain("Idée 1");
    });

    it("takes out those who came last, with what they wrote, and brings them back", () => {
        const person = (number: number, joined_at: number, removed = false) => keyed(`person/${number}`, { type: "person", person: number,
            college: "resident", called: `Personne ${number}`, present: true, removed, joined_at, proposals: 3 } as const);
        const now = 5_000_000;  // as the server told
        const rows = (...upsert: ReturnType<typeof keyed>[]) => act(() =>
            world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert }));
        rows(keyed("room", { type: "room", colleges: [{ college: "resident", joined: 3, present: 3 }], waiting: 0, storage_ok: true }),
            person(1, now - 3_600_000), person(2, now - 1000), person(3, now - 500));
        press("Retirer des personnes");
        press("Arrivés depuis moins de");
        expect(document.querySelector(".removing .notice")?.textContent).toMatch(/^2\spersonnes sortent de l’atelier, 6\sidées sont masquées/);
        press("Retirer");
        expect(world.socket().orders().map((order) => order.command)).toEqual([{ type: "remove_people", people: [2, 3] }]);
        const [removal] = world.socket().orders();
        act(() => world.socket().say({ type: "accepted", device: removal!.device, n: removal!.n, at: n + 1 }));
        rows(person(2, now - 1000, true), person(3, now - 500, true));
        press("Faire revenir les");
        expect(world.socket().orders()[1]?.command).toEqual({ type: "readmit_people", people: [2, 3] });
    });

    it("says that what was done before the close is undone after reopening only", () => {
        press("Corriger");
        press("Enregistrer");
        const [order] = world.socket().orders();
        act(() => world.socket().say({ type: "accepted", device: order!.device, n: order!.n, at: n + 1 }));
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [],
            upsert: [keyed("session", session({ closed: true, step: 5 }))] }));
        const undo = [...document.querySelectorAll<HTMLButtonElement>(".last button")][0];
        expect(undo?.disabled).toBe(true);
        expect(document.querySelector(".last")?.textContent).toContain("une fois la séance rouverte");
    });

    it("offers the closed session's minutes and tables, each in every format on one line", () => {
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [],
            upsert: [keyed("session", session({ closed: true, step: 5 }))] }));
        const lines = [...document.querySelectorAll(".take-away")];
        expect(lines.map((line) => [...line.querySelectorAll("button")].map((one) => one.getAttribute("aria-label")))).toEqual([
            ["LibreOffice", "Word", "page à imprimer"].map((form) => `${form}, compte rendu de la séance`),
            ["Excel", "LibreOffice", "CSV", "CSV vote par vote"].map((form) => `${form}, résultats de la séance`),
        ]);
    });

    it("shows nothing of the room any more once its link is withdrawn", () => {
        expect(document.body.textContent).toContain("Idée 1");
        act(() => world.socket().break(close_codes.unknown_door));
        expect(document.body.textContent).not.toContain("Idée 1");
        expect(document.body.textContent).toContain("Ce lien n’ouvre plus rien");
    });
});
