import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { hold_session } from "../../src/held_session.ts";
import { on_console } from "../../src/methods/impact_effort/on_console.tsx";

afterEach(() => hold_session(null));

function settings(): string {
    const place = document.createElement("div");
    const { Settings } = on_console;
    if (Settings === undefined) throw new Error("placing has settings");
    act(() => render(<Settings method={{ type: "impact_effort" }} set={() => {}} secret={false} />, place));
    return place.textContent ?? "";
}

it("the effort as practitioners see it is asked for by the session's own name of them", () => {
    expect(settings()).toContain("L’effort vu par les technicien·nes");
    hold_session({ colleges: [{ college: "resident" }, { college: "practitioner", called: "soignants" }] });
    expect(settings()).toContain("L’effort vu par les soignants");
});

it("a session without practitioners is not asked", () => {
    hold_session({ colleges: [{ college: "resident" }, { college: "elected" }] });
    expect(settings()).toBe("");
});
