import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CommitteesFilePart } from "../../../src/office/bring/committees_part.tsx";
import { MembersFilePart } from "../../../src/office/bring/members_part.tsx";
import { FileOffer } from "../../../src/office/bring/offer.tsx";
import { FreshLinks } from "../../../src/office/fresh_links.tsx";
import { Office, OfficeContext } from "../../../src/office/office.ts";
import { PrintLinks } from "../../../src/office/print_links.tsx";
import { Refusals } from "../../../src/office/refusals.tsx";
import type { NameMember, OfficeOrders, Row } from "../../../src/protocol.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { button, choose, press, settle, text } from "../../bring/choose_file.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";

let world: FakeEnvironment;
let desk: Office;
let place: HTMLElement | undefined;
let n = 0;
const there = (...rows: [string, Row][]): void => act(() => world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n,
    rows: rows.map(([key, row]) => ({ key, row })) })) as unknown as void;
const orders = (): readonly OfficeOrders["command"][] => world.socket().orders().map(({ command }) => command as OfficeOrders["command"]);
const answer = async (code?: OfficeOrders["refusal"]): Promise<void> => {
    const { device, n: number } = world.socket().orders().at(-1)!;
    act(() => world.socket().say(code === undefined ? { type: "accepted", device, n: number, at: n } : { type: "refused", code, device, n: number }));
    await settle();
};

beforeEach(() => {
    if (place !== undefined) render(null, place);
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
    world = new FakeEnvironment();
    const sync = new Sync<OfficeOrders>(world, link_credentials("office"));
    desk = new Office(sync, "https://ateliers.example");
    act(() => render(
        <SyncContext.Provider value={sync as never}>
            <OfficeContext.Provider value={desk}>
                <Refusals /><FreshLinks />
                <FileOffer what="members" fetch_part={() => Promise.resolve(MembersFilePart)} />
                <FileOffer what="committees" fetch_part={() => Promise.resolve(CommitteesFilePart)} />
                <PrintLinks />
            </OfficeContext.Provider>
        </SyncContext.Provider>, place!));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "office", now: 5_000_000 });
    there(["member/1", { type: "member", member: 1, called: "Anne", function: "Élue", seated: true, forgotten: false }],
        ["field/JE", { type: "field", field: "JE", title: "Jeunesse", order: 1 }], ["field/PA", parents]);
});

const parents: Row = { type: "field", field: "PA", title: "Parentalité", order: 2 };
const file = "nom;fonction\nAnne;Élue\nPaul Roy;CAF\nInès Le Guen;Directrice\n";

describe("members of a file", () => {
    it("are shown before anything is sent, then named one after the other, each by a key of its own", async () => {
        await press("Apporter les membres");
        await choose(file);
        expect(text()).toContain("2 membres à ajouter, 1 déjà là");
        expect(orders()).toEqual([]);
        await press("Ajouter ces 2 membres");
        expect(orders()).toMatchObject([{ type: "name_member", called: "Paul Roy", function: "CAF" }]);
        expect(button("Imprimer les liens")).toBeUndefined();
        await answer();
        await answer();
        const [one, other] = orders() as NameMember[];
        expect(other).toMatchObject({ called: "Inès Le Guen", function: "Directrice" });
        expect(one!.key).not.toBe(other!.key);
        expect(text()).toContain("2 membres ajoutés.");
        expect(text()).toContain("imprimez-les maintenant, un par feuillet");
    });

    it("leads to their links, one a slip on paper, in the order of the file", async () => {
        window.print = vi.fn();
        await press("Apporter les membres");
        await choose(file);
        await press("Ajouter ces 2 membres");
        await answer();
        await answer();
        await press("Imprimer les liens");
        expect(window.print).toHaveBeenCalledOnce();
        const slips = [...document.querySelectorAll(".link-slip")];
        expect(slips.map((slip) => slip.querySelector(".whom")?.textContent)).toEqual(["Paul Roy", "Inès Le Guen"]);
        const keys = (orders() as NameMember[]).map(({ key }) => key);
        expect(slips.map((slip) => slip.querySelector(".address")?.textContent)).toEqual(keys.map((key) => `https://ateliers.example/copil#${key}`));
        act(() => void window.dispatchEvent(new Event("afterprint")));
        expect(document.querySelector(".link-slip")).toBeNull();
        await press("C’est fait, les cacher");
        expect(text()).not.toContain("liens à remettre");
    });

    it("asks before links that were not printed are hidden", async () => {
        await press("Apporter les membres");
        await choose("nom;fonction\nPaul Roy;CAF\n");
        await press("Ajouter ce membre");
        await answer();
        await press("C’est fait, les cacher");
        expect(text()).toContain("Ils n’ont pas été imprimés");
        expect(text()).toContain("1 lien à remettre");
        await press("Oui, les cacher");
        expect(text()).not.toContain("1 lien à remettre");
    });

    it("with a faulty line are not sent at all", async () => {
        await press("Apporter les membres");
        await choose(`${file};Élu\n`);
        expect(text()).toContain("1 cellule à corriger dans le fichier");
        expect(button("Ajouter")).toBeUndefined();
    });

    it("that are refused have no link, and are told by name, here alone", async () => {
        await press("Apporter les membres");
        await choose(file);
        await press("Ajouter ces 2 membres");
        await answer("convention_full");
        expect(orders()).toHaveLength(1);
        expect(text()).toContain("Aucun membre n’a été ajouté.");
        expect(text()).toContain("« Paul Roy » :");
        expect(text()).toContain("1 ligne non envoyée");
        expect(text()).not.toContain("lien à remettre");
        expect(text()).not.toContain("Cela n’a pas été fait.");
    });
});

describe("members of a file who are there, or of a committee", () => {
    const mixed = "nom;fonction;comité\nAnne;Maire;\nPaul Roy;Parent;Comité jeunesse\n";
    const rows: [string, Row][] = [["member/1", { type: "member", member: 1, called: "Anne", function: "Élue", seated: true, forgotten: false }],
        ["committee/4", { type: "committee", committee: 4, field: "JE", title: "Comité jeunesse" }]];

    it("are shown as corrected and added, then sent without a link, and the same file changes nothing", async () => {
        there(...rows);
        await press("Apporter les membres");
        await choose(mixed);
        expect(text()).toContain("1 membre à ajouter, 1 à corriger, 0 déjà là");
        expect(text()).toContain("1 ligne sera corrigée");
        expect(text()).toContain("Anne Maire, au lieu de « Élue »");
        expect(text()).toContain("Paul Roy Parent, Comité jeunesse");
        expect(text()).not.toContain("reçoit un lien");
        await press("Ajouter ce membre, et en corriger 1");
        await answer();
        await answer();
        expect(orders()).toEqual([{ type: "name_member", called: "Paul Roy", function: "Parent", committee: 4 }, { type: "correct_member", member: 1, called: "Anne", function: "Maire" }]);
        expect(text()).toContain("1 membre ajouté. 1 membre corrigé.");
        expect(desk.fresh.value).toEqual([]);
        there(["member/1", { ...rows[0]![1], function: "Maire" } as Row], rows[1]!,
            ["member/2", { type: "member", member: 2, called: "Paul Roy", function: "Parent", seated: false, forgotten: false, committee: 4 }]);
        await press("Choisir un autre fichier");
        await choose(mixed);
        expect(text()).toContain("il n’y a rien à ajouter");
        expect(button("Corriger")).toBeUndefined();
    });

    it("are told by name where one is refused, and what was done is counted by its kind", async () => {
        there(...rows);
        await press("Apporter les membres");
        await choose(mixed);
        await press("Ajouter ce membre, et en corriger 1");
        await answer("no_such_committee");
        await answer();
        expect(text()).toContain("1 membre corrigé.");
        expect(text()).not.toContain("Aucun membre");
        expect(text()).toContain("« Paul Roy » :");
        expect(text()).toContain("Ce comité n’existe pas.");
    });
});

describe("committees of a file", () => {
    it("are founded one after the other, and the same file then founds nothing", async () => {
        await press("Apporter les comités");
        const committees = "comité;champ\nComité jeunesse;jeunesse\nConseil des jeunes;JE/PA\n";
        await choose(committees);
        await press("Créer ces 2 comités");
        await answer();
        await answer();
        expect(orders()).toEqual([{ type: "found_committee", field: "JE", title: "Comité jeunesse" }, { type: "found_committee", field: "JE", title: "Conseil des jeunes", other_fields: ["PA"] }]);
        expect(text()).toContain("2 comités créés.");
        there(["field/JE", { type: "field", field: "JE", title: "Jeunesse", order: 1 }], ["committee/1", { type: "committee", committee: 1, field: "JE", title: "Comité jeunesse" }],
            ["committee/2", { type: "committee", committee: 2, field: "JE", title: "Conseil des jeunes", other_fields: ["PA"] }], ["field/PA", parents]);
        await press("Choisir un autre fichier");
        await choose(committees);
        expect(text()).toContain("il n’y a rien à ajouter");
        expect(button("Créer")).toBeUndefined();
    });
});
