import { translate } from "../../i18n/catalogue.ts";
import type { grade_words } from "./phone_words.ts";

translate<typeof grade_words>("grade_words", {
    excellent: "Excellent",
    very_good: "Very good",
    good: "Good",
    quite_good: "Fairly good",
    passable: "Passable",
    insufficient: "Insufficient",
    to_reject: "To reject",
    no_opinion: "No opinion",
});
