import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { on_console } from "../../src/methods/decision/on_console.tsx";
import type { DecisionVote } from "../../src/protocol.ts";

const { Settings } = on_console;

function said(method: DecisionVote, secret: boolean): string {
    const place = document.createElement("div");
    act(() => render(<Settings method={method} secret={secret} set={() => {}} />, place));
    return place.textContent?.replace(/\s/g, " ") ?? "";
}
const simple: DecisionVote = { type: "decision", majority: "absolute", base: "expressed", quorum: false };

describe("the settings of a decision", () => {
    it("announce the chair's casting vote in an ordinary round only", () => {
        expect(said(simple, false)).toContain("vous pourrez noter la voix prépondérante");
        expect(said(simple, true)).not.toContain("vous pourrez noter");
        expect(said(simple, true)).toContain("dans un vote secret, la présidence ne départage pas");
    });

    it("say nothing of the chair under a majority that knows no casting vote", () => {
        for (const secret of [false, true]) expect(said({ ...simple, base: "registered" }, secret)).not.toMatch(/présidence/);
    });
});
