import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const source = join(import.meta.dirname, "../../src");

describe("the focus", () => {
    // An effect that waits for the picture loses the keys pressed meanwhile, on a busy machine whole words.
    it("moves with the change that asks for it, nowhere after the picture", () => {
        const late = readdirSync(source, { recursive: true, encoding: "utf8" })
            .filter((name) => /\.tsx?$/.test(name) && name !== join("ui", "focus.ts"))
            .filter((name) => effects(readFileSync(join(source, name), "utf8")).some((body) => body.includes(".focus(")));
        expect(late).toEqual([]);
    });

    it("is looked for in every shape of such an effect", () => {
        expect(effects("useEffect(() => a.focus(), []); useLayoutEffect(() => b.focus());")).toEqual(["(() => a.focus(), [])"]);
    });
});

// What stands between the brackets of each effect that runs after the picture.
function effects(text: string): string[] {
    return [...text.matchAll(/\buseEffect\(/g)].map(({ index }) => {
        const start = text.indexOf("(", index);
        let depth = 0;
        for (let at = start; at < text.length; ++at) {
            if (text[at] === "(") ++depth;
            else if (text[at] === ")" && --depth === 0) return text.slice(start, at + 1);
        }
        return text.slice(start);
    });
}
