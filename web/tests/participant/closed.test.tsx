import { describe, expect, it } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import { ideas_address, ideas_code_address } from "../../src/ui/ideas_address.ts";
import { me, Phone, session } from "../phone.tsx";

describe("the closed phone", () => {
    it("leads to the public page of its session, by a link and a code", () => {
        const phone = new Phone().show(<Room />, [session({ step: 5, closed: true })], [me]);
        const link = phone.place.querySelector<HTMLAnchorElement>(".afterwards a");
        expect(link?.getAttribute("href")).toBe("/idees/3");
        expect(link?.textContent).toBe("Ce que deviennent vos idées");
        expect(phone.place.querySelector(".afterwards img")?.getAttribute("src")).toBe("/idees/3/code.svg");
    });
});

describe("the address of the public page", () => {
    it("says the reader's language where it is not French", () => {
        expect(ideas_address(12, "fr")).toBe("/idees/12");
        expect(ideas_address(12, "en")).toBe("/idees/12?lang=en");
        expect(ideas_code_address(12)).toBe("/idees/12/code.svg");
    });
});
