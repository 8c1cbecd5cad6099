import { diagnosing, no_title } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisKind } from "../../protocol.ts";
import { longest, type Faults, type Place, type Why } from "./form.ts";

// What is wrong with a field of the form, and what to do; undefined: nothing.
export function fault_said(faults: Faults, place: Place, kind: DiagnosisKind): string | undefined {
    const why = faults.get(place);
    return why === undefined ? undefined : said(why, place, kind);
}

function said(why: Why, place: Place, kind: DiagnosisKind): string {
    switch (why) {
        case "missing": return missing(place, kind);
        case "too_long": return diagnosing.fault_too_long(place in longest ? longest[place as keyof typeof longest] : 0);
        case "not_a_figure": return diagnosing.fault_not_a_figure;
        case "not_a_year": return diagnosing.fault_not_a_year;
        case "year_twice": return diagnosing.fault_year_twice;
    }
}

function missing(place: Place, kind: DiagnosisKind): string {
    switch (place) {
        case "title": return no_title[kind];
        case "target/year": return diagnosing.fault_no_target_year;
        case "target/value": return diagnosing.fault_no_target;
        case "compared/territory": return diagnosing.fault_no_territory;
        case "compared/value": return diagnosing.fault_no_compared;
        default: return place.endsWith("/year") ? diagnosing.fault_no_year : diagnosing.fault_no_value;
    }
}
