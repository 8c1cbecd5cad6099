import { describe, expect, it } from "vitest";
import type { BudgetEnvelope, EnvelopeScope, FundingLine, SheetFields } from "../../../src/protocol.ts";
import { ahead_of, bar_of, hold, in_order, left_of, percent_used, standing } from "../../../src/steering/envelopes/envelopes.ts";
import { in_short, name_of } from "../../../src/steering/envelopes/said.ts";
import { set_order } from "../../../src/steering/envelopes/orders.ts";
import { field, sheet } from "../rows.ts";

const line = (funder: string, euros: number, state: FundingLine["state"]): FundingLine => ({ funder, euros, state });
const of = (euros: number, scope: EnvelopeScope = {}): BudgetEnvelope => ({ scope, euros });
const begins = (day: string): SheetFields => ({ schedule: { begins: day, ends: "2030-12-31" } });
const sheets = [
    sheet(1, "JE", { ...begins("2027-03-01"), budget: { euros: 48_000 }, funding: [line("CAF", 22_000, "asked"), line("Ville", 26_000, "granted")] }),
    sheet(2, "PE", { ...begins("2027-12-31"), budget: { euros: 25_000 }, funding: [line("c a f", 18_000, "granted"), line("Caf", 9_000, "refused")] }),
    sheet(3, "JE", { ...begins("2028-01-01"), funding: [line("Çaf", 500, "granted")] }),
    sheet(4, "JE", { budget: { euros: 7_000 } }),
    sheet(5, "JE", { ...begins("2027-01-01"), budget: { euros: 900_000 }, progress: { state: "abandoned" }, funding: [line("CAF", 900_000, "granted")] }),
];
const held = (scope: EnvelopeScope) => {
    const { scope: _, euros: __, ...figures } = hold(of(1, scope), sheets);
    return figures;
};

describe("an envelope is held against", () => {
    it("the cost of all actions that were not abandoned", () => {
        expect(held({})).toEqual({ sheets: 4, unpriced: 1, planned: 80_000, granted: 44_500 });
    });

    it("those that begin in its year, whole", () => {
        expect(held({ year: 2027 })).toEqual({ sheets: 2, unpriced: 0, planned: 73_000, granted: 44_000 });
        expect(held({ year: 2028 })).toEqual({ sheets: 1, unpriced: 1, planned: 0, granted: 500 });
        expect(held({ year: 2029 })).toEqual({ sheets: 0, unpriced: 0, planned: 0, granted: 0 });
    });

    it("those of its field, and of both where both are said", () => {
        expect(held({ field: "JE" })).toEqual({ sheets: 3, unpriced: 1, planned: 55_000, granted: 26_500 });
        expect(held({ field: "JE", year: 2027 })).toEqual({ sheets: 1, unpriced: 0, planned: 48_000, granted: 26_000 });
    });

    it("what its funder is asked for or grants, however it is written, and not what it refused", () => {
        expect(held({ funder: "caf" })).toEqual({ sheets: 3, unpriced: 0, planned: 40_500, granted: 18_500 });
        expect(held({ funder: "CAF", year: 2027, field: "PE" })).toEqual({ sheets: 1, unpriced: 0, planned: 18_000, granted: 18_000 });
        expect(held({ funder: "MSA" })).toEqual({ sheets: 0, unpriced: 0, planned: 0, granted: 0 });
    });
});

describe("one envelope and another", () => {
    it("are the same whatever capitals, accents, blanks and apostrophes their funder has", () => {
        const all = [of(5, { funder: "Département de l’Orne" }), of(6, { funder: "Département de l’Orne", year: 2027 }), of(7)];
        expect(standing(all, { funder: "DEPARTEMENT DE L'ORNE" })?.euros).toBe(5);
        expect(standing(all, { year: 2027, funder: "département  de l’orne" })?.euros).toBe(6);
        expect(standing(all, {})?.euros).toBe(7);
        expect(standing(all, { funder: "Département de la Sarthe" })).toBeUndefined();
    });

    it("stand in the order of the whole, years, fields and funders", () => {
        const scopes: EnvelopeScope[] = [
            {}, { year: 2027 }, { year: 2027, field: "PE" }, { year: 2028 }, { field: "PE" }, { field: "JE" }, { field: "JE", funder: "CAF" },
            { funder: "CAF" }, { funder: "Ville" },
        ];
        const shuffled = [...scopes].reverse().map((scope, index) => of(index, scope));
        expect(in_order(shuffled, [field("JE", 2), field("PE", 1)]).map(({ scope }) => scope)).toEqual(scopes);
    });

    it("follow from what was ordered here, one after the other", () => {
        const orders = [set_order({ year: 2027 }, 8, undefined), set_order({ year: 2027 }, 9, 8), set_order({}, undefined, 5)];
        expect(ahead_of([of(5), of(6, { field: "JE" })], orders)).toEqual([of(6, { field: "JE" }), of(9, { year: 2027 })]);
        expect(orders.map(({ replaces }) => replaces)).toEqual([undefined, 8, 5]);
    });
});

describe("what is left", () => {
    it("goes below nothing where too much is planned, beyond what 32 bits hold", () => {
        const large = [sheet(1, "JE", { budget: { euros: 999_999_999_999 } })];
        expect(left_of(hold(of(1_000), large))).toBe(-999_999_998_999);
        expect(left_of(hold(of(999_999_999_999), large))).toBe(0);
    });

    it("is drawn as parts of the bar, which is as long as the envelope, or as what exceeds it", () => {
        expect(bar_of({ euros: 200, planned: 100, granted: 50 })).toEqual({ granted: 25, planned: 25, beyond: 0 });
        expect(bar_of({ euros: 100, planned: 200, granted: 150 })).toEqual({ granted: 50, planned: 0, beyond: 50 });
        expect(bar_of({ euros: 0, planned: 0, granted: 9 })).toEqual({ granted: 0, planned: 0, beyond: 0 });
        expect(bar_of({ euros: 0, planned: 9, granted: 9 })).toEqual({ granted: 0, planned: 0, beyond: 100 });
    });

    it("is all used at 100 and no sooner", () => {
        expect(percent_used({ euros: 1_000, planned: 999 })).toBe(99);
        expect(percent_used({ euros: 1_000, planned: 1_000 })).toBe(100);
        expect(percent_used({ euros: 0, planned: 5 })).toBeNull();
    });

    it("is told in one sentence, the exceeded ones first", () => {
        const one = (euros: number) => hold(of(euros), sheets);
        const said = (...all: number[]): string => in_short(all.map(one)).replace(/\s/g, " ");
        expect(said(80_000)).toBe("L’enveloppe n’est pas dépassée.");
        expect(said(79_000)).toBe("L’enveloppe est dépassée de 1 000 €.");
        expect(said(80_000, 90_000)).toBe("Aucune des 2 enveloppes n’est dépassée.");
        expect(said(1, 90_000, 90_000)).toBe("1 enveloppe sur 3 est dépassée.");
        expect(said(1, 2, 90_000, 90_000, 90_000)).toBe("2 enveloppes sur 5 sont dépassées.");
        expect(said(1, 2, 3)).toBe("Les 3 enveloppes sont dépassées.");
    });
});

it("an envelope is called by what it is for", () => {
    const fields = [field("JE", 1)];
    expect(name_of({}, fields)).toBe("Toute la convention");
    expect(name_of({ year: 2027, field: "JE", funder: "CAF" }, fields)).toBe("Champ JE, 2027, CAF");
    expect(name_of({ field: "XX" }, fields)).toBe("XX");
});
