import { describe, expect, it } from "vitest";
import { other_door, personal_link, tablet_address } from "../src/sync/door_links.ts";

const key = "Kk-_".repeat(8);
const url = "https://atelier.ville.example/#B7KM4Q";

describe("what a door's address opens beside the room", () => {
    it("is read as it was made", () => {
        expect(other_door(new URL(personal_link(url, key)).hash)).toEqual({ code: "B7KM4Q", key });
        expect(other_door(new URL(tablet_address(url)).hash)).toEqual({ code: "B7KM4Q", key: null });
    });

    it.each(["", "#B7KM4Q", "#B7KM4Q.", "#B7KM4Q.short", `#${key}`, `#B0KM4Q.${key}`, "#B7KM4Q~autre", `#B7KM4Q~tablette.${key}`])("is not read from %j", (fragment) => {
        expect(other_door(fragment)).toBeNull();
    });
});
