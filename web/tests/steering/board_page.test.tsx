import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { Row, SteeringOrders } from "../../src/protocol.ts";
import { BoardPage } from "../../src/steering/board_page.tsx";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";
import { committee, decision, field, keyed, member, priority, session } from "./rows.ts";

let world: FakeEnvironment;
let n = 0;
const change = (...rows: [string, Row][]): void => act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: rows.map(([key, row]) => keyed(key, row)),
})) as unknown as void;
const press = (label: string): void => {
    const button = [...document.querySelectorAll("button")].find((one) => one.textContent?.startsWith(label));
    if (button === undefined) throw new Error(`no button ${label}`);
    act(() => button.click());
};
const choose = (label: string): void => {
    const radio = [...document.querySelectorAll<HTMLInputElement>("input[type=radio]")].find((one) => one.parentElement?.textContent === label);
    if (radio === undefined) throw new Error(`no choice ${label}`);
    act(() => radio.click());
};
const orders = () => world.socket().orders();
const last_order = () => orders()[orders().length - 1];
const refuse = (code: SteeringOrders["refusal"]): void => {
    const { device, n: number } = last_order()!;
    act(() => world.socket().say({ type: "refused", code, device, n: number }));
};
const text = (): string => document.body.textContent ?? "";

const open = (own?: number): void => {
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    const rows = [
        keyed("field/JE", field("JE", 1)), keyed("committee/1", committee(1, "JE")), keyed("live/1", session(1, 1)),
        keyed("priority/1/9", priority(1, 9, 1)), keyed("member/1", member(1)), keyed("member/2", member(2)),
    ];
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows },
    ));
};

describe("the board of a personal link", () => {
    beforeEach(() => open(1));

    it("takes a decision, and shows that it is on its way", () => {
        press("Décider");
        choose("Validée");
        press("Prendre cette décision");
        expect(orders().map((one) => one.command)).toEqual([{ type: "decide_priority", session: 1, proposal: 9, resolution: "validated" }]);
        expect(text()).toContain("décision en route");
    });

    it("sends nothing while a motive or a day is missing", () => {
        press("Décider");
        choose("À retravailler");
        press("Prendre cette décision");
        expect(orders()).toEqual([]);
        expect(text()).toContain("Écrivez le motif");
        expect(text()).toContain("Choisissez un jour");
    });

    it("shows what another decided meanwhile, and lets the person keep it or put their own in its place", () => {
        press("Décider");
        choose("Validée");
        change(["decision/5", decision(5, 1, 9, { resolution: "rejected", motive: "Hors budget", member: 2 })],
            ["priority/1/9", priority(1, 9, 1, { decision: 5 })]);
        press("Prendre cette décision");
        expect(last_order()?.command, "what the person had seen").not.toHaveProperty("replaces");
        refuse("decided_meanwhile");
        expect(document.querySelector("[role=alert]")?.textContent).toContain("Membre 2, élue vient de décider\u00a0: Rejetée.");
        expect(document.querySelector("[role=alert]")?.textContent).toContain("Hors budget");
        press("Mettre la mienne");
        expect(last_order()?.command).toEqual({ type: "decide_priority", session: 1, proposal: 9, resolution: "validated", replaces: 5 });
        refuse("decided_meanwhile");
        press("J’ai compris");
        expect(document.querySelector("[role=alert]")).toBeNull();
    });

    it("offers to take back what stands only", () => {
        press("Décider");
        expect(text()).not.toContain("Décision retirée");
        press("Pas maintenant");
        change(["decision/1", decision(1, 1, 9)], ["priority/1/9", priority(1, 9, 1, { decision: 1 })]);
        press("Décider autrement");
        choose("Décision retirée");
        press("Prendre cette décision");
        expect(last_order()?.command).toMatchObject({ resolution: "taken_back", replaces: 1 });
    });

    it("tells what the session changed after the decision", () => {
        change(["decision/1", decision(1, 1, 9, { since: ["moved", "reopened"], place: 4 })], ["priority/1/9", priority(1, 9, 1, { decision: 1 })]);
        expect(document.querySelector(".retained .since")?.textContent).toContain("elle était à la place 4, la séance a été rouverte.");
    });

    it("says a refusal of what is on the board no more", () => {
        press("Décider");
        choose("Validée");
        press("Prendre cette décision");
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, upsert: [], remove: ["priority/1/9"] }));
        refuse("no_such_priority");
        expect(document.querySelector("[role=alert]")?.textContent).toContain("ne retient plus cette priorité");
    });
});

describe("the board of a link that is nobody's own", () => {
    beforeEach(() => open());

    it("reads, and says how to decide", () => {
        expect(text()).toContain("Ce lien permet de lire.");
        expect([...document.querySelectorAll("button")].some((one) => one.textContent?.startsWith("Décider"))).toBe(false);
    });
});

describe("the decision log", () => {
    it("shows a decision that another took the place of, and which", () => {
        open(1);
        change(["decision/1", decision(1, 1, 9, { replaced_by: 2 })],
            ["decision/2", decision(2, 1, 9, { resolution: "postponed", until: "2028-01-01", replaces: 1 })],
            ["priority/1/9", priority(1, 9, 1, { decision: 2 })]);
        const entries = [...document.querySelectorAll(".log li")].map((one) => one.textContent);
        expect(entries[0]).toContain("reportée au 1er janvier 2028");
        expect(entries[1]).toContain("remplacée par la n° 2");
        expect(document.querySelector(".log .replaced s")?.textContent).toBe("Validée");
    });

    it("is there as a document and as a table, each in its formats", () => {
        open();
        change(["decision/5", decision(5, 1, 9)]);
        expect([...document.querySelectorAll(".log .take-away")].map((line) => line.textContent?.replace(/\u00a0/g, " "))).toEqual([
            "Document :LibreOffice·Word·page à imprimer",
            "Tableau :Excel·LibreOffice·CSV",
        ]);
        const named = [...document.querySelectorAll(".log .take-away button")].map((one) => one.getAttribute("aria-label"));
        expect(new Set(named).size).toBe(named.length);
    });
});

describe("the whole convention as a file", () => {
    const button = () => document.querySelector('button[aria-label^="tout en un fichier (JSON)"]');

    it("is offered once there is a session to tell of", () => {
        open();
        expect(button()).not.toBeNull();
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: ["live/1", "priority/1/9"], upsert: [] }));
        expect(button()).toBeNull();
    });
});
