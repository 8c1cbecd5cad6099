import { describe, expect, it } from "vitest";
import { open_round, usual_settings, type RoundSettings } from "../../src/facilitator/round_settings.ts";
import { on_console } from "../../src/methods/equal_shares/on_console.tsx";
import type { Form } from "../../src/methods/face.ts";

const form = (written: Record<string, string>, changes: Partial<Form> = {}): Form => ({ items: [4, 7], people: 9, written, costs: new Map(), envelope: undefined, ...changes });
const objection = (written: Record<string, string>, changes?: Partial<Form>): string | null =>
    on_console.objection!(2, form(written, changes))?.replace(/\s/g, " ") ?? null;
const budget = { ...usual_settings(2), method: "equal_shares", minutes: null } as RoundSettings;

describe("opening a budget", () => {
    it("needs an envelope and a cost for each proposal, and says what is missing", () => {
        expect(objection({})).toBe("Indiquez l’enveloppe, en euros entiers.");
        expect(objection({ envelope: "0" })).toBe("Indiquez l’enveloppe, en euros entiers.");
        expect(objection({ envelope: "beaucoup" })).toBe("Écrivez un montant en euros, par exemple 45 000.");
        expect(objection({ envelope: "45 000 €" })).toBe("Il manque le coût de 2 propositions.");
        expect(objection({ envelope: "45 000 €", "cost/4": "18 000", "cost/7": "12,50" })).toBe("1 coût ne se lit pas : en euros entiers, par exemple 4 500.");
        expect(objection({ envelope: "45 000 €", "cost/4": "18 000", "cost/7": "0" })).toBeNull();
    });

    it("orders the costs in the order of the paper, and always names the proposals", () => {
        const written = { envelope: "45 000 €", "cost/7": "12 k€", "cost/4": "18.000" };
        expect(open_round(budget, form(written))).toEqual({
            type: "open_round", live_results: false, items: [4, 7], method: { type: "equal_shares", budget: 45_000, unit: 5, costs: [18_000, 12_000] },
        });
    });

    it("keeps the costs of an earlier round until others are written", () => {
        const costs = new Map([[4, 18_000], [7, 12_000]]);
        expect(objection({ envelope: "45 000" }, { costs })).toBeNull();
        expect(open_round(budget, form({ envelope: "45 000", "cost/7": "9000" }, { costs })).method).toMatchObject({ costs: [18_000, 9_000] });
        expect(objection({ envelope: "45 000", "cost/7": "" }, { costs })).toBe("Il manque le coût de 1 proposition.");
    });

    it("keeps the envelope of an earlier round until another is written", () => {
        const earlier = { costs: new Map([[4, 18_000], [7, 12_000]]), envelope: 45_000 };
        expect(objection({}, earlier)).toBeNull();
        expect(open_round(budget, form({}, earlier)).method).toMatchObject({ budget: 45_000 });
        expect(open_round(budget, form({ envelope: "30 000" }, earlier)).method).toMatchObject({ budget: 30_000 });
        expect(objection({ envelope: "" }, earlier)).toBe("Indiquez l’enveloppe, en euros entiers.");
    });

    it("gives out a thousandth of a share at a time, and at least one euro", () => {
        const unit = (envelope: string, people: number) => (open_round(budget, form({ envelope }, { people })).method as { unit: number }).unit;
        expect([unit("45000", 9), unit("45000", 0), unit("100", 40)]).toEqual([5, 45, 1]);
    });
});

describe("a round for some colleges", () => {
    it("says which", () => {
        expect(open_round({ ...usual_settings(2), minutes: null, colleges: ["elected", "caf"] }, form({}))).toMatchObject({ colleges: ["elected", "caf"] });
        expect(open_round({ ...usual_settings(2), minutes: null }, form({}))).not.toHaveProperty("colleges");
    });
});
