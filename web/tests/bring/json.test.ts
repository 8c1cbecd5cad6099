import { describe, expect, it } from "vitest";
import { read_file } from "../../src/bring/read_file.ts";
import { file_of } from "./files.ts";

const read = (text: string) => read_file(file_of(text), () => true);

describe("a list as JSON", () => {
    it("is read as the table that the same platform exports, whatever each thing says", async () => {
        const list = [{ id: 1, title: { fr: "Un", en: "One" }, meetings: ["a", 2], scope: null }, { is_amend: false, id: 2, title: { fr: "Deux" } }];
        expect(await read(`\ufeff\n${JSON.stringify(list)}`)).toEqual({ tables: [{ name: "", rows: [
            ["id", "title/fr", "title/en", "meetings", "is_amend"], ["1", "Un", "One", "a, 2"], ["2", "Deux", "", "", "false"],
        ] }] });
    });

    it("is refused where it is something else, too wide, too long or without end", async () => {
        expect(await read(`{"id":1}`)).toEqual({ why: "not_a_table" });
        expect(await read(`[1,2]`)).toEqual({ why: "not_a_table" });
        expect(await read(`[]`)).toEqual({ why: "empty" });
        expect(await read(JSON.stringify([Object.fromEntries(Array.from({ length: 121 }, (_, n) => [`c${n}`, n + 1]))]))).toMatchObject({ why: "too_many_columns" });
        expect(await read(JSON.stringify(Array.from({ length: 2_000 }, (_, id) => ({ id }))))).toEqual({ why: "too_many_rows" });
        const deep = `${'[{"titre":"Un","a":'}${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}]`;
        expect(await read(deep)).toEqual({ tables: [{ name: "", rows: [["titre"], ["Un"]] }] });
    });

    it("takes no name for more than a name", async () => {
        expect(await read(`[{"__proto__":{"titre":"Un"},"constructor":"x"}]`)).toEqual({ tables: [{ name: "", rows: [["__proto__/titre", "constructor"], ["Un", "x"]] }] });
    });

    it("is a CSV where its brackets are only its first words", async () => {
        expect(await read("[titre];note\nUn;Deux\n")).toEqual({ tables: [{ name: "", rows: [["[titre]", "note"], ["Un", "Deux"]] }] });
    });
});
