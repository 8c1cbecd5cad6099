import { euros } from "../../i18n/money.ts";
import { sheets } from "../../i18n/sheets.ts";
import { most_euros, type Why } from "./form.ts";

// What is wrong with a cell, in words.
export function fault_said(why: Why): string {
    switch (why) {
        case "missing": return sheets.fault_missing;
        case "too_long": return sheets.fault_too_long;
        case "not_an_amount": return sheets.fault_not_an_amount;
        case "cents": return sheets.fault_cents;
        case "too_much": return sheets.fault_too_much(euros(most_euros));
        case "not_a_figure": return sheets.fault_not_a_figure;
        case "no_day": return sheets.fault_no_day;
        case "not_a_percentage": return sheets.fault_not_a_percentage;
        case "ends_before": return sheets.fault_ends_before;
        case "bad_measure": return sheets.fault_bad_measure;
        case "too_many": return sheets.fault_too_many;
    }
}
