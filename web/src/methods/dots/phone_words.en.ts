import { translate } from "../../i18n/catalogue.ts";
import { dots_phone } from "./phone_words.ts";

translate(dots_phone, {
    yours: (n: number) => `${n} of them yours`,
});
