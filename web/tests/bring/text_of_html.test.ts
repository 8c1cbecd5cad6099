import { describe, expect, it } from "vitest";
import { cut_at_word } from "../../src/bring/cut_at_word.ts";
import { text_of_html } from "../../src/bring/text_of_html.ts";

describe("the words of HTML", () => {
    it("keep their paragraphs, lists and line ends, and lose their marks", () => {
        expect(text_of_html("<p>Un <strong>lieu</strong>&nbsp;ouvert<br>le samedi.</p><ul><li>café</li><li>l&#39;atelier</li></ul>")).toBe("Un lieu ouvert\nle samedi.\n• café\n• l'atelier");
        expect(text_of_html("Vélo &amp; marche\npour tous")).toBe("Vélo & marche\npour tous");
    });

    it("leave out what runs, draws or hides", () => {
        const hostile = `<p>Bon<img alt="x" onerror="globalThis.ran = true"><script>globalThis.ran = true</script><style>p{}</style>jour</p><textarea>non</textarea>`;
        expect(text_of_html(hostile)).toBe("Bonjour");
        expect("ran" in globalThis).toBe(false);
    });

    it("are not mixed with what a mark says of itself", () => {
        expect(text_of_html(`<a title="a > b" href='x>y'>lien</a> et <b class=x>gras</b>`)).toBe("lien et gras");
    });

    it("are left alone where there is no mark", () => {
        for (const text of ["a < b et c > d", "R&D, 5 & 6", "deux\n\nlignes", "<3 le vélo"]) expect(text_of_html(text)).toBe(text);
    });

    it("may be nested without end", () => {
        expect(text_of_html(`${"<span>".repeat(3_000)}fond${"</span>".repeat(3_000)}`)).toBe("fond");
    });
});

describe("a text cut at a word", () => {
    it("ends with a whole word within its limit, or within the one word that it is", () => {
        expect(cut_at_word("Un lieu ouvert", 14)).toBe("Un lieu ouvert");
        expect(cut_at_word("Un lieu ouvert à tous", 14)).toBe("Un lieu…");
        expect(cut_at_word("Un lieu ouvert à tous", 15)).toBe("Un lieu ouvert…");
        expect(cut_at_word("é".repeat(20), 10)).toBe(`${"é".repeat(9)}…`);
        expect([...cut_at_word("🌳".repeat(20), 10)]).toHaveLength(10);
    });
});
