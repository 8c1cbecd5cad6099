import type { DiagnosisKind, DiagnosisRefusal } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";

// A field's diagnosis, on the console, the wall, phones and the steering committee's page.
export const diagnosis_kind = catalogue<Record<DiagnosisKind, string>>(
    { indicator: "Indicateur", finding: "Constat", stake: "Enjeu" },
    { indicator: "Indicator", finding: "Finding", stake: "Stake" },
);
export const diagnosis_kinds = catalogue<Record<DiagnosisKind, string>>(
    { indicator: "Indicateurs", finding: "Constats", stake: "Enjeux" },
    { indicator: "Indicators", finding: "Findings", stake: "Stakes" },
);
export const diagnosis_refusal = catalogue<Record<DiagnosisRefusal, string>>(
    { no_such_diagnosis: "Cette ligne a été retirée du diagnostic entre-temps." },
    { no_such_diagnosis: "This line was taken out of the diagnosis meanwhile." },
);
export const diagnosis_acts = catalogue<{ show: string; hide: string }>(
    { show: "Diagnostic montré", hide: "Diagnostic retiré de l’écran" },
    { show: "Diagnosis shown", hide: "Diagnosis taken off the screen" },
);
