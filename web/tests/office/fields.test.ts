import { describe, expect, it } from "vitest";
import { fields_of_committees, new_field, read_fields, recoded, retitled, suggested_code, type FieldForm } from "../../src/office/fields.ts";

const early: FieldForm = { field: "PE", title: "Petite enfance" };
const youth: FieldForm = { field: "JE", title: "Jeunesse" };
const added = (field: string, title: string, is_own_code = true): FieldForm => ({ field, title, added: { number: 1, is_own_code } });
const none: ReadonlySet<string> = new Set();

describe("the code of a new field", () => {
    it("is made of the initials of its long words, else of its first letters, in capitals", () => {
        expect(suggested_code("Santé mentale", none)).toBe("SM");
        expect(suggested_code("Accès aux droits", none)).toBe("AD");
        expect(suggested_code("Écologie", none)).toBe("EC");
        expect(suggested_code("Âge d’or", none)).toBe("AG");
    });

    it("is one that no other field has", () => {
        expect(suggested_code("Santé mentale", new Set(["SM"]))).toBe("SA");
        expect(suggested_code("Santé mentale", new Set(["SM", "SA"]))).toBe("SN");
        expect(suggested_code("Zz", new Set(["ZZ"]))).toBe("AA");
    });

    it("is none without a letter", () => {
        expect(suggested_code(" 2030 ", none)).toBe("");
    });

    it("follows the title until it is typed, and again once it is emptied", () => {
        const santé = retitled(new_field([youth]), "Santé", [youth]);
        expect(santé).toMatchObject({ title: "Santé", field: "SA" });
        const own = recoded(santé, "st");
        expect(own.field).toBe("ST");
        expect(retitled(own, "Santé mentale", [youth]).field).toBe("ST");
        expect(retitled(recoded(own, ""), "Santé mentale", [youth]).field).toBe("SM");
    });

    it("of a field that is there never changes", () => {
        expect(retitled(youth, "Santé", [])).toEqual({ field: "JE", title: "Santé" });
        expect(recoded(youth, "ZZ")).toBe(youth);
    });
});

describe("the fields of the form", () => {
    it("are told whole and in their order; one that was left empty is none", () => {
        expect(read_fields([youth, added("SA", " Santé "), { ...early, title: "Petite enfance 0–3 ans" }, new_field([])])).toEqual({
            fields: [{ field: "JE", title: "Jeunesse" }, { field: "SA", title: "Santé" }, { field: "PE", title: "Petite enfance 0–3 ans" }],
            faults: [{}, {}, {}, {}],
        });
    });

    it("say beside the line what is wrong with it", () => {
        const faults = (...forms: FieldForm[]) => read_fields(forms).faults;
        expect(faults({ ...youth, title: " " }, early)).toEqual([{ title: "missing" }, {}]);
        expect(faults({ ...youth, title: "x".repeat(141) })).toEqual([{ title: { too_long: 140 } }]);
        expect(faults(youth, added("S", "Santé"))).toEqual([{}, { field: "no_code" }]);
        expect(faults(youth, added("JE", "Santé"))).toEqual([{}, { field: "code_taken" }]);
        expect(faults(youth, added("SA", "jeunesse"))).toEqual([{ title: "title_taken" }, { title: "title_taken" }]);
        expect(faults(new_field([]))).toEqual([{ field: "no_code", title: "missing" }]);
    });
});

describe("fields in use", () => {
    it("are those of the committees, first or not; the steering committee keeps none", () => {
        const used = fields_of_committees([
            { type: "committee", committee: 1, field: "JE", title: "A", other_fields: ["PA"] },
            { type: "committee", committee: 2, field: "PE", title: "B", other_fields: ["LO"], steers: true },
        ]);
        expect([...used]).toEqual(["JE", "PA"]);
    });
});
