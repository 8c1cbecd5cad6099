import { describe, expect, it, vi } from "vitest";
import { browser_environment } from "../src/sync/environment.ts";

describe("what the browser tells a page", () => {
    it.each([["pageshow", "on_return"], ["online", "on_return"], ["offline", "on_offline"]] as const)("of %s is heard until it is ended", (event, listen) => {
        const heard = vi.fn();
        const end = browser_environment()[listen](heard);
        window.dispatchEvent(new Event(event));
        expect(heard).toHaveBeenCalledOnce();
        end();
        window.dispatchEvent(new Event(event));
        expect(heard).toHaveBeenCalledOnce();
    });

    it("of its being shown is heard until it is ended", () => {
        const heard = vi.fn();
        const end = browser_environment().on_return(heard);
        document.dispatchEvent(new Event("visibilitychange"));
        expect(heard).toHaveBeenCalledOnce();
        end();
        document.dispatchEvent(new Event("visibilitychange"));
        expect(heard).toHaveBeenCalledOnce();
    });
});
