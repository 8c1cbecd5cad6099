import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CommitteesPart } from "../../src/office/committees_part.tsx";
import { PrintMembers } from "../../src/office/print_members.tsx";
import type { CommitteeRow, KeyedRow, MemberRow } from "../../src/protocol.ts";
import { OfficeDesk } from "./desk.tsx";

const fields: KeyedRow[] = [["PE", "Petite enfance"], ["JE", "Jeunesse"], ["PA", "Parentalité"]].map(([field, title], at) =>
    ({ key: `field/${field}`, row: { type: "field", field: field!, title: title!, order: at + 1 } }));
const committee = (number: number, field: string, title: string, more: Partial<CommitteeRow> = {}): KeyedRow =>
    ({ key: `committee/${number}`, row: { type: "committee", committee: number, field, title, ...more } });
const member = (number: number, called: string, more: Partial<MemberRow> = {}): KeyedRow =>
    ({ key: `member/${number}`, row: { type: "member", member: number, called, function: "parent", seated: false, forgotten: false, committee: 1, ...more } });
const youth = committee(1, "JE", "Comité jeunesse");
const steering = committee(9, "PE", "Comité de pilotage", { other_fields: ["JE", "PA"], steers: true });

let desk: OfficeDesk;
const open = (...rows: KeyedRow[]): void => void (desk = new OfficeDesk(<><CommitteesPart /><PrintMembers /></>, [...fields, ...rows]));
afterEach(() => desk.close());
const line = (title: string): HTMLElement => [...desk.place.querySelectorAll<HTMLElement>(".field-lines > li")].find((one) => one.querySelector("h2")!.textContent === title)!;
const discs = (one: Element): (string | null)[] => [...one.querySelectorAll(".committee .code")].map((disc) => disc.textContent);

describe("founding a committee", () => {
    it("may name further fields", () => {
        open();
        desk.press("Créer un comité : Jeunesse");
        desk.tick("PA Parentalité");
        desk.submit();
        expect(desk.orders()).toEqual([{ type: "found_committee", field: "JE", title: "Comité jeunesse", other_fields: ["PA"] }]);
        expect(document.activeElement).toBe(desk.button("Créer un comité : Jeunesse"));
    });

    it("may be that of the steering committee, which is of all fields", () => {
        open();
        desk.press("Créer un comité : Jeunesse");
        desk.tick("C’est le comité de pilotage lui-même");
        expect(desk.input("Nom du comité").value).toBe("Comité de pilotage");
        expect(desk.text()).not.toContain("Autres champs");
        desk.submit();
        expect(desk.orders()).toEqual([{ type: "found_committee", field: "PE", title: "Comité de pilotage", other_fields: ["JE", "PA"], steers: true }]);
    });

    it("keeps a name that was typed", () => {
        open();
        desk.press("Créer un comité : Jeunesse");
        desk.type("Nom du comité", "Copil élargi");
        desk.tick("C’est le comité de pilotage lui-même");
        expect(desk.input("Nom du comité").value).toBe("Copil élargi");
    });

    it("offers no second steering committee", () => {
        open(youth, steering);
        expect(desk.button("Créer le comité de pilotage")).toBeUndefined();
        desk.press("Un autre comité : Jeunesse");
        expect(desk.text()).not.toContain("C’est le comité de pilotage lui-même");
    });

    it("offers the steering committee above the fields once there is another", () => {
        open(youth);
        desk.press("Créer le comité de pilotage");
        desk.submit();
        expect(desk.orders()).toMatchObject([{ field: "PE", title: "Comité de pilotage", steers: true }]);
    });
});

describe("the committees", () => {
    it("of several fields stand once, under the first, with the discs of the others", () => {
        open(committee(1, "JE", "Comité jeunesse et familles", { other_fields: ["PA"] }));
        expect(line("Jeunesse").textContent).toContain("Comité jeunesse et familles");
        expect(discs(line("Jeunesse"))).toEqual(["PA"]);
        expect(line("Jeunesse").querySelector(".also .sr")!.textContent).toContain("Parentalité");
        expect(line("Parentalité").querySelector(".committee")).toBeNull();
        expect(line("Parentalité").textContent).toContain("Comité jeunesse et familles");
        expect(line("Parentalité").textContent).not.toContain("Pas encore de comité");
    });

    it("that steers stands apart and first, under no field", () => {
        open(youth, steering);
        const [first] = desk.place.querySelectorAll(".field-lines > li");
        expect(first!.querySelector(".committee")!.textContent).toBe("Comité de pilotage");
        expect(line("Petite enfance").textContent).not.toContain("Comité de pilotage");
    });
});

describe("a committee’s members", () => {
    it("are those of that committee, without whose name was erased", () => {
        open(youth, committee(2, "JE", "Autre"), member(1, "Anne"), member(2, "Paul", { committee: 2 }), member(4, "", { forgotten: true }),
            { key: "member/5", row: { type: "member", member: 5, called: "Siège", function: "élu", seated: true, forgotten: false } });
        const names = [...desk.place.querySelectorAll(".committee-members")].map((one) => [...one.querySelectorAll("li b")].map((name) => name.textContent));
        expect(names).toEqual([["Anne"], ["Paul"]]);
    });

    it("are noted without a key, and no link is shown", () => {
        open(youth);
        desk.press("Noter un membre : Comité jeunesse");
        desk.type("Nom", "Anne Roy");
        desk.type("Ce qu’elle ou il y représente", "parents d’élèves");
        desk.submit();
        expect(desk.orders()).toEqual([{ type: "name_member", called: "Anne Roy", function: "parents d’élèves", committee: 1 }]);
        expect(desk.office.fresh.value).toEqual([]);
        expect(document.activeElement).toBe(desk.button("Noter un membre : Comité jeunesse"));
    });

    it("are corrected, and forgotten once that was asked", () => {
        open(youth, member(1, "Anne"));
        desk.press("Corriger : Anne");
        desk.type("Ce qu’elle ou il y représente", "habitants");
        desk.submit();
        desk.accept();
        desk.press("Effacer le nom : Anne");
        expect(desk.orders()).toHaveLength(1);
        desk.press("Oui, effacer");
        expect(desk.orders()).toEqual([{ type: "correct_member", member: 1, called: "Anne", function: "habitants" }, { type: "forget_member", member: 1 }]);
    });

    it("are refused in words", () => {
        open(youth, member(1, "Anne"));
        desk.press("Corriger : Anne");
        desk.submit();
        desk.refuse("no_such_member");
        expect(desk.text()).toContain("Ce membre n’existe pas, ou son nom a été effacé.");
    });

    it("are printed with room to sign", () => {
        window.print = vi.fn();
        open(youth, member(1, "Anne"), member(2, "Paul", { committee: 2 }));
        desk.press("Imprimer la liste : Comité jeunesse");
        expect(window.print).toHaveBeenCalledOnce();
        expect([...desk.place.querySelectorAll(".members-sheet tbody th")].map((one) => one.textContent)).toEqual(["Anne"]);
        act(() => void window.dispatchEvent(new Event("afterprint")));
        expect(desk.place.querySelector(".members-sheet")).toBeNull();
    });
});
