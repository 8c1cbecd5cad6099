import { french_catalogue } from "../../i18n/catalogue.ts";

// Beside one's own marks.
export const opinion_phone = french_catalogue({
    agree: "D’accord",
    disagree: "Pas d’accord",
    pass: "Je passe",
    yours: (opinion: string) => `vous : ${opinion}`,
});
