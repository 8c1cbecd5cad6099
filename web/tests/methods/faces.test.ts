import { afterEach, describe, expect, it } from "vitest";
import "../../src/i18n/phone.en.ts";
import { is_translated } from "../../src/i18n/catalogue.ts";
import { language } from "../../src/i18n/language.ts";
import { told_with, type Told } from "../../src/methods/face.ts";
import { board_of } from "../../src/methods/on_board.ts";
import { console_of } from "../../src/methods/on_console.ts";
import { wall_of } from "../../src/methods/on_wall.ts";
import { paper_of } from "../../src/methods/on_paper.ts";
import { part_files } from "../../src/methods/phone_parts.ts";
import { told_of } from "../../src/methods/told.ts";
import { every_method, usual_settings_of } from "../../src/methods/usual.ts";
import type { Method } from "../../src/protocol.ts";

afterEach(() => {
    language.value = "fr";
});

const files = import.meta.glob<Record<string, unknown>>("../../src/methods/*/*.{ts,tsx}", { eager: true });

describe.each(every_method)("the face of %s", (type) => {
    const method = usual_settings_of(type, 12);

    it("has every part, of its own folder", async () => {
        const folder = files[`../../src/methods/${type}/index.ts`]!;
        expect(told_of(method)).toBe(told_with(folder.told as Told<Method>, method));
        expect(await part_files.ballots[type]()).toBe(folder.ballot);
        expect(await part_files.results[type]()).toBe(folder.result);
        expect(console_of(method)).toBe(folder.on_console);
        expect(wall_of(method)).toBe(folder.on_wall);
        expect(board_of(method)).toBe(folder.on_board);
        expect(paper_of(method)).toBe(folder.on_paper);
    });

    it.each(["fr", "en"] as const)("says what it is and how it is counted in %s", (spoken) => {
        language.value = spoken;
        const said = [
            told_of(method).how_counted(), ...told_of(method).heads(), console_of(method).name(), console_of(method).title(),
            console_of(method).rule(method), console_of(method).merging(method), wall_of(method).title(), wall_of(method).rule(method),
            board_of(method).name(), paper_of(method).rule(method), ...paper_of(method).boxes(method, 12).map(({ hint }) => hint),
        ];
        expect(said.every((words) => words.trim().length > 0)).toBe(true);
    });

    it("speaks of itself otherwise than any other method", () => {
        const names = every_method.map((other) => console_of(usual_settings_of(other, 12)).name());
        expect(new Set(names).size).toBe(names.length);
    });
});

it("every catalogue of a method has its English", () => {
    const catalogues = Object.entries(files).flatMap(([file, exported]) =>
        Object.entries(exported).filter(([name]) => /_(words|ballot|phone|console|wall|board|paper)$/.test(name) && !name.startsWith("on_")).map(([name, table]) => ({ file, name, table })));
    expect(catalogues.length).toBeGreaterThanOrEqual(every_method.length * 5);
    for (const { name, table } of catalogues) expect([name, is_translated(table as object)]).toEqual([name, true]);
});
