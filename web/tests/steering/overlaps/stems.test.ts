import { expect, test } from "vitest";
import { stems_of } from "../../../src/steering/overlaps/stems.ts";

const stems = (...texts: string[]): string[][] => stems_of(texts).map((one) => [...one]);

test("case, accents, apostrophes and plurals do not part words", () => {
    const [one, other] = stems("L’ACCUEIL DES BÉNÉVOLES À L'ÉCOLE", "accueil d’une bénévole, en écoles");
    expect(one).toEqual(["accueil", "benevol", "ecol"]);
    expect(other).toEqual(one);
    expect(stems("Itinérance", "itinérantes", "Itinérant")).toEqual([["itiner"], ["itiner"], ["itiner"]]);
    expect(stems("Cœur de bourg".normalize("NFD"))).toEqual(stems("coeur du bourg"));
});

test("a word typed without its accents is the accented one of another text", () => {
    expect(stems("Bus de soiree")).toEqual([["bus", "soire"]]);
    expect(stems("Bus de soiree", "La soirée", "Un soir", "EN SOIREE")).toEqual([["bus", "soir"], ["soir"], ["soir"], ["soir"]]);
    expect(stems("mobilite", "la mobilité")).toEqual([["mobil"], ["mobil"]]);
});

test("small words, numbers and single letters say nothing", () => {
    expect(stems("Être à deux ou trois pour tous les 12–25 ans, dès 7 h, jusqu’à la fin d’août")).toEqual([["fin", "aout"]]);
    expect(stems("", "« … »")).toEqual([[], []]);
});
