import { expect, it } from "vitest";
import { colleges_cut } from "../../src/ui/dots.tsx";

it("draws colleges that are counted together as none of them", () => {
    expect([colleges_cut(["resident"]), colleges_cut(["elected"])]).toEqual(["", "elu"]);
    expect(colleges_cut(["resident", "elected"])).toBe("mix");
});
