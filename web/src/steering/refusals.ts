import { diagnosis_refusal } from "../i18n/diagnosis.ts";
import { sheet_refusal } from "../i18n/sheets.ts";
import { steering_refusal } from "../i18n/steering_decisions.ts";
import type { SteeringOrders } from "../protocol.ts";
import { why_refused } from "../ui/why_refused.ts";

// Why an order of the steering committee was refused, in the words of a decision or in those of a sheet.

type Code = SteeringOrders["refusal"];
const of_decisions = (code: Code): code is keyof typeof steering_refusal => code in steering_refusal;
const of_sheets = (code: Code): code is keyof typeof sheet_refusal => code in sheet_refusal;

const of_diagnosis = (code: Code): code is keyof typeof diagnosis_refusal => code in diagnosis_refusal;

export function said_of_decision(code: Code): string {
    return of_decisions(code) ? steering_refusal[code] : said_elsewhere(code);
}

export function said_of_sheet(code: Code): string {
    return of_sheets(code) ? sheet_refusal[code] : of_decisions(code) ? steering_refusal[code] : said_elsewhere(code);
}

function said_elsewhere(code: Exclude<Code, keyof typeof steering_refusal>): string {
    return of_sheets(code) ? sheet_refusal[code] : of_diagnosis(code) ? diagnosis_refusal[code] : why_refused(code);
}
