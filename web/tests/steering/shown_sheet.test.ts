import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { follow_address, show_sheet, shown_sheet } from "../../src/steering/sheets/shown_sheet.ts";

// As the browser's way back does, or somebody who writes in the address.
function go_to(address: string): void {
    history.replaceState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
}

describe("the address of a sheet", () => {
    beforeAll(() => {
        history.replaceState(null, "", "/copil#fiche-3");
        follow_address();
    });

    it("opens it when the page is loaded", () => {
        expect(shown_sheet.value).toBe(3);
    });

    describe("once the page is there", () => {
        beforeEach(() => go_to("/copil"));

        it("is followed, there and back", () => {
            expect(shown_sheet.value).toBeNull();
            go_to("/copil#fiche-12");
            expect(shown_sheet.value).toBe(12);
            go_to("/copil");
            expect(shown_sheet.value).toBeNull();
        });

        it("stands there while the sheet is shown, as one step of the way back", () => {
            const steps = history.length;
            show_sheet(3);
            show_sheet(3);
            expect([location.pathname, location.hash, history.length]).toEqual(["/copil", "#fiche-3", steps + 1]);
            show_sheet(null);
            expect([location.pathname, location.hash, shown_sheet.value]).toEqual(["/copil", "", null]);
        });

        it.each(["#fiche-", "#fiche-0", "#fiche-1234567890", "#fiche-3b", "#3", `#${"k".repeat(32)}`])("is not %s", (fragment) => {
            go_to(`/copil${fragment}`);
            expect(shown_sheet.value).toBeNull();
        });
    });
});
