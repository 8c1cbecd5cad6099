import { describe, expect, it } from "vitest";
import { shown_title } from "../../src/ui/proposal_title.ts";
import { tidy_line, tidy_text } from "../../src/ui/text_field.tsx";

describe("what is typed", () => {
    it("keeps the accents of every language, and no stack of them", () => {
        const many = "\u0327\u0328\u0300\u0301\u0302\u0303\u0304";
        expect(tidy_line(`a${many}v${many}`)).toBe("a\u0327\u0328\u0300v\u0327\u0328\u0300");
        expect(tidy_text(`a${many}`)).toBe("a\u0327\u0328\u0300");
        expect(shown_title({ title: `a${many}` }), "typed by another program").toBe("a\u0327\u0328\u0300");
        for (const words of ["Việt", "שָׁלוֹם", "é".normalize("NFD")]) expect(tidy_line(words)).toBe(words);
    });
});
