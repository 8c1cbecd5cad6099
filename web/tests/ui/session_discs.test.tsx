import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { show_field_colour } from "../../src/ui/page.tsx";
import { SessionDiscs } from "../../src/ui/session_discs.tsx";

function drawn(of: Parameters<typeof SessionDiscs>[0]["of"], most?: number): HTMLElement {
    const place = document.createElement("div");
    act(() => render(<SessionDiscs of={of} {...(most !== undefined && { most })} />, place));
    return place;
}

describe("the discs of a session", () => {
    it("are its field's, and of several fields the first ones and how many more", () => {
        expect(drawn({ field: "JE" }).textContent).toBe("JE");
        expect(drawn({ field: "JE", other_fields: ["PE", "EN", "PA"] }).textContent).toBe("JEPEEN+1");
        expect(drawn({ field: "JE", other_fields: ["PE", "EN", "PA"] }, 1).textContent).toBe("JE+3");
        expect(drawn({ field: "JE", other_fields: ["PE"] }).textContent).toBe("JEPE");
    });

    it("are of no field for the steering committee, nor is the page's colour", () => {
        const place = drawn({ field: "JE", other_fields: ["PE"], steers: true });
        expect(place.textContent).toBe("CP");
        expect(place.querySelector("[data-field]")).toBeNull();
        show_field_colour({ field: "JE" });
        expect(document.documentElement.getAttribute("data-field")).toBe("JE");
        show_field_colour({ field: "JE", steers: true });
        expect(document.documentElement.hasAttribute("data-field")).toBe(false);
    });
});
