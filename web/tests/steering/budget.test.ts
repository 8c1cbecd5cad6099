import { describe, expect, it } from "vitest";
import type { FundingLine, SheetFields } from "../../src/protocol.ts";
import { by_field, by_funder, by_year, is_counted, sums_of } from "../../src/steering/budget.ts";
import { field, sheet } from "./rows.ts";

const asked = (euros: number, funder = "CAF"): FundingLine => ({ funder, euros, state: "asked" });
const granted = (euros: number, funder = "CAF"): FundingLine => ({ funder, euros, state: "granted" });
const refused = (euros: number, funder = "CAF"): FundingLine => ({ funder, euros, state: "refused" });
const costs = (euros: number, ...funding: FundingLine[]): SheetFields => ({ budget: { euros }, funding });
const of = (...values: SheetFields[]) => values.map((one, index) => sheet(index + 1, "JE", one));

describe("the sums of sheets", () => {
    it("set the cost against what is granted and asked, to the euro", () => {
        expect(sums_of(of(costs(48_001, granted(20_000), asked(22_000)), costs(25_000, granted(25_000))))).toEqual({
            sheets: 2, unpriced: 0, cost: 73_001, granted: 45_000, asked: 22_000, missing: 28_001, to_ask: 6_001,
            beyond: { sheets: 0, euros: 0 }, without_cost: { sheets: 0, euros: 0 },
        });
    });

    it("go beyond what 32 bits hold", () => {
        const { cost, missing } = sums_of(of(costs(4_294_967_296, granted(1)), costs(999_999_999_999), costs(2_147_483_648)));
        expect(cost).toBe(1_006_442_450_943);
        expect(missing).toBe(1_006_442_450_942);
    });

    it("count sheets that say no cost, and take nothing for their cost", () => {
        const sums = sums_of(of({}, { budget: {} }, { funding: [granted(2_000), asked(500)] }, costs(1_000)));
        expect(sums).toMatchObject({ sheets: 4, unpriced: 3, cost: 1_000, granted: 2_000, asked: 500 });
        expect(sums).toMatchObject({ missing: 1_000, to_ask: 1_000 });
        expect(sums.without_cost).toEqual({ sheets: 1, euros: 2_000 });
        expect(sums_of(of(costs(0))), "nothing is a cost too").toMatchObject({ unpriced: 0, cost: 0 });
    });

    it("leave out what was refused", () => {
        const sums = sums_of(of(costs(10_000, refused(8_000), asked(3_000))));
        expect(sums).toMatchObject({ granted: 0, asked: 3_000, missing: 10_000, to_ask: 7_000 });
    });

    it("do not pay one action with what another has too much of", () => {
        const sums = sums_of(of(
            costs(10_000, granted(15_000)), costs(20_000, granted(12_000), asked(30_000)), { funding: [granted(700)] },
        ));
        expect(sums).toMatchObject({ cost: 30_000, granted: 27_700, missing: 8_000, to_ask: 0 });
        expect(sums.beyond).toEqual({ sheets: 1, euros: 5_000 });
        expect(sums.cost - sums.granted).toBe(sums.missing - sums.beyond.euros - sums.without_cost.euros);
    });

    it("are of no sheet nothing", () => {
        expect(sums_of([])).toMatchObject({ sheets: 0, cost: 0, missing: 0 });
        expect([by_field([], []), by_year([]), by_funder([])]).toEqual([[], [], []]);
    });
});

it("an abandoned action does not count, a suspended one does", () => {
    const states = (["abandoned", "suspended", "done", "under_way"] as const).map((state) => ({ progress: { state } }));
    expect(of(...states, {}).filter(is_counted).map((one) => one.sheet)).toEqual([2, 3, 4, 5]);
});

describe("the sums by field and by year", () => {
    const sheets = [
        sheet(1, "JE", { ...costs(100), schedule: { begins: "2027-03-01", ends: "2030-12-31" } }),
        sheet(2, "PE", { ...costs(20), schedule: { begins: "2026-12-31" } }),
        sheet(3, "JE", { ...costs(3), schedule: { ends: "2027-12-31" } }),
        sheet(4, "JE", costs(4)),
    ];

    it("stand in the order of the fields", () => {
        const found = by_field(sheets, [field("JE", 3), field("PE", 1), field("EN", 2)]);
        expect(found.map(({ name, sums }) => [name, sums.sheets, sums.cost])).toEqual([["PE", 1, 20], ["JE", 3, 107]]);
    });

    it("put an action whole under the year in which it begins, and last what says no beginning", () => {
        expect(by_year(sheets).map(({ name, sums }) => [name, sums.cost])).toEqual([["2026", 20], ["2027", 100], ["", 7]]);
    });

    it("come to the sum of all", () => {
        const all = sums_of(sheets);
        for (const groups of [by_field(sheets, []), by_year(sheets)])
            expect(groups.reduce((sum, { sums }) => sum + sums.cost, 0)).toBe(all.cost);
    });
});

describe("the sums by funder", () => {
    it("know a funder by plain words, and name it as most sheets do", () => {
        const found = by_funder(of(
            costs(1, asked(100, "Département  de l'Yonne"), granted(5, "Caf")), costs(1, granted(40, "departement de l’Yonne")),
            costs(1, refused(7, "Département de l’Yonne"), asked(1, "Département de l’Yonne")),
            costs(1, granted(30, "C A F"), asked(2, "CAF"), asked(3, "CAF")),
        ));
        expect(found).toEqual([
            { name: "Département de l’Yonne", sheets: 3, asked: 101, granted: 40, refused: 7 },
            { name: "CAF", sheets: 2, asked: 5, granted: 35, refused: 0 },
        ]);
    });

    it("keep apart who has other words, and put those who give or are asked most first", () => {
        const found = by_funder(of(costs(1, granted(5, "CAF 49"), refused(900, "MSA"), asked(6, "CAF"))));
        expect(found.map(({ name }) => name)).toEqual(["CAF", "CAF 49", "MSA"]);
    });

    it("come to what the sheets are granted and asked for", () => {
        const sheets = of(
            costs(9, granted(5, "Ville"), asked(4_000_000_000)), { funding: [granted(3_000_000_000), asked(1, "État")] },
        );
        const all = sums_of(sheets);
        expect(by_funder(sheets).reduce((sum, one) => sum + one.granted, 0)).toBe(all.granted);
        expect(by_funder(sheets).reduce((sum, one) => sum + one.asked, 0)).toBe(all.asked);
    });
});
