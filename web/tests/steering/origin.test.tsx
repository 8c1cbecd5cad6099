import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import type { Provenance } from "../../src/protocol.ts";
import { Origin } from "../../src/steering/origin.tsx";
import { filtered, is_apart, lines_of, no_filters } from "../../src/steering/priorities.ts";
import { committee, field, priority, session } from "./rows.ts";

const provenance: Provenance = {
    round: 1, method: { type: "dots", dots: 5, cap: 2 }, rank: 1, of: 9, tied: false, score: 20, supporters: 27, voters: 55, counts: [], official: "equal_colleges",
    by_college: {
        by_person: 2, equal_colleges: 1, shares: [{ college: "resident", in_favour: 20, of: 40 }, { college: "elected", in_favour: 7, of: 8 }], apart: [{ more: "elected", less: "resident" }],
    },
};
const said = (more: Partial<Provenance>): string => {
    const place = document.createElement("div");
    act(() => render(<Origin priority={priority(1, 9, 1, { provenance: { ...provenance, ...more } })} />, place));
    return (place.textContent ?? "").replace(/\s+/g, " ");
};

it("a priority tells whose order it is ranked by, its rank by person, and who was in favour in each college", () => {
    expect(said({})).toContain("L’ordre du vote est à collèges égaux.");
    expect(said({})).toContain("2e par personne");
    expect(said({})).toContain("Pour, par collège (au moins une gommette) : habitant·es 20/40 (50 %), élu·es 7/8");
});

it("a priority on which colleges part says so, as a thing to discuss", () => {
    expect(said({})).toContain("avis partagés entre collèges À discuter : élu·es, plus pour que habitant·es.");
});

it("a priority of a vote by person, of one college, says nothing of colleges", () => {
    const { official: _, by_college: __, ...plain } = provenance;
    const place = document.createElement("div");
    act(() => render(<Origin priority={priority(1, 9, 1, { provenance: plain })} />, place));
    expect(place.textContent).not.toMatch(/collèges? ?(égaux|\()|par personne|partagés/);
});

it("the board finds those on which colleges part", () => {
    const lines = lines_of({
        fields: [field("JE", 1)], committees: [committee(1, "JE")], sessions: [session(1, 1)], decisions: [], sheets: [],
        priorities: [priority(1, 8, 1), priority(1, 9, 2, { provenance }), priority(1, 7, 3, { provenance: { ...provenance, by_college: { shares: [], apart: [] } } })],
    });
    expect(lines.map(is_apart)).toEqual([false, true, false]);
    expect(filtered(lines, { ...no_filters, apart: true }).map(({ priority: { proposal } }) => proposal)).toEqual([9]);
    expect(filtered(lines, no_filters)).toHaveLength(3);
});
