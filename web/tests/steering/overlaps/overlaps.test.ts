import { describe, expect, it } from "vitest";
import actions from "../../../../server/demo/actions.csv?raw";
import { overlaps, type Wish } from "../../../src/steering/overlaps/overlaps.ts";

// A wish of a committee in a field of its own.
const wish = (key: string, committee: number, titles: string, more: Partial<Wish> = {}): Wish =>
    ({ key, first: key, committee, field: `F${committee}`, titles, description: "", ...more });
// What else is on a board: words of no other wish.
const others = [
    "Cantine bio", "Jardins partagés", "Guichet unique", "Forum des métiers", "Conseil des enfants", "Permis de conduire",
    "Logements vacants", "Épicerie solidaire", "Écrivain public", "Café associatif",
].map((title, index) => wish(`9/${index + 1}`, 90 + index, title));
const pairs = (...wishes: Wish[]): string[] => overlaps([...wishes, ...others]).map(({ one, other }) => `${one} ${other}`);
const pair = (one: string, other: string): string[] => pairs(wish("1/1", 1, one), wish("2/1", 2, other));

describe("overlaps between committees", () => {
    it("are wishes in like words", () => {
        expect(pair("Navette du soir", "Bus de soirée pour les jeunes")).toEqual(["1/1 2/1"]);
        expect(pair("Itinérance France services", "Un bus France Services dans les bourgs")).toEqual(["1/1 2/1"]);
        const same = [wish("1/1", 1, "Covoiturage"), wish("2/1", 2, "Le covoiturage")];
        expect(overlaps([...same, ...others])[0]?.likeness).toBeCloseTo(1);
    });

    it("are not found in other words, nor by one word in many", () => {
        expect(pair("Équipement reconditionné", "Quelqu’un pour l’ordi")).toEqual([]);
        expect(pair("Transport rapide vers la gare", "Ateliers de cuisine à la gare de Clefs")).toEqual([]);
    });

    it("count a rare word for more than one of many titles", () => {
        const filled = others.map((one) => ({ ...one, titles: `${one.titles} parents` }));
        const rare = [wish("1/1", 1, "Accueil bateau ouvert"), wish("2/1", 2, "Bateau école")];
        const usual = [wish("3/1", 3, "Relais parents voisin"), wish("4/1", 4, "Parents école")];
        const found = overlaps([...rare, ...usual, ...filled]);
        const likeness = (one: string, other: string) => found.find((it) => it.one === one && it.other === other)?.likeness ?? 0;
        expect(likeness("1/1", "2/1")).toBeGreaterThan(likeness("3/1", "4/1"));
    });

    it("take what a sheet describes, for less than titles", () => {
        const welcome = wish("2/1", 2, "Accueillir un enfant en situation de handicap", { description: "Renfort des équipes" });
        const respite = wish("1/1", 1, "Répit parental");
        expect(pairs(respite, welcome)).toEqual([]);
        const described = { ...respite, description: "Un relais de garde pour les parents d’enfants en situation de handicap" };
        expect(pairs(described, welcome)).toEqual(["1/1 2/1"]);
    });

    it("are never within a committee, nor a wish and its own later version", () => {
        expect(pairs(wish("1/1", 1, "Navette du soir"), wish("1/2", 1, "Navette du soir"))).toEqual([]);
        expect(pairs(wish("1/1", 1, "Navette du soir"), wish("2/1", 2, "Navette du soir", { first: "1/1" }))).toEqual([]);
        const two_of_a_field = [wish("1/1", 1, "Navette du soir"), wish("2/1", 2, "Navette du soir", { field: "F1" })];
        expect(pairs(...two_of_a_field)).toEqual(["1/1 2/1"]);
    });

    it("are, of an action of no committee, with another field", () => {
        const recorded = wish("sheet/1", 0, "Navette du soir", { committee: undefined, field: "F1" });
        expect(pairs(recorded, wish("1/1", 1, "Navette du soir"))).toEqual([]);
        expect(pairs(recorded, wish("2/1", 2, "Navette du soir"))).toEqual(["2/1 sheet/1"]);
    });

    it("are a few of each wish, the likest first, those alike by number", () => {
        const said = ["Navette du soir", "Navette", "Navette du soir en été", "Navette du soir", "Navette du soir et du matin"];
        const wishes = said.map((title, index) => wish(`${index + 8}/1`, index + 1, title));
        const found = overlaps([...wishes, ...others]);
        expect(found[0]).toMatchObject({ one: "8/1", other: "11/1" });
        for (const { key } of wishes) expect(found.filter((it) => it.one === key || it.other === key).length).toBeLessThan(4);
        const same = wishes.map((one) => ({ ...one, titles: "Navette" }));
        expect(pairs(...same)).toEqual(["8/1 9/1", "8/1 10/1", "8/1 11/1", "9/1 10/1", "9/1 11/1", "10/1 11/1"]);
    });

    it("are the same in every order of the wishes", () => {
        const wishes = demonstration();
        const found = overlaps(wishes);
        expect(overlaps([...wishes].reverse())).toEqual(found);
        const by_title = [...wishes].sort((one, other) => (one.titles < other.titles ? -1 : 1));
        expect(overlaps(by_title)).toEqual(found);
    });
});

// The demonstration's actions with their descriptions. What people know to overlap there is mostly said in other words, and not
// found.
describe("the demonstration's actions", () => {
    const found = overlaps(demonstration()).map(({ one, other }) => `${one} ${other}`);

    it("show few overlaps, with one that people name", () => {
        expect(found).toContain("PA5 PE7");
        expect(found.length).toBeLessThan(15);
    });

    it("do not show one that is none", () => expect(found).not.toContain("JE5 PE6"));
});

function demonstration(): readonly Wish[] {
    return actions.trim().split("\n").slice(1).map((line, index) => {
        const [field = "", code = "", titles = "", description = ""] = line.split(";");
        return wish(code, index, titles, { committee: undefined, field, description });
    });
}
