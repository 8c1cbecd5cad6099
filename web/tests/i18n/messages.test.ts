import { afterEach, describe, expect, it } from "vitest";
import { catalogue, french_catalogue, translate } from "../../src/i18n/catalogue.ts";
import { language } from "../../src/i18n/language.ts";
import { en_rank, fr_plural, fr_rank } from "../../src/i18n/plural.ts";
import { plain, rich } from "../../src/i18n/rich.ts";
import { clock_left, time_left } from "../../src/i18n/time.ts";
import { french_spaces } from "../../src/i18n/typography.ts";

afterEach(() => {
    language.value = "fr";
});

describe("a catalogue", () => {
    it("speaks the language of the moment, French first", () => {
        const words = catalogue({ hello: "Bonjour", count: (n: number) => `${n} voix` }, { hello: "Hello", count: (n: number) => `${n} votes` });
        expect([words.hello, words.count(3)]).toEqual(["Bonjour", "3 voix"]);
        language.value = "en";
        expect([words.hello, words.count(3)]).toEqual(["Hello", "3 votes"]);
    });

    it("stays French until its English has come", () => {
        const words = french_catalogue("greeting", { hello: "Bonjour" });
        language.value = "en";
        expect(words.hello).toBe("Bonjour");
        translate<typeof words>("greeting", { hello: "Hello" });
        expect(words.hello).toBe("Hello");
    });

    it("sets French spaces, also in sentences with values", () => {
        const words = catalogue({ ask: (title: string) => `Retirer « ${title} » ?` }, { ask: (title: string) => `Remove “${title}”?` });
        expect(words.ask("A")).toBe("Retirer «\u00a0A\u00a0»\u00a0?");
    });
});

describe("French", () => {
    it("keeps hours and minutes together", () => {
        expect(french_spaces("clos depuis 19 h 28 ; encore 4 min")).toBe("clos depuis 19\u00a0h\u00a028\u00a0; encore 4\u00a0min");
    });

    it("keeps a count and what it counts together", () => {
        expect(french_spaces("Adopté : 23 pour, 12 contre ; 83 % des bulletins")).toBe("Adopté\u00a0: 23\u00a0pour, 12\u00a0contre\u00a0; 83\u00a0% des bulletins");
        expect(french_spaces("37 d’accord sur 39")).toBe("37\u00a0d’accord sur 39");
        expect(french_spaces("par exemple 4 500, ou 1 200 000")).toBe("par exemple 4\u00a0500, ou 1\u00a0200\u00a0000");
        expect(french_spaces("le 4 2027, les 2 pourtours")).toBe("le 4 2027, les 2 pourtours");
    });

    it.each([[0, "0\u00a0vote"], [1, "1\u00a0vote"], [2, "2\u00a0votes"]])("counts %i", (n, said) => {
        expect(fr_plural(n, "vote", "votes")).toBe(said);
    });

    it("ranks", () => {
        expect([fr_rank(1), fr_rank(2)]).toEqual([["1", "re"], ["2", "e"]]);
        expect([1, 2, 3, 4, 11, 21].map((n) => en_rank(n).join(""))).toEqual(["1st", "2nd", "3rd", "4th", "11th", "21st"]);
    });
});

describe("a rich sentence", () => {
    it("marks its own words, never those of people", () => {
        const sentence = rich`Il reste *${2}* voix à ${"*lui*"}`;
        expect(plain(sentence)).toBe("Il reste 2 voix à *lui*");
        expect(sentence.filter((part) => typeof part !== "string")).toHaveLength(1);
    });
});

describe("time", () => {
    it.each([[252, "4\u00a0min\u00a012", "4:12"], [59.2, "1\u00a0min\u00a000", "1:00"], [9, "9\u00a0s", "0:09"], [-3, "0\u00a0s", "0:00"], [3900, "1\u00a0h\u00a005", "65:00"]])(
        "of %d seconds", (seconds, said, clock) => {
            expect([time_left(seconds), clock_left(seconds)]).toEqual([said, clock]);
        });
});
