import { afterEach, describe, expect, it } from "vitest";
import { SessionsPart } from "../../src/office/sessions_part.tsx";
import type { CommitteeRow, KeyedRow, PlannedSessionRow } from "../../src/protocol.ts";
import { OfficeDesk } from "./desk.tsx";

const committee = (number: number, title: string, more: Partial<CommitteeRow> = {}): KeyedRow =>
    ({ key: `committee/${number}`, row: { type: "committee", committee: number, field: "JE", title, ...more } });
const youth = committee(1, "Comité jeunesse", { other_fields: ["PA"] });
const steering = committee(2, "Comité de pilotage", { steers: true });

let desk: OfficeDesk;
const open = (...rows: KeyedRow[]): void => {
    desk = new OfficeDesk(<SessionsPart />, rows);
};
afterEach(() => desk.close());
const ticked = (): string[] => [...desk.place.querySelectorAll<HTMLInputElement>(".one-college input[type=checkbox]")].filter((one) => one.checked)
    .map((one) => one.labels![0]!.textContent.trim());
const plan = { type: "plan_session", committee: 1, title: "Atelier", authors_shown: false };

describe("the list of planned sessions", () => {
    const planned = (number: number, more: Partial<PlannedSessionRow>): KeyedRow => ({ key: `planned/${number}`, row: {
        type: "planned_session", session: number, committee: 1, title: `Atelier ${number}`, code: "B7KM4Q", url: "http://192.168.1.20/#B7KM4Q", ...more,
    } });

    it("says the colleges of a session that has its own, as it calls them", () => {
        open(youth, planned(1, {}), planned(2, { colleges: [{ college: "resident", called: "Jeunes" }, { college: "elected" }, { college: "caf" }] }));
        const [named, usual] = [...desk.place.querySelectorAll(".sessions > li")].map((one) => one.textContent.replace(/\s/g, " "));
        expect(named).toContain("Collèges : Jeunes, élu·es et CAF");
        expect(usual).not.toContain("Collèges");
    });
});

describe("planning a session", () => {
    it("names no college as long as they are the usual five", () => {
        open(youth);
        desk.type("Titre de la séance", "Atelier");
        desk.submit();
        expect(desk.orders()).toEqual([plan]);
    });

    it("tells those that are there, and what the room calls them", () => {
        open(youth);
        desk.type("Titre de la séance", "Atelier");
        desk.tick("CAF");
        desk.type("Nom pour « habitant·es »", "Jeunes");
        expect(desk.place.querySelector(".college-choice summary")!.textContent).toContain("Jeunes, technicien·nes, élu·es, associations");
        desk.submit();
        expect(desk.orders()).toEqual([{ ...plan, colleges: [
            { college: "resident", called: "Jeunes" }, { college: "practitioner" }, { college: "elected" }, { college: "association" }] }]);
    });

    it("shows what is wrong with the colleges, and sends nothing", () => {
        open(youth);
        desk.type("Titre de la séance", "Atelier");
        desk.type("Nom pour « habitant·es »", "associations");
        desk.submit();
        expect(desk.input("Nom pour « habitant·es »").getAttribute("aria-invalid")).toBe("true");
        expect(desk.text()).toContain("Un autre collège de cette séance porte déjà ce nom.");
        expect(desk.place.querySelector<HTMLDetailsElement>(".college-choice")!.open).toBe(true);
        for (const college of ["habitant·es", "technicien·nes", "élu·es", "associations", "CAF"]) desk.tick(college);
        desk.submit();
        expect(desk.text()).toContain("Cochez au moins un collège.");
        expect(desk.orders()).toEqual([]);
    });

    it("of the steering committee proposes who sits there, and says what its agenda is", () => {
        open(youth, steering);
        desk.type("Titre de la séance", "Copil");
        expect(ticked()).toHaveLength(5);
        desk.choose("Comité", "2");
        expect(ticked()).toEqual(["élu·es", "associations", "CAF"]);
        expect(desk.text()).toContain("Le déroulé est celui du comité de pilotage : accueil, vote, clôture.");
        desk.submit();
        expect(desk.orders()).toEqual([{ type: "plan_session", committee: 2, title: "Copil", authors_shown: false,
            colleges: [{ college: "elected" }, { college: "association" }, { college: "caf" }] }]);
    });

    it("writes a college’s name beside its disc, never below", () => {
        open(youth);
        const beside = [...desk.place.querySelectorAll(".one-college .disced")].map((one) => [...one.children].map(({ className }) => className.split(" ")[0]));
        expect(beside).toEqual(Array.from({ length: 5 }, () => ["dot", ""]));
    });

    it("keeps colleges that were chosen whatever the committee", () => {
        open(youth, steering);
        desk.tick("CAF");
        desk.choose("Comité", "2");
        expect(ticked()).toEqual(["habitant·es", "technicien·nes", "élu·es", "associations"]);
    });

    it("names a committee by all its fields, the steering committee by none", () => {
        open(youth, steering);
        expect([...desk.place.querySelectorAll("option")].map((one) => one.textContent)).toEqual(["Choisir…", "JE, PA · Comité jeunesse", "Comité de pilotage"]);
    });
});

describe("the sessions", () => {
    it("of the steering committee have a disc of no field", () => {
        const planned = (session: number, of: number): KeyedRow => ({ key: `planned/${session}`, row: {
            type: "planned_session", session, committee: of, title: "Séance", code: "B7KM4Q", url: "https://atelier.example/#B7KM4Q" } });
        open(youth, steering, planned(1, 1), planned(2, 2));
        const [newest, oldest] = desk.place.querySelectorAll(".sessions > li");
        expect([newest!.querySelector(".code")!.textContent, newest!.getAttribute("data-field")]).toEqual(["CP", null]);
        expect([oldest!.querySelector(".code")!.textContent, oldest!.getAttribute("data-field")]).toEqual(["JE", "JE"]);
    });
});
