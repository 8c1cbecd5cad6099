import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { DiagnosisRow, Row, SheetRow, SteeringOrders } from "../../../src/protocol.ts";
import { BoardPage } from "../../../src/steering/board_page.tsx";
import { unfolded } from "../../../src/steering/diagnosis/unfolded.ts";
import { show_sheet } from "../../../src/steering/sheets/shown_sheet.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { field, keyed, member } from "../rows.ts";
import { figured, line, said, years } from "./lines.ts";

let world: FakeEnvironment;
let n = 0;
let page: HTMLElement | undefined;
const rows_of = (lines: readonly DiagnosisRow[]): [string, Row][] => lines.map((one) => [`diagnosis/${one.line}`, one]);
const change = (...lines: DiagnosisRow[]): void => patch(rows_of(lines), []);
const patch = (upsert: [string, Row][], remove: string[]): void => void act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove, upsert: upsert.map(([key, row]) => keyed(key, row)),
}));
const text = (where = "body"): string => document.querySelector(where)?.textContent?.replace(/\u00a0/g, " ") ?? "";
const name_of = (button: HTMLButtonElement): string => (button.getAttribute("aria-label") ?? button.textContent ?? "").replace(/\u00a0/g, " ");
const buttons = (label: string): HTMLButtonElement[] =>
    [...document.querySelectorAll<HTMLButtonElement>("button")].filter((one) => name_of(one).startsWith(label));
const press = (label: string): void => {
    const [button] = buttons(label);
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
// By its label, or by its name for a screen reader.
const box = (label: string): HTMLInputElement => {
    const named = [...document.querySelectorAll("label")].find((one) => one.textContent?.trim() === label && one.htmlFor !== "");
    const found = document.querySelector(`[aria-label="${label}"]`) ?? (named && document.getElementById(named.htmlFor));
    if (!found) throw new Error(`no field ${label}`);
    return found as HTMLInputElement;
};
const type = (label: string, typed: string): void => void act(() => {
    const place = box(label);
    place.value = typed;
    place.dispatchEvent(new Event("input", { bubbles: true }));
});
const fault_of = (label: string): string => {
    const place = box(label);
    const told = (place.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id))
        .find((one) => one?.className === "fault");
    return place.getAttribute("aria-invalid") === "true" ? (told?.textContent?.replace(/\u00a0/g, " ") ?? "unsaid") : "";
};
const frame = (): Promise<void> => act(() => new Promise<void>((then) => void requestAnimationFrame(() => then())));
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: SteeringOrders["refusal"]): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n: number }));
};

const open = (own: number | undefined, ...lines: DiagnosisRow[]): void => {
    if (page !== undefined) render(null, page);
    document.body.innerHTML = "";
    show_sheet(null);
    unfolded.value = new Set();
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = page = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const fields: [string, Row][] = [["field/PE", field("PE", 1)], ["field/JE", field("JE", 2)]];
    const rows: [string, Row][] = [...fields, ["member/1", member(1)], ...rows_of(lines)];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: rows.map(([key, row]) => keyed(key, row)) },
    ));
};

const target = { year: 2030, value_thousandths: 65_000 };
const compared = { territory: "Loire", value_thousandths: 60_000 };
const places = said("indicator", "Places", { note: "Dans la commune", figures: figured({ source: "CAF", target, compared }) });
const stake = said("stake", "Aller vers");

describe("the diagnosis of a link that only reads", () => {
    beforeEach(() => open(undefined, line(1, "PE", places), line(2, "PE", stake)));

    it("is folded by field, with how much there is, and says in one line where there is nothing", () => {
        expect([...document.querySelectorAll(".diagnosis h3")].map((one) => one.textContent?.replace(/\u00a0/g, " ")))
            .toEqual(["PEChamp PE 1 indicateur et 1 enjeu", "JEChamp JE rien pour l’instant"]);
        expect(document.querySelectorAll(".diagnosis .said").length).toBe(0);
        expect(buttons("JE").length).toBe(0);
    });

    it("tells an indicator's last value, the way to it, target, other territory, note and source", () => {
        press("PE");
        expect(text(".said .last")).toBe("61,5 places en 2023");
        const all = ["58 → 61,5 places, 2021–2023", "Cible 203065 places", "Loire60 places", "Dans la commune", "Source : CAF"];
        for (const told of all) expect(text(".said .told")).toContain(told);
        expect([...document.querySelectorAll(".said table tbody tr")].map((one) => one.textContent?.replace(/\u00a0/g, " ")))
            .toEqual(["202158", "202361,5", "Cible 203065", "Loire60"]);
        expect(buttons("PE")[0]?.getAttribute("aria-expanded")).toBe("true");
    });

    it("has nothing to press in a field but what unfolds it", () => {
        press("PE");
        expect([...document.querySelectorAll<HTMLButtonElement>(".diagnosis li button")].map(name_of)).toEqual(["PEChamp PE 1 indicateur et 1 enjeu"]);
        expect(document.querySelectorAll(".diagnosis form").length).toBe(0);
    });
});

describe("a long field", () => {
    it("is drawn as it is looked at", () => {
        open(undefined, ...Array.from({ length: 60 }, (_, index) => line(index + 1, "PE", said("finding", `Constat ${index}`))));
        press("PE");
        expect(document.querySelectorAll(".diagnosis .said").length).toBe(8);
    });

    it("takes no more than its lines", () => {
        open(1, ...Array.from({ length: 60 }, (_, index) => line(index + 1, "PE", said("finding", `Constat ${index}`))));
        press("PE");
        expect(text(".diagnosis")).toContain("Ce champ a ses 60 lignes.");
        expect(buttons("Ajouter un constat")).toEqual([]);
    });
});

describe("a member adds a line", () => {
    beforeEach(() => {
        open(1);
        press("PE");
    });

    it("with figures as they are typed, and sees it on its way", () => {
        press("Ajouter un indicateur");
        type("Ce qu’on mesure", "Places ");
        type("Unité", "places");
        type("Année, ligne 1", "2023");
        type("Valeur, ligne 1", "61,5");
        press("Ajouter une année");
        type("Année, ligne 2", "2021");
        type("Valeur, ligne 2", "1 250");
        press("Enregistrer");
        const figures = figured({ figures: years([2021, 1_250_000], [2023, 61_500]) });
        expect(last_order()?.command).toEqual({ type: "write_diagnosis", field: "PE", said: said("indicator", "Places", { figures }) });
        expect(text(".diagnosis")).toContain("en route");
        expect(text(".said .last")).toBe("61,5 places en 2023");
    });

    it("sends nothing that is wrong, says beside each field what to do, and goes to the first", async () => {
        press("Ajouter un indicateur");
        type("Année, ligne 1", "23");
        type("Valeur, ligne 1", "beaucoup");
        press("Enregistrer");
        expect(orders()).toEqual([]);
        expect(fault_of("Ce qu’on mesure")).toBe("Écrivez ce qu’on mesure.");
        expect(fault_of("Année, ligne 1")).toBe("Écrivez une année entre 1900 et 2100, comme 2023.");
        expect(fault_of("Valeur, ligne 1")).toBe("Écrivez un nombre seul, comme 61,5 ou 1 250 ou −4,4.");
        expect(fault_of("Unité")).toBe("");
        await frame();
        expect(document.activeElement).toBe(box("Ce qu’on mesure"));
    });

    it("corrects what was refused since its title is there already", () => {
        press("Ajouter un enjeu");
        type("Enjeu", "Aller vers");
        press("Enregistrer");
        refuse("already_taken");
        expect(text("[role=alert]")).toContain("Ce champ a déjà une ligne qui s’appelle ainsi.");
        press("Reprendre et corriger");
        expect(document.querySelector("[role=alert]")).toBeNull();
        expect(box("Enjeu").value).toBe("Aller vers");
    });

    it("is told when the field became full meanwhile, and keeps what was written", () => {
        press("Ajouter un enjeu");
        type("Enjeu", "Aller vers");
        change(...Array.from({ length: 60 }, (_, index) => line(index + 1, "PE", said("finding", `Constat ${index}`))));
        press("Enregistrer");
        refuse("convention_full");
        expect(text("[role=alert]")).toContain("Ce champ a déjà 60 lignes.");
        press("Reprendre et corriger");
        expect(box("Enjeu").value).toBe("Aller vers");
    });

    it("is told when the convention takes no more", () => {
        press("Ajouter un enjeu");
        type("Enjeu", "Aller vers");
        press("Enregistrer");
        refuse("convention_full");
        expect(text("[role=alert]")).toContain("C’est plein");
    });

    it("comes back to where they were, and finds the draft there", async () => {
        press("Ajouter un enjeu");
        type("Enjeu", "Aller");
        act(() => void box("Enjeu").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
        await frame();
        expect(document.activeElement).toBe(buttons("Reprendre le brouillon (Enjeu)")[0]);
        press("Reprendre le brouillon (Enjeu)");
        expect(box("Enjeu").value).toBe("Aller");
        press("Ne rien changer");
        await frame();
        expect(document.activeElement).toBe(buttons("Ajouter un enjeu")[0]);
        expect(world.store.keys("gommette/diagnosis_draft/")).toEqual([]);
    });
});

describe("a member writes a line anew", () => {
    beforeEach(() => {
        open(1, line(1, "PE", stake, 3));
        press("PE");
    });
    const mine = { type: "write_diagnosis", field: "PE", said: said("stake", "Mien") };
    const rewrite = (title: string): void => {
        press("Modifier : Aller vers");
        type("Enjeu", title);
    };

    it("naming the writing that the page showed, not what came meanwhile", () => {
        rewrite("Mien");
        change(line(1, "PE", said("stake", "Leur"), 4));
        press("Enregistrer");
        expect(last_order()?.command).toEqual({ ...mine, line: 1, instead_of: 3 });
    });

    it("sends nothing where nothing changed", () => {
        press("Modifier : Aller vers");
        press("Enregistrer");
        expect(orders()).toEqual([]);
    });

    it("twice in a row without the line, each upon the one before", () => {
        rewrite("Deux");
        press("Enregistrer");
        press("Modifier : Deux");
        type("Enjeu", "Trois");
        press("Enregistrer");
        const { device, n: number } = last_order()!;
        act(() => world.socket().say({ type: "accepted", device, n: number, at: 2 }));
        expect(last_order()?.command).toMatchObject({ said: said("stake", "Trois"), instead_of: 4 });
    });

    it("sees what the other wrote beside their own, and puts theirs", () => {
        rewrite("Mien");
        change(line(1, "PE", said("stake", "Leur", { note: "Dit en mairie" }), 4));
        press("Enregistrer");
        refuse("changed_meanwhile");
        expect(text("[role=alert]")).toContain("Quelqu’un d’autre a modifié cette ligne pendant que vous écriviez.");
        expect([...document.querySelectorAll(".conflict mark")].map((one) => one.textContent)).toEqual(["Leur", "Dit en mairie", "Mien"]);
        press("Mettre le mien");
        expect(last_order()?.command).toEqual({ ...mine, line: 1, instead_of: 4 });
        expect(document.querySelector("[role=alert]")).toBeNull();
    });

    it("or keeps what the other wrote", () => {
        rewrite("Mien");
        change(line(1, "PE", said("stake", "Leur"), 4));
        press("Enregistrer");
        refuse("changed_meanwhile");
        expect(world.store.keys("gommette/order/").length, "kept over a page load until it is read").toBe(1);
        const sent = orders().length;
        press("Garder ce qui est enregistré");
        expect(orders().length).toBe(sent);
        expect(text(".diagnosis .said")).toContain("Leur");
        expect(world.store.keys("gommette/order/")).toEqual([]);
    });

    it("loses no word when another takes the line out meanwhile", () => {
        rewrite("Mien");
        patch([], ["diagnosis/1"]);
        expect(box("Enjeu").value).toBe("Mien");
        press("Enregistrer");
        refuse("no_such_diagnosis");
        expect(text("[role=alert]")).toContain("Quelqu’un d’autre a retiré cette ligne");
        press("L’ajouter de nouveau");
        expect(last_order()?.command).toEqual(mine);
    });
});

describe("a member takes a line out", () => {
    beforeEach(() => {
        open(1, line(1, "PE", stake, 2));
        press("PE");
        press("Retirer : Aller vers");
        expect(orders()).toEqual([]);
        press("Oui, la retirer");
    });

    it("and goes on from the line's place", async () => {
        await frame();
        expect(document.activeElement?.matches(".of-kind li")).toBe(true);
        patch([], ["diagnosis/1"]);
        await frame();
        expect(document.activeElement?.closest("main"), "not from the top of the page").not.toBeNull();
    });

    it("once they said yes", () => {
        expect(last_order()?.command).toEqual({ type: "withdraw_diagnosis", line: 1, instead_of: 2 });
        expect(text(".diagnosis")).toContain("retrait en route");
        expect(buttons("Modifier")).toEqual([]);
    });

    it("and reads again what another wrote just before", () => {
        change(line(1, "PE", said("stake", "Leur"), 3));
        refuse("changed_meanwhile");
        expect(text("[role=alert]")).toContain("juste avant que vous la retiriez");
        press("La retirer quand même");
        expect(last_order()?.command).toEqual({ type: "withdraw_diagnosis", line: 1, instead_of: 3 });
    });

    it("and learns that it was gone already", () => {
        patch([], ["diagnosis/1"]);
        refuse("no_such_diagnosis");
        expect(text("[role=alert]")).toContain("Cette ligne était déjà retirée.");
        press("J’ai compris");
        expect(document.querySelector("[role=alert]")).toBeNull();
    });
});

describe("an action's sheet", () => {
    it("takes a stake of its field up into the text, which the person saves", () => {
        open(1, line(1, "PE", stake), line(2, "JE", said("stake", "Ailleurs")));
        const changed: SheetRow["changed"] = [{ field: "title", change: 1, member: 1, at: 1 }];
        patch([["sheet/1", { type: "sheet", sheet: 1, field: "PE", number: 1, member: 1, at: 1, values: { title: "Relais" }, changed }]], []);
        act(() => show_sheet(1));
        press("Modifier : Enjeu");
        const choice = box("Reprendre du diagnostic") as unknown as HTMLSelectElement;
        expect([...choice.options].map((one) => one.textContent)).toEqual(["Choisir…", "Aller vers"]);
        act(() => {
            choice.value = "1";
            choice.dispatchEvent(new Event("change", { bubbles: true }));
        });
        press("Mettre dans le texte");
        expect(orders()).toEqual([]);
        expect(document.activeElement).toBe(box("Enjeu"));
        press("Enregistrer");
        expect(last_order()?.command).toEqual({ type: "change_sheet", sheet: 1, value: { stake: "Aller vers" } });
    });
});
