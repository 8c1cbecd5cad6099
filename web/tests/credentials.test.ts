import { describe, expect, it } from "vitest";
import type { Welcome } from "../src/protocol.ts";
import { code_in_fragment, last_code, LinkCredentials, PersonCredentials, tidy_code } from "../src/sync/credentials.ts";
import { become, person_here } from "../src/sync/personal_code.ts";
import { memory_store, type LocalStore } from "../src/sync/local_store.ts";

const key = "K".repeat(32);
const other_key = "L".repeat(32);
const welcome = (session?: number): Welcome =>
    ({ type: "welcome", role: "facilitator", now: 0, ...(session === undefined ? {} : { session }) });

function open(store: LocalStore, hash: string): { credentials: LinkCredentials | null; address: string[] } {
    const address: string[] = [];
    const credentials = LinkCredentials.open(store, "facilitator", { hash, pathname: "/animer", search: "" }, (url) => address.push(url));
    return { credentials, address };
}

describe("a join code", () => {
    it.each([["b7km4q", "B7KM4Q"], [" B7K M4Q ", "B7KM4Q"], ["B7K-M4Q", "B7KM4Q"]])("is read from %j", (typed, code) => {
        expect(tidy_code(typed)).toBe(code);
        expect(code_in_fragment(`#${typed}`)).toBe(code);
    });

    it.each(["", "B7KM4", "B7KM4QX", "B0KM4Q", "BIKM4Q", "BOKM4Q", "B1KM4Q"])("is not read from %j", (typed) => {
        expect(tidy_code(typed)).toBeNull();
    });
});

describe("a session whose code was changed", () => {
    const at_door = (session = 3): Welcome => ({ type: "welcome", role: "guest", session, now: 0 });
    const inside: Welcome = { type: "welcome", role: "participant", session: 3, now: 0 };
    const joined_by_old_code = () => {
        const store = memory_store();
        const before = new PersonCredentials(store, "AAAAAA");
        const key = before.key_to_join();
        before.joined();
        before.welcomed(inside);
        return { store, key };
    };

    it("is the same person's, by whatever code they come back, with what waits there", () => {
        const { store, key } = joined_by_old_code();
        const back = new PersonCredentials(store, "BBBBBB");
        expect(back.current()).toEqual({ code: "BBBBBB" });
        expect(back.welcomed(at_door())).toBe(true);
        expect(back.current()).toEqual({ key });
        expect(back.owner()).toBe("person/AAAAAA");
        expect(back.welcomed(inside)).toBe(false);
    });

    it("asks a person whose key the server forgot to join, and does not try for ever", () => {
        const { store } = joined_by_old_code();
        const back = new PersonCredentials(store, "BBBBBB");
        back.welcomed(at_door());
        expect(back.rejected("unknown_door")).toBe(true);
        expect(back.welcomed(at_door())).toBe(false);
    });

    it("is another's than the session beside it", () => {
        const { store } = joined_by_old_code();
        expect(new PersonCredentials(store, "BBBBBB").welcomed(at_door(4))).toBe(false);
    });
});

describe("a personal code", () => {
    const came = () => {
        const store = memory_store();
        become(store, "AAAAAA", key);
        return { store, person: new PersonCredentials(store, "AAAAAA") };
    };

    it("is shown at once, without a join, also by a page loaded anew", () => {
        const { store, person } = came();
        expect(person.current()).toEqual({ key });
        expect(new PersonCredentials(store, "AAAAAA").current()).toEqual({ key });
        expect(person_here(store, "AAAAAA")).toBe(key);
    });

    it("sends nothing that who was here before had left waiting", () => {
        const store = memory_store();
        const before = new PersonCredentials(store, "AAAAAA");
        before.key_to_join();
        store.write(`gommette/order/${before.owner()}/device/1`, "{}");
        become(store, "AAAAAA", key);
        expect(new PersonCredentials(store, "AAAAAA").owner()).not.toBe(before.owner());
        expect(store.keys("gommette/order/")).toEqual([]);
    });

    it("that opens nothing lets nobody in by the room's code instead, and is forgotten", () => {
        const { store, person } = came();
        expect(person.rejected("unknown_door")).toBe(false);
        expect(person.is_slip_unknown).toBe(true);
        expect(person_here(store, "AAAAAA")).toBeNull();
        expect(person.current()).toEqual({ code: "AAAAAA" });
        const next = person.key_to_join();
        expect(next).not.toBe(key);
        expect(person.owner()).toBe("person/AAAAAA");
    });

    it("is not what a key of the phone's own is", () => {
        const store = memory_store();
        const own = new PersonCredentials(store, "AAAAAA");
        own.key_to_join();
        own.joined();
        expect(own.rejected("unknown_door")).toBe(true);
        expect(own.is_slip_unknown).toBe(false);
    });
});

describe("a private link", () => {
    it("leaves the address bar at once, and is kept", () => {
        const store = memory_store();
        const { credentials, address } = open(store, `#${key}`);
        expect(address).toEqual(["/animer"]);
        expect(credentials?.current()).toEqual({ key });
        expect(open(store, "").credentials?.current()).toEqual({ key });
    });

    it("keeps what waits apart from what another link of the same page left", () => {
        const store = memory_store();
        const [first, second] = [key, other_key].map((shown) => {
            const { credentials } = open(store, `#${shown}`);
            credentials?.welcomed(welcome());
            return credentials?.owner();
        });
        expect(first).toMatch(/^facilitator\/0\//);
        expect(second).toMatch(/^facilitator\/0\//);
        expect(second).not.toBe(first);
    });

    it("opens its own session again from the number in the address", () => {
        const store = memory_store();
        const first = open(store, `#${key}`);
        first.credentials?.welcomed(welcome(12));
        expect(first.address).toEqual(["/animer", "/animer#12"]);
        open(store, `#${other_key}`).credentials?.welcomed(welcome(13));
        expect(open(store, "#12").credentials?.current()).toEqual({ key });
        expect(open(store, "").credentials?.current()).toEqual({ key: other_key });
    });

    it("to a wall stays in the address bar, so that what stands there opens it on another machine", () => {
        const address: string[] = [];
        const at = (store: LocalStore, hash: string) =>
            LinkCredentials.open(store, "wall", { hash, pathname: "/mur", search: "" }, (url) => address.push(url));
        const store = memory_store();
        at(store, `#${key}`)?.welcomed({ ...welcome(12), role: "wall" });
        expect(address).toEqual([`/mur#${key}`]);
        at(store, "")?.welcomed({ ...welcome(12), role: "wall" });
        expect(address[1]).toBe(`/mur#${key}`);
        expect(at(memory_store(), address[1]!.replace("/mur", ""))?.current()).toEqual({ key });
    });

    it("does not mix up the roles of one browser", () => {
        const store = memory_store();
        open(store, `#${key}`).credentials?.welcomed(welcome(12));
        expect(LinkCredentials.open(store, "steering", { hash: "", pathname: "/copil", search: "" }, () => {})).toBeNull();
    });

    it("that opens nothing any more is forgotten", () => {
        const store = memory_store();
        const { credentials } = open(store, `#${key}`);
        credentials?.welcomed(welcome(12));
        expect(credentials?.rejected("unknown_door")).toBe(false);
        expect(open(store, "").credentials).toBeNull();
    });

    it("is not sought in the place that an address names, and leaves that as it is, also when the page comes back", () => {
        const store = memory_store();
        open(store, `#${key}`).credentials?.welcomed(welcome());
        const { credentials, address } = open(store, "#fiche-3");
        expect(credentials?.current()).toEqual({ key });
        credentials?.welcomed(welcome());
        credentials?.welcomed(welcome());
        expect(address).toEqual([]);
        expect(open(memory_store(), "#fiche-3").credentials).toBeNull();
    });

    it("leaves the place that is shown meanwhile as it is", () => {
        const where = { hash: `#${key}`, pathname: "/copil", search: "" };
        const address: string[] = [];
        const credentials = LinkCredentials.open(memory_store(), "steering", where, (url) => address.push(url));
        where.hash = "#fiche-3";
        credentials?.welcomed({ ...welcome(), role: "steering" });
        expect(address).toEqual(["/copil"]);
    });

    it("is nothing without a key", () => {
        expect(open(memory_store(), "").credentials).toBeNull();
        expect(open(memory_store(), "#12").credentials).toBeNull();
    });
});

describe("a person's key", () => {
    it("is kept before it is sent, has 192 bits, and comes back on the next visit", () => {
        const store = memory_store();
        const made = new PersonCredentials(store, "B7KM4Q").key_to_join();
        expect(made).toMatch(/^[A-Za-z0-9_-]{32}$/);
        expect(new PersonCredentials(store, "B7KM4Q").current()).toEqual({ key: made });
        expect(new PersonCredentials(store, "AAAAAA").current()).toEqual({ code: "AAAAAA" });
    });

    it("that belongs to somebody else is replaced", () => {
        const store = memory_store();
        const credentials = new PersonCredentials(store, "B7KM4Q");
        const taken = credentials.key_to_join();
        credentials.forget_key();
        expect(credentials.key_to_join()).not.toBe(taken);
    });

    it("remembers the last workshop that let it in", () => {
        const store = memory_store();
        expect(last_code(store)).toBeNull();
        new PersonCredentials(store, "B7KM4Q").welcomed({ type: "welcome", role: "guest", session: 3, now: 0 });
        expect(last_code(store)).toBe("B7KM4Q");
    });
});
