import { afterEach, describe, expect, it } from "vitest";
import tally from "../../../server/recount/methods/majority_judgment.cpp?raw";
import "../../src/i18n/phone.en.ts";
import { language } from "../../src/i18n/language.ts";
import { consensus_ballot } from "../../src/methods/consensus/ballot_words.ts";
import { consensus_word } from "../../src/methods/consensus/phone_words.ts";
import { grade_word } from "../../src/methods/majority_judgment/phone_words.ts";
import { board_of } from "../../src/methods/on_board.ts";
import { console_of } from "../../src/methods/on_console.ts";
import { wall_of } from "../../src/methods/on_wall.ts";
import { opinion_ballot } from "../../src/methods/opinion/ballot_words.ts";
import { opinion_word } from "../../src/methods/opinion/phone_words.ts";
import { opinion_words } from "../../src/methods/opinion/words.ts";
import { told_of } from "../../src/methods/told.ts";
import type { Consensus, Method, Opinion, Provenance } from "../../src/protocol.ts";

afterEach(() => {
    language.value = "fr";
});

const marks = [1, -1, 0] as const;
const opinion: Opinion = { type: "opinion" };
const consensus: Consensus = { type: "consensus" };

const counts = marks.map((mark, index) => ({ mark, people: 3 - index }));
const on_board = (method: Method): string => board_of(method).votes({ method, score: 0, supporters: 6, voters: 6, counts } as unknown as Provenance);

describe.each([
    ["fr", ["pour", "contre", "neutre"], /d’accord|passe/i],
    ["en", ["for", "against", "neutral"], /agree|\bpass/i],
] as const)("a mark of an opinion in %s", (spoken, words, others) => {
    it("is called the same on the ballot, the wall, the console, the board and in results", () => {
        language.value = spoken;
        expect(marks.map((mark) => opinion_word(mark).toLowerCase())).toEqual(words);
        const figure = { agree: 3, disagree: 2, neutral: 1, silent: 0, option: 0 };
        const said = [opinion_ballot.rule, wall_of(opinion).rule(opinion), console_of(opinion).rule(opinion), console_of(opinion).name(), console_of(opinion).title(),
            opinion_words.counts(3, 2, 1), console_of(opinion).in_words(figure), told_of(opinion).heads().join(), on_board(opinion)];
        for (const words_said of said) for (const word of words) expect(words_said.toLowerCase()).toContain(word);
        for (const words_said of [...said, told_of(opinion).how_counted(), console_of(opinion).beside(figure)]) expect(words_said).not.toMatch(others);
    });
});

describe.each([["fr", "d’accord", /\b(contre|neutres?)\b/i], ["en", "agree", /\b(against|neutral)\b/i]] as const)("a mark of a consensus in %s", (spoken, agree, others) => {
    it("is called the same on the ballot, the wall, the console and in results", () => {
        language.value = spoken;
        const said = [consensus_word(1), consensus_word(-1), consensus_ballot.ask, wall_of(consensus).rule(consensus), console_of(consensus).rule(consensus),
            told_of(consensus).heads().join(), told_of(consensus).how_counted(), on_board(consensus)];
        for (const words of said) expect(words.toLowerCase()).toContain(agree);
        for (const words of said) expect(words).not.toMatch(others);
    });
});

describe.each([["fr", "fr"], ["en", "en"]] as const)("a grade in %s", (spoken, list) => {
    it("is called on pages as in the minutes and by the tally", () => {
        language.value = spoken;
        const [, names] = new RegExp(`${list}\\[\\] = \\{([^}]*)\\}`).exec(tally)!;
        expect(([0, 1, 2, 3, 4, 5, 6] as const).map((grade) => `"${grade_word(grade)}"`).join(", ")).toBe(names);
    });
});
