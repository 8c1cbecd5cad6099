import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { ConsoleState, ConsoleContext } from "../../../src/facilitator/console_state.ts";
import { IdeasPart } from "../../../src/facilitator/ideas/ideas_part.tsx";
import { IdeasOffer } from "../../../src/facilitator/ideas/offer.tsx";
import type { FacilitatorOrders, Propose, ProposalRow } from "../../../src/protocol.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { button, choose, press, settle, text } from "../../bring/choose_file.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { keyed, proposal, session } from "../rows.ts";

let world: FakeEnvironment;
let state: ConsoleState;
let place: HTMLElement | undefined;
let n = 0;
const draw = (): void => act(() => render(
    <SyncContext.Provider value={state.sync as never}><ConsoleContext.Provider value={state}><IdeasOffer fetch_part={() => Promise.resolve(IdeasPart)} /></ConsoleContext.Provider></SyncContext.Provider>,
    place!,
)) as unknown as void;
const there = (...rows: ProposalRow[]): void => act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n,
    rows: [keyed("session", session()), ...rows.map((row) => keyed(`proposal/${row.proposal}`, row))] })) as unknown as void;
const orders = (): readonly Propose[] => world.socket().orders().map(({ command }) => command as Propose);
const answer = async (code?: FacilitatorOrders["refusal"]): Promise<void> => {
    const { device, n: number } = world.socket().orders().at(-1)!;
    act(() => world.socket().say(code === undefined ? { type: "accepted", device, n: number, at: n, made: 7 } : { type: "refused", code, device, n: number }));
    await settle();
};
const pick = (title: string): HTMLInputElement => [...document.querySelectorAll<HTMLLabelElement>("label.take")].find((one) => one.textContent?.startsWith(title))!.querySelector("input")!;

beforeEach(() => {
    if (place !== undefined) render(null, place);
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
    world = new FakeEnvironment();
    state = new ConsoleState(new Sync<FacilitatorOrders>(world, link_credentials("facilitator")));
    draw();
    state.sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
    there(proposal(1, { title: "Des bancs" }));
});

const file = "titre;description;état\nDes bancs;;\nUn verger;Partagé;\nUne piscine;;rejetée\nUn skatepark;;\n";

describe("ideas of a file", () => {
    it("are shown with their ticks before anything is sent, and sent one after the other", async () => {
        await press("Apporter des idées");
        await choose(file);
        expect(text()).toContain("2 idées cochées sur 3");
        expect(pick("Une piscine").checked).toBe(false);
        expect(text()).toContain("Rejetée");
        expect(text()).toContain("1 idée déjà là");
        expect(orders()).toEqual([]);
        act(() => pick("Un skatepark").click());
        act(() => pick("Une piscine").click());
        await press("Ajouter ces 2 idées");
        expect(orders()).toEqual([{ type: "propose", title: "Un verger", detail: "Partagé" }]);
        expect(text()).toContain("0 idée ajoutée sur 2…");
        await answer();
        expect(orders().at(-1)).toEqual({ type: "propose", title: "Une piscine" });
        expect(text()).toContain("1 idée ajoutée sur 2…");
        await answer();
        expect(text()).toContain("2 idées ajoutées.");
    });

    it("can be put in other words before they are sent", async () => {
        await press("Apporter des idées");
        await choose("titre\nUn verger\n");
        await press("Modifier");
        const field = document.querySelector<HTMLTextAreaElement>("form.inset textarea")!;
        expect(document.activeElement).toBe(field);
        field.value = "Un verger partagé";
        act(() => void field.dispatchEvent(new InputEvent("input", { bubbles: true })));
        await press("Garder ainsi");
        await press("Ajouter cette idée");
        expect(orders()).toEqual([{ type: "propose", title: "Un verger partagé" }]);
    });

    it("that are refused are told by their title, here alone; the others go on", async () => {
        await press("Apporter des idées");
        await choose(file);
        await press("Ajouter ces 2 idées");
        await answer("malformed");
        expect(orders()).toHaveLength(2);
        await answer();
        expect(text()).toContain("1 idée ajoutée.");
        expect(text()).toContain("« Un verger » : Le serveur n’a pas compris");
        expect(state.sync.refused.value).toEqual([]);
    });

    it("stop where no other one would be taken, and say what was not sent", async () => {
        await press("Apporter des idées");
        await choose(file);
        await press("Ajouter ces 2 idées");
        await answer("too_many_proposals");
        expect(orders()).toHaveLength(1);
        expect(text()).toContain("Aucune idée n’a été ajoutée.");
        expect(text()).toContain("1 ligne non envoyée");
        expect([...document.querySelectorAll(".left-out li")].map((one) => one.textContent)).toEqual(["Un skatepark"]);
    });

    it("stop by a button, and after the one that is on its way", async () => {
        await press("Apporter des idées");
        await choose(file);
        await press("Ajouter ces 2 idées");
        await press("Arrêter là");
        await answer();
        expect(orders()).toHaveLength(1);
        expect(text()).toContain("1 idée ajoutée.");
    });

    it("stay as they are ticked, and go on, while this part of the console is away", async () => {
        await press("Apporter des idées");
        await choose(file);
        act(() => pick("Un skatepark").click());
        act(() => render(null, place!));
        draw();
        await settle();
        expect(text()).toContain("1 idée cochée sur 3");
        await press("Ajouter cette idée");
        act(() => render(null, place!));
        await answer();
        draw();
        await settle();
        expect(text()).toContain("1 idée ajoutée.");
    });

    it("are not sent beyond what the session holds", async () => {
        there(...Array.from({ length: 399 }, (_, at) => proposal(at + 1)));
        await press("Apporter des idées");
        await choose(file);
        expect(text()).toContain("1 idée cochée sur 4");
        await press("Tout cocher");
        expect(text()).toContain("il reste de la place pour 1");
        expect(button("Ajouter")).toBeUndefined();
        await press("Tout décocher");
        act(() => pick("Un verger").click());
        expect(button("Ajouter cette idée")).toBeDefined();
    });

    it("are not read from a file without titles", async () => {
        await press("Apporter des idées");
        await choose("ville;code\nBaugé;49150\n");
        expect(text()).toContain("Aucune colonne de titres n’est reconnue.");
        await choose("%PDF-1.7", "idées.pdf");
        expect(text()).toContain("« idées.pdf » n’est pas lu. Ce n’est ni un classeur");
        await press("Renoncer");
        expect(document.activeElement).toBe(button("Apporter des idées"));
    });
});
