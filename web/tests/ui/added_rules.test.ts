import { describe, expect, it } from "vitest";
import { add_rules } from "../../src/ui/added_rules.ts";

describe("the rules that a part brings", () => {
    it("come behind those of the page, one by one, with what they enclose", () => {
        const rules = ["p{margin:0}"];
        const sheet = { cssRules: rules, insertRule: (rule: string, at: number) => rules.splice(at, 0, rule) } as unknown as CSSStyleSheet;
        add_rules(".a{color:red}@media (max-width:30em){.a{color:blue}.b{margin:0}}.c{top:0}", sheet);
        expect(rules).toEqual([
            "p{margin:0}", ".a{color:red}", "@media (max-width:30em){.a{color:blue}.b{margin:0}}", ".c{top:0}",
        ]);
    });

    it("are left out where the page has no style sheet", () => {
        expect(() => add_rules(".a{color:red}", undefined)).not.toThrow();
    });
});
