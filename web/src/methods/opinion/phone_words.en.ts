import { translate } from "../../i18n/catalogue.ts";
import { opinion_phone } from "./phone_words.ts";

translate(opinion_phone, {
    agree: "Agree",
    disagree: "Disagree",
    pass: "Pass",
    yours: (opinion: string) => `you: ${opinion}`,
});
