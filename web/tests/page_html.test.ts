/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import page from "../page.html?raw";

// A browser that translates a page puts its own nodes in the place of ours: a title that changes later is then shown as it was, while
// a tap marks what it is now. The page has its own English.
describe("every page", () => {
    const html = new DOMParser().parseFromString(page, "text/html");

    it("asks browsers not to translate it", () => {
        expect(html.documentElement.getAttribute("translate")).toBe("no");
        expect(html.querySelector("meta[name=google]")?.getAttribute("content")).toBe("notranslate");
    });
});
