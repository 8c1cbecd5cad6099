import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BringIn, Row, SheetRow, SteeringOrders } from "../../../src/protocol.ts";
import { BringPart } from "../../../src/steering/bring/bring_part.tsx";
import { BringOffer } from "../../../src/steering/bring/offer.tsx";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { field, keyed, member } from "../rows.ts";

let world: FakeEnvironment;
let n = 0;
let page: HTMLElement | undefined;

const sheet = (number: number, title: string, owner: string, change = 4): SheetRow => ({
    type: "sheet", sheet: number, field: "JE", number, member: 1, at: 1, values: { title, owner },
    changed: [{ field: "title", change: 1, member: 1, at: 1 }, { field: "owner", change, member: 1, at: 1 }],
});
const settle = () => act(async () => {});

// `own`: whose link opens the page; null: one that only reads.
async function open(own: number | null, ...rows: [string, Row][]): Promise<void> {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BringOffer fetch_part={() => Promise.resolve(BringPart)} /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const there = [keyed("field/JE", field("JE", 1)), keyed("member/1", member(1)), ...rows.map(([key, row]) => keyed(key, row))];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === null ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: there },
    ));
    await settle();
}
const change = (key: string, row: Row): void => act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: [keyed(key, row)] })) as unknown as void;
const text = (): string => (document.body.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const button = (label: string): HTMLButtonElement | undefined => [...document.querySelectorAll("button")].find((one) => one.textContent?.replace(/[\u00a0\u202f]/g, " ").startsWith(label));
const press = async (label: string): Promise<void> => {
    act(() => button(label)!.click());
    await settle();
};
async function choose(content: string, ...more: string[]): Promise<void> {
    const files = [content, ...more].map((one, at) => new File([one], at === 0 ? "actions.csv" : "autre.csv"));
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", { value: files, configurable: true });
    act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
    await vi.waitFor(() => expect(text()).not.toContain("Lecture de"), 10_000);
    await settle();
}
const orders = (): readonly BringIn[] => world.socket().orders().map(({ command }) => command as BringIn);
const answer = async (reply: { type: "accepted" } | { type: "refused"; code: SteeringOrders["refusal"] }): Promise<void> => {
    const { device, n: number } = world.socket().orders().at(-1)!;
    act(() => world.socket().say(reply.type === "accepted" ? { type: "accepted", device, n: number, at: n } : { ...reply, device, n: number }));
    await settle();
};

const file = "champ;titre;pilote\nJE;Caravane;Centre social\nJE;Local ados;Ville\nJE;Relais;CAF\n";
const there: [string, Row][] = [["sheet/1", sheet(1, "Caravane", "Ville")], ["sheet/2", sheet(2, "Relais", "CAF")]];

describe("bringing a file in", () => {
    beforeEach(() => open(1, ...there));

    it("is offered by a personal link only", async () => {
        expect(button("Apporter un fichier")).toBeDefined();
        await open(null, ...there);
        expect(text()).toBe("");
    });

    it("shows what the file would add, change and leave, and sends nothing", async () => {
        await press("Apporter un fichier");
        await choose(file);
        expect(text()).toContain("1 ajout, 1 modification, 1 ligne inchangée");
        expect([...document.querySelectorAll("summary")].map((one) => one.textContent?.replace(/\u00a0/g, " "))).toEqual(["1 ligne ajoutée", "1 ligne modifiée", "1 ligne laissée telle quelle"]);
        expect(document.querySelector(".difference del")?.textContent).toBe("Ville");
        expect(orders()).toEqual([]);
        await press("Renoncer");
        expect(button("Apporter un fichier")).toBeDefined();
        expect(orders()).toEqual([]);
    });

    it("sends one order, says when it is accepted, and then brings nothing twice", async () => {
        await press("Apporter un fichier");
        await choose(file);
        await press("Apporter ces 2 lignes");
        expect(orders()).toEqual([{ type: "bring_in", diagnosis: [], actions: [
            { field: "JE", values: { title: "Local ados", owner: "Ville" } }, { field: "JE", values: { owner: "Centre social" }, sheet: 1, seen: 4 },
        ] }]);
        expect(text()).toContain("Envoi en route…");
        await answer({ type: "accepted" });
        expect(text()).toContain("2 lignes apportées à la convention");
        change("sheet/1", sheet(1, "Caravane", "Centre social", 5));
        change("sheet/3", sheet(3, "Local ados", "Ville"));
        await press("Choisir un autre fichier");
        await choose(file);
        expect(text()).toContain("il n’y a rien à apporter");
        expect(button("Apporter ces")).toBeUndefined();
        expect(button("Apporter cette")).toBeUndefined();
    });

    it("is told why it was refused, over a preview made on what stands now", async () => {
        await press("Apporter un fichier");
        await choose(file);
        await press("Apporter ces 2 lignes");
        change("sheet/1", sheet(1, "Caravane", "Mission locale", 7));
        await answer({ type: "refused", code: "changed_meanwhile" });
        expect(text()).toContain("Rien n’a été apporté. Quelqu’un a modifié la convention entre-temps.");
        expect(document.querySelector(".difference del")?.textContent).toBe("Mission locale");
        await press("Apporter ces 2 lignes");
        expect(orders().at(-1)?.actions[1]).toMatchObject({ sheet: 1, seen: 7 });
        expect(text()).not.toContain("Rien n’a été apporté.");
        for (const [code, words] of [["already_taken", "Une ligne du même intitulé"], ["convention_full", "60 lignes de diagnostic au plus"]] as const) {
            await answer({ type: "refused", code });
            expect(text()).toContain(words);
            await press("Apporter ces 2 lignes");
        }
    });

    it("takes none of a file with a fault, and says which cell", async () => {
        await press("Apporter un fichier");
        await choose("champ;titre;coût\nJE;Un;5\nJE;Deux;douze mille\n");
        expect(text()).toContain("1 cellule à corriger");
        expect(text()).toContain("ligne 3, colonne C « coût » : « douze mille » n’est pas un montant en euros");
        expect(button("Apporter ce")).toBeUndefined();
    });

    it("says why a file is not read, and takes another one", async () => {
        await press("Apporter un fichier");
        await choose("");
        expect(text()).toContain("« actions.csv » n’est pas lu.");
        expect(text()).toContain("Il est vide.");
        await choose("nom;téléphone\nA;B\n");
        expect(text()).toContain("Aucune colonne n’est reconnue.");
        await choose(file, file);
        expect(text()).toContain("Un fichier à la fois.");
        await choose(file);
        expect(text()).toContain("1 ajout, 1 modification");
    });

    it("says that too many lines want several files", async () => {
        await press("Apporter un fichier");
        await choose(`champ;titre\n${Array.from({ length: 201 }, (_, one) => `JE;N${one}\n`).join("")}`);
        expect(text()).toContain("C’est plus de 200 actions : partagez le fichier en plusieurs");
        expect(button("Apporter ces")).toBeUndefined();
    });
});
