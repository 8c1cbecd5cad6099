import { beforeEach, describe, expect, it } from "vitest";
import { links_of, public_origin } from "../../src/office/links.ts";
import { Office } from "../../src/office/office.ts";
import { can_open, first_open, type Prepared } from "../../src/office/progress.ts";
import { link_address } from "../../src/pages.ts";
import type { KeyedRow, LinkRow, OfficeOrders } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

const planned: KeyedRow = {
    key: "planned/2",
    row: {
        type: "planned_session", session: 2, committee: 1, title: "Atelier 2", code: "B7KM4Q",
        url: "https://atelier.ville.example/#B7KM4Q",
    },
};
const link = (number: number, more: Partial<LinkRow> = {}): LinkRow =>
    ({ type: "link", link: number, role: "facilitator", issued_at: 0, revoked: false, ...more });

let world: FakeEnvironment;
let office: Office;

beforeEach(() => {
    world = new FakeEnvironment();
    const sync = new Sync<OfficeOrders>(world, link_credentials("office"));
    office = new Office(sync, "http://127.0.0.1:8080");
    sync.start();
    world.socket().open();
    world.socket().say(
        { type: "welcome", role: "office", now: 5_000_000 },
        { type: "snapshot", view: "room", epoch: "e1", n: 1, at: 1, rows: [planned] },
    );
});

const ordered = () => {
    const order = world.socket().orders()[0];
    if (order?.command.type !== "issue_link") throw new Error("no link was ordered");
    return { ...order, command: order.command };
};

describe("making a link", () => {
    it("sends a key of this browser and shows the whole address, with the door's own origin", () => {
        expect(office.make_link({ role: "facilitator", session: 2, label: "Claire" })).toBe(true);
        const { key } = ordered().command;
        expect(key).toMatch(/^[A-Za-z0-9_-]{22,43}$/);
        expect(office.fresh.value[0]?.url).toBe(`https://atelier.ville.example/animer#${key}`);
    });

    it("says that it opens nothing before the server has it", () => {
        office.make_link({ role: "steering", session: null, label: "" });
        const fresh = office.fresh.value[0]!;
        expect(office.is_on_its_way(fresh)).toBe(true);
        const { device, n } = ordered();
        world.socket().say({ type: "accepted", device, n, at: 1, made: 4 });
        expect(office.is_on_its_way(fresh)).toBe(false);
    });

    it("takes back a link that the server refused", () => {
        office.make_link({ role: "steering", session: null, label: "" });
        const { device, n } = ordered();
        world.socket().say({ type: "refused", code: "already_taken", device, n });
        expect(office.fresh.value).toEqual([]);
    });

    it("forgets it for good once it is put away", () => {
        office.make_link({ role: "office", session: null, label: "" });
        office.put_away(office.fresh.value[0]!);
        expect(office.fresh.value).toEqual([]);
    });

    it("makes none of a form that is not right", () => {
        expect(office.make_link({ role: "steering", session: null, label: "x".repeat(61) })).toBe(false);
        expect(world.socket().orders()).toEqual([]);
    });
});

describe("a member's seat", () => {
    const command = () => world.socket().orders()[0]!.command;

    it("comes with a personal link by a key of this browser", () => {
        office.name_member("Claire Martin", "Maire adjointe", null);
        const named = command();
        if (named.type !== "name_member") throw new Error("nobody was named");
        expect(named).toEqual({ type: "name_member", called: "Claire Martin", function: "Maire adjointe", key: named.key });
        expect(office.fresh.value[0]).toMatchObject({
            url: `https://atelier.ville.example/copil#${named.key}`, label: "Claire Martin", personal: true, role: "steering",
        });
    });

    it("says whom a substitute stands in for", () => {
        office.name_member("Paul Roy", "Conseiller", 3);
        expect(command()).toMatchObject({ type: "name_member", substitute_for: 3 });
    });

    it("gets another link for one that was lost", () => {
        office.replace_member_link({ type: "member", member: 2, called: "Claire Martin", seated: true, forgotten: false });
        expect(command()).toMatchObject({ type: "replace_member_link", member: 2 });
        expect(office.fresh.value[0]).toMatchObject({ label: "Claire Martin", role: "steering" });
    });

    it("of an owner of actions gets another link to the owner's page", () => {
        office.replace_member_link({ type: "member", member: 5, called: "Jeanne", seated: true, forgotten: false, is_owner: true });
        expect(office.fresh.value[0]).toMatchObject({ label: "Jeanne", role: "owner" });
        expect(office.fresh.value[0]?.url).toContain("/pilote#");
    });
});

describe("the address of a link", () => {
    it("is this page's own origin while no session tells a public one", () => {
        expect(link_address(public_origin(undefined, "http://127.0.0.1:8080"), "steering", "abc")).toBe("http://127.0.0.1:8080/copil#abc");
    });
});

describe("the links of a session", () => {
    it("are its own open ones only", () => {
        const links = [
            link(1, { session: 2 }), link(2, { session: 3 }), link(3, { session: 2, revoked: true }), link(4, { role: "steering" }),
        ];
        expect(links_of(links, "facilitator", 2).map((one) => one.link)).toEqual([1]);
        expect(links_of(links, "steering", null).map((one) => one.link)).toEqual([4]);
        expect(links_of([link(5, { role: "steering", member: 1 })], "steering", null), "members' stand with them").toEqual([]);
    });
});

describe("the first run", () => {
    const nothing: Prepared = { convention: null, committees: [], sessions: [], links: [], members: [] };
    const convention = { type: "convention", title: "CTG", town: "Baugé", first_year: 2027, last_year: 2030 } as const;
    const committees = [{ type: "committee", committee: 1, field: "JE", title: "Comité jeunesse" }] as const;

    it("begins with the convention and goes on with what is missing", () => {
        expect(first_open(nothing)).toBe("convention");
        expect(first_open({ ...nothing, convention })).toBe("committees");
        expect(first_open({ ...nothing, convention, committees })).toBe("sessions");
        expect(first_open({ ...nothing, convention, committees, sessions: office.prepared().sessions })).toBe("links");
    });

    it("stays with the sessions once everything is there", () => {
        const links = [link(1, { role: "steering" })];
        expect(first_open({ convention, committees, sessions: office.prepared().sessions, links, members: [] })).toBe("sessions");
    });

    it("plans no session without a committee", () => {
        expect(can_open("sessions", nothing)).toBe(false);
        expect(can_open("links", nothing)).toBe(true);
    });
});
