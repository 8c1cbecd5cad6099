import * as cells from "../../bring/cells.ts";
import type { AmountFault } from "../../i18n/amounts.ts";

// What may be wrong with a cell of a table of actions or of a diagnosis.
export type WhyWrong = AmountFault | "not_a_figure" | "no_year" | "no_day" | "ends_before" | "not_a_percentage" | "percent_unfit"
    | "unknown_field" | "unknown_diagnosis_kind" | "unknown_action_kind" | "unknown_state"
    | "missing_field" | "missing_title" | "missing_kind" | "missing_year" | "missing_target_year" | "missing_target"
    | "missing_territory" | "missing_compared" | "several_alike" | "code_of_another_field"
    | "bad_figures" | "too_many_years" | "not_of_an_indicator" | "bad_funding" | "bad_milestones" | "bad_indicators";
export type Fault = cells.Fault<WhyWrong>;
export type Line = cells.Line<WhyWrong>;
