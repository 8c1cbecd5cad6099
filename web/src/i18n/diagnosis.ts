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
    { show: "Montrer une ligne du diagnostic", hide: "Retirer le diagnostic de l’écran" },
    { show: "Show a line of the diagnosis", hide: "Take the diagnosis off the screen" },
);
