import { expect, it } from "vitest";
import { in_order, last_figure, shown_line } from "../../src/diagnosis/lines.ts";
import { session } from "../facilitator/rows.ts";
import { line, places } from "./rows.ts";

const rows = [line(1, "stake", "Aller vers"), line(2, "finding", "Peu de bus"), line(3, "indicator", "Naissances"), places];

it("lists indicators, then findings, then stakes, each as they were written", () => {
    expect(in_order(rows).map((row) => row.line)).toEqual([3, 4, 2, 1]);
    expect(rows.map((row) => row.line), "the rows themselves stay as they were").toEqual([1, 2, 3, 4]);
});

it("shows the line that the session names, if it is still there", () => {
    expect(shown_line(session({ diagnosis_shown: 2 }), rows)).toBe(rows[1]);
    expect(shown_line(session({ diagnosis_shown: 9 }), rows)).toBeUndefined();
    expect(shown_line(session(), rows)).toBeUndefined();
});

it("tells the last year's figure", () => {
    expect(last_figure(places.said.figures)).toEqual({ year: 2024, value_thousandths: 61_500 });
    expect(last_figure({ unit: "", source: "", figures: [] })).toBeUndefined();
    expect(last_figure(undefined)).toBeUndefined();
});
