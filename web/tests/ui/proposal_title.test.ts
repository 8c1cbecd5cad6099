import { expect, it } from "vitest";
import { shown_title } from "../../src/ui/proposal_title.ts";

it("shows a title without a mark that could stand alone on a line", () => {
    expect(shown_title({ title: "Où vont les ados ?" })).toBe("Où vont les ados\u00a0?");
});
