import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { begin_language, language } from "../../src/i18n/language.ts";
import { LanguageSwitch } from "../../src/ui/language_switch.tsx";

it("says that the other language did not come, as for a page older than the server's files", async () => {
    await begin_language(() => Promise.reject(new Error("404")));
    const place = document.createElement("div");
    act(() => render(<LanguageSwitch />, place));
    await act(async () => {
        place.querySelector<HTMLButtonElement>("[lang=en]")?.click();
        await new Promise((done) => setTimeout(done));
    });
    expect(language.value).toBe("fr");
    expect(place.querySelector("[role=status]")?.textContent).toContain("L’anglais n’est pas arrivé");
});
