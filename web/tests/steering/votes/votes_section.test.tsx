import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import type { DecideByRound, Row, SteeringOrders } from "../../../src/protocol.ts";
import { BoardPage } from "../../../src/steering/board_page.tsx";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { committee, decision, field, keyed, member, priority, session, voted, voted_by, voted_item } from "../rows.ts";

let world: FakeEnvironment;
let n = 0;
const meeting = { title: "Réunion de mars", step: "vote" as const, code: "KMPR47" };
const items = [
    voted_item(1, 1, 9, { suggested: "validated" }), voted_item(2, 1, 8, { suggested: "rejected", vote: voted_by(2, 9) }),
    voted_item(3, 1, 7, { vote: voted_by(5, 5, { verdict: "undecided" }) }), voted_item(4, 1, 6, { suggested: "validated" }),
];
const change = (...rows: [string, Row][]): void => act(() => world.socket().say({
    type: "patch", view: "room", epoch: "e1", n: ++n, at: n, remove: [], upsert: rows.map(([key, row]) => keyed(key, row)),
})) as unknown as void;
const open = (own?: number): void => {
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<SteeringOrders>(world, link_credentials("steering"));
    const place = document.body.appendChild(document.createElement("div"));
    act(() => render(<SyncContext.Provider value={sync as never}><BoardPage /></SyncContext.Provider>, place));
    sync.start();
    world.socket().open();
    act(() => world.socket().say(
        { type: "welcome", role: "steering", now: 5_000_000, ...(own === undefined ? {} : { member: own }) },
        { type: "snapshot", view: "room", epoch: "e1", n: (n = 1), at: 1, rows: [
            keyed("field/JE", field("JE", 1)), keyed("committee/1", committee(1, "JE")), keyed("committee/2", { ...committee(2, "JE"), title: "Pilotage", steers: true }),
            keyed("live/1", session(1, 1)), keyed("live/5", session(5, 2, meeting)), keyed("member/1", member(1)), keyed("member/2", member(2)),
            keyed("priority/1/9", priority(1, 9, 1)), keyed("priority/1/8", priority(1, 8, 2)), keyed("priority/1/7", priority(1, 7, 3)),
            keyed("voted/5/2", voted(5, 2, items)),
        ] },
    ));
};
const rows = (): HTMLTableRowElement[] => [...document.querySelectorAll<HTMLTableRowElement>(".voted tbody tr")];
const selects = (): (HTMLSelectElement | null)[] => rows().map((row) => row.querySelector("select"));
const select = (place: number, value: string): void => act(() => {
    const one = selects()[place]!;
    one.value = value;
    one.dispatchEvent(new Event("change", { bubbles: true }));
}) as unknown as void;
const type_in = (selector: string, place: number, words: string): void => act(() => {
    const one = rows()[place]!.querySelector<HTMLTextAreaElement>(selector)!;
    one.value = words;
    one.dispatchEvent(new InputEvent("input", { bubbles: true }));
}) as unknown as void;
const button = (label: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll<HTMLButtonElement>(".votes button")].find((one) => one.textContent?.startsWith(label));
const press = (label: string): void => act(() => button(label)!.click()) as unknown as void;
const last_order = () => world.socket().orders().at(-1);
const refuse = (code: SteeringOrders["refusal"]): void => act(() => world.socket().say({ type: "refused", code, device: last_order()!.device, n: last_order()!.n })) as unknown as void;
const alert = (): string => (document.querySelector(".votes [role=alert]")?.textContent ?? "").replace(/\s+/g, " ");
const text = (node: Element | null | undefined): string => (node?.textContent ?? "").replace(/\s+/g, " ");

describe("the votes of the steering committee, by a personal link", () => {
    beforeEach(() => open(1));

    it("are a line for each priority, filled in with what the vote comes to", () => {
        expect(text(document.querySelector(".voted h3"))).toContain("Réunion de mars, clos le");
        expect(selects().map((one) => one?.value)).toEqual(["validated", "rejected", "", undefined]);
        expect(text(rows()[0])).toContain("adoptée : 9 pour, 2 contre");
        expect(text(rows()[2])).toContain("Le vote n’a pas tranché.");
        expect(text(rows()[3])).toContain("Le comité ne retient plus cette priorité");
        expect(rows()[1]!.querySelector("textarea")?.value.replace(/\s/g, " ")).toContain("rejetée : 2 pour, 9 contre");
    });

    it("become decisions by one press, all in one order", () => {
        expect(button("Enregistrer ces décisions (2)")).toBeDefined();
        type_in("textarea", 1, "Relève de la Région.");
        press("Enregistrer");
        expect(last_order()?.command).toEqual({ type: "decide_by_round", session: 5, round: 2, decisions: [
            { proposal: 1, resolution: "validated" }, { proposal: 2, resolution: "rejected", motive: "Relève de la Région." },
        ] });
        expect(button("Enregistrer")).toBeUndefined();
        expect(text(document.activeElement)).toContain("2 décisions en route");
    });

    it("that are postponed get one day for all, and one of them another after", () => {
        const all_day = (): HTMLInputElement | null => document.querySelector(".votes .record input[type=date]");
        const choose_day = (box: HTMLInputElement, day: string): void => void act(() => {
            box.value = day;
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
        });
        select(0, "postponed");
        expect(all_day(), "one has its own").toBeNull();
        select(2, "postponed");
        choose_day(all_day()!, "2030-01-01");
        expect(all_day()!.value).toBe("2030-01-01");
        choose_day(rows()[2]!.querySelector("input[type=date]")!, "2031-02-02");
        expect(all_day()!.value, "they differ").toBe("");
        press("Enregistrer");
        const { decisions } = last_order()!.command as DecideByRound;
        expect(decisions.map(({ resolution, until }) => [resolution, until]))
            .toEqual([["postponed", "2030-01-01"], ["rejected", undefined], ["postponed", "2031-02-02"]]);
    });

    it("are not sent while a line lacks its day, and the focus goes there", async () => {
        select(2, "postponed");
        press("Enregistrer");
        expect(world.socket().orders()).toEqual([]);
        expect(alert()).toContain("1 ligne est à compléter");
        await new Promise((then) => requestAnimationFrame(then));
        expect(document.activeElement).toBe(rows()[2]!.querySelector("input[type=date]"));
    });

    it("show the decision on a line that this vote decided", () => {
        const by_vote = { session: 5, round: 2, vote: voted_by(9, 2) };
        change(["decision/4", decision(4, 1, 9, { at: 3_000_000, by_vote })], ["priority/1/9", priority(1, 9, 1, { decision: 4 })]);
        expect(selects()[0]).toBeNull();
        expect(text(rows()[0])).toContain("Validée");
        expect(button("Enregistrer cette décision")).toBeDefined();
    });

    it("leave a line alone that another decides meanwhile, and what was written on it stays", () => {
        select(0, "with_reservation");
        type_in("textarea", 0, "Si la CAF cofinance.");
        change(["decision/4", decision(4, 1, 9, { at: 3_000_000, member: 2, resolution: "rejected", motive: "Hors budget" })], ["priority/1/9", priority(1, 9, 1, { decision: 4 })]);
        expect(selects()[0]?.value).toBe("");
        expect(text(rows()[0])).toContain("Hors budget");
        select(0, "with_reservation");
        expect(rows()[0]!.querySelector("textarea")?.value).toBe("Si la CAF cofinance.");
        press("Enregistrer");
        expect(last_order()?.command).toMatchObject({ decisions: [{ proposal: 1, replaces: 4 }, { proposal: 2 }] });
    });

    it("say which line was decided meanwhile when the whole is refused, and keep the others", () => {
        type_in("textarea", 1, "Relève de la Région.");
        press("Enregistrer");
        change(["decision/4", decision(4, 1, 9, { at: 3_000_000, member: 2, resolution: "postponed", until: "2030-01-01" })], ["priority/1/9", priority(1, 9, 1, { decision: 4 })]);
        refuse("decided_meanwhile");
        expect(alert()).toContain("2 décisions non enregistrées. Une autre décision a été prise juste avant");
        expect(alert()).toContain("Idée 9, Reportée, Membre 2, élue");
        expect(alert()).not.toContain("Idée 8");
        expect(rows()[1]!.querySelector("textarea")?.value).toBe("Relève de la Région.");
        expect(button("Enregistrer cette décision")).toBeDefined();
        press("J’ai compris");
        expect(alert()).toBe("");
    });

    it.each<[SteeringOrders["refusal"], string]>([
        ["motive_needed", "demande un motif"], ["day_needed", "demande un jour"], ["day_has_passed", "est passé"], ["no_such_day", "n’existe pas au calendrier"],
        ["newer_version", "version plus récente"], ["no_such_priority", "ne retient plus"], ["not_in_round", "n’était pas sur le bulletin"],
        ["no_such_round", "n’est plus dans la séance"], ["round_still_open", "encore ouvert"], ["convention_full", "Le relevé est plein"],
        ["personal_link_needed", "Ce lien permet de lire"],
    ])("say in words why the whole was refused: %s", (code, said) => {
        press("Enregistrer");
        refuse(code);
        expect(alert()).toContain(said);
    });

    it("keep what was chosen over a reload", () => {
        select(2, "validated");
        const { store } = world;
        const kept = store.keys("gommette/vote_draft/").map((key) => store.read(key));
        expect(kept.join()).toContain("validated");
        press("Enregistrer");
        act(() => world.socket().say({ type: "accepted", device: last_order()!.device, n: last_order()!.n, at: 9 }));
        expect(store.keys("gommette/vote_draft/")).toEqual([]);
        expect(text(document.querySelector(".record"))).toContain("3 décisions enregistrées");
    });

    it("tell a refusal of a round that the board has no more", () => {
        press("Enregistrer");
        act(() => world.socket().say({ type: "patch", view: "room", epoch: "e1", n: ++n, at: n, upsert: [], remove: ["voted/5/2"] }));
        refuse("no_such_round");
        expect(alert()).toContain("n’est plus dans la séance");
    });
});

it("a link that is nobody’s own reads the votes and what they come to, and decides nothing", () => {
    open();
    expect(selects().filter(Boolean)).toEqual([]);
    expect(text(rows()[0])).toContain("Le vote donne : Validée");
    expect(button("Enregistrer")).toBeUndefined();
});

describe("the meeting on the board", () => {
    beforeEach(() => open());

    it("stands in a line of its own, with its step and the way in", () => {
        const line = document.querySelector(".meetings");
        expect(text(line)).toContain("Réunion du comité de pilotage");
        expect(text(line)).toContain("Vote");
        expect(line?.querySelector("a")?.getAttribute("href")).toBe("/#KMPR47");
        expect(text(line)).toContain("code KMPR47");
        expect(text(document.querySelector(".fields"))).not.toContain("Réunion de mars");
        expect(text(document.querySelector(".fields"))).not.toContain("Pilotage");
    });

    it("is no longer to be joined once it has no code", () => {
        change(["live/5", session(5, 2, { title: "Réunion de mars", step: "closed", closed_at: 3_000_000 })]);
        expect(document.querySelector(".meetings a")).toBeNull();
        expect(text(document.querySelector(".meetings"))).toContain("close le");
    });
});

it("a decision that follows from a vote says which, and who noted it", () => {
    open();
    change(["decision/4", decision(4, 1, 9, { by_vote: { session: 5, round: 2, vote: voted_by(9, 2) } })], ["priority/1/9", priority(1, 9, 1, { decision: 4 })],
        ["decision/3", decision(3, 1, 8, { by_vote: { session: 77, round: 1 } })]);
    const entries = [...document.querySelectorAll(".log li")].map(text);
    expect(entries[0]).toContain("par un vote du comité de pilotage (séance « Réunion de mars », adoptée : 9 pour, 2 contre, 0 abst.), noté par Membre 1, élue, le");
    expect(entries[1]).toContain("par un vote du comité de pilotage, noté par Membre 1");
    expect(text(document.querySelector("#priority-1-9"))).toContain("noté par Membre 1");
});
