import { beforeEach, describe, expect, it } from "vitest";
import type { LinkRole } from "../../src/pages.ts";
import type { Orders } from "../../src/protocol.ts";
import { open_page } from "../../src/ui/open_page.tsx";

const first_key = "a".repeat(32);
const second_key = "b".repeat(32);

// A tab of one page, as it was opened; what is written into its address after that, and whether that loaded the page.
function tab(role: LinkRole, hash: string) {
    let loaded = 0;
    history.replaceState(null, "", `/${role}${hash}`);
    open_page<Orders>(role, () => null, null, () => void (loaded += 1));
    return {
        get loaded() { return loaded; },
        paste(fragment: string): void {
            history.pushState(null, "", `/${role}${fragment}`);
            dispatchEvent(new HashChangeEvent("hashchange"));
        },
    };
}

describe.each<LinkRole>(["facilitator", "steering", "owner", "office", "wall"])("an address changed in an open tab of the %s", (role) => {
    beforeEach(() => {
        localStorage.clear();
        document.body.innerHTML = '<div id="page"></div>';
        class Deaf { close(): void {} send(): void {} }
        globalThis.WebSocket = Deaf as never;
    });

    it("opens the other link by loading the page, as in a fresh tab", () => {
        const page = tab(role, `#${first_key}`);
        expect(page.loaded).toBe(0);
        page.paste(`#${second_key}`);
        expect(page.loaded).toBe(1);
    });

    it("opens a first link in a tab that had none", () => {
        const page = tab(role, "");
        page.paste(`#${second_key}`);
        expect(page.loaded).toBe(1);
    });

    it.each(["#12", "#no-key"])("is read anew when it says %s", (fragment) => {
        const page = tab(role, `#${first_key}`);
        page.paste(fragment);
        expect(page.loaded).toBe(1);
    });

    it.each(["", "#fiche-3"])("loads nothing for the place '%s' within the page", (fragment) => {
        const page = tab(role, `#${first_key}`);
        page.paste(fragment);
        expect(page.loaded).toBe(0);
    });
});
