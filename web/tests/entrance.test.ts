import { describe, expect, it } from "vitest";
import type { Welcome } from "../src/protocol.ts";
import { code_in_fragment, last_code, LinkEntrance, PersonEntrance, tidy_code } from "../src/sync/entrance.ts";
import { memory_shelf, type Shelf } from "../src/sync/shelf.ts";

const key = "K".repeat(32);
const other_key = "L".repeat(32);
const welcome = (session?: number): Welcome =>
    ({ type: "welcome", role: "facilitator", now: 0, ...(session === undefined ? {} : { session }) });

function open(shelf: Shelf, hash: string): { entrance: LinkEntrance | null; address: string[] } {
    const address: string[] = [];
    const entrance = LinkEntrance.open(shelf, "facilitator", { hash, pathname: "/animer", search: "" }, (url) => address.push(url));
    return { entrance, address };
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

describe("a private link", () => {
    it("leaves the address bar at once, and is kept", () => {
        const shelf = memory_shelf();
        const { entrance, address } = open(shelf, `#${key}`);
        expect(address).toEqual(["/animer"]);
        expect(entrance?.credentials()).toEqual({ key });
        expect(open(shelf, "").entrance?.credentials()).toEqual({ key });
    });

    it("opens its own session again from the number in the address", () => {
        const shelf = memory_shelf();
        const first = open(shelf, `#${key}`);
        first.entrance?.welcomed(welcome(12));
        expect(first.address).toEqual(["/animer", "/animer#12"]);
        open(shelf, `#${other_key}`).entrance?.welcomed(welcome(13));
        expect(open(shelf, "#12").entrance?.credentials()).toEqual({ key });
        expect(open(shelf, "").entrance?.credentials()).toEqual({ key: other_key });
    });

    it("does not mix up the roles of one browser", () => {
        const shelf = memory_shelf();
        open(shelf, `#${key}`).entrance?.welcomed(welcome(12));
        expect(LinkEntrance.open(shelf, "steering", { hash: "", pathname: "/copil", search: "" }, () => {})).toBeNull();
    });

    it("that opens nothing any more is forgotten", () => {
        const shelf = memory_shelf();
        const { entrance } = open(shelf, `#${key}`);
        entrance?.welcomed(welcome(12));
        expect(entrance?.turned_away("unknown_door")).toBe(false);
        expect(open(shelf, "").entrance).toBeNull();
    });

    it("is nothing without a key", () => {
        expect(open(memory_shelf(), "").entrance).toBeNull();
        expect(open(memory_shelf(), "#12").entrance).toBeNull();
    });
});

describe("a person's key", () => {
    it("is kept before it is sent, has 192 bits, and comes back on the next visit", () => {
        const shelf = memory_shelf();
        const made = new PersonEntrance(shelf, "B7KM4Q").key_to_join();
        expect(made).toMatch(/^[A-Za-z0-9_-]{32}$/);
        expect(new PersonEntrance(shelf, "B7KM4Q").credentials()).toEqual({ key: made });
        expect(new PersonEntrance(shelf, "AAAAAA").credentials()).toEqual({ code: "AAAAAA" });
    });

    it("that belongs to somebody else is replaced", () => {
        const shelf = memory_shelf();
        const entrance = new PersonEntrance(shelf, "B7KM4Q");
        const taken = entrance.key_to_join();
        entrance.forget_key();
        expect(entrance.key_to_join()).not.toBe(taken);
    });

    it("remembers the last workshop that let it in", () => {
        const shelf = memory_shelf();
        expect(last_code(shelf)).toBeNull();
        new PersonEntrance(shelf, "B7KM4Q").welcomed();
        expect(last_code(shelf)).toBe("B7KM4Q");
    });
});
