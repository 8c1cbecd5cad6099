import { describe, expect, it } from "vitest";
import { found_in } from "../../src/facilitator/search.ts";
import { proposal } from "./rows.ts";

const row = proposal(1, { title: "Forum des métiers d’été", author: "Inès", absorbed: [{ proposal: 7, title: "Jobs d’été" }] });

describe("searching proposals", () => {
    it("minds neither capitals nor accents nor order", () => {
        expect(found_in(row, "METIERS forum")).toBe(true);
        expect(found_in(row, "ines")).toBe(true);
    });

    it("finds a proposal by the words of those it speaks for", () => {
        expect(found_in(row, "jobs")).toBe(true);
    });

    it("wants all the words, and finds everything by none", () => {
        expect(found_in(row, "forum piscine")).toBe(false);
        expect(found_in(row, "  ")).toBe(true);
    });
});
