import { translate } from "../../i18n/catalogue.ts";
import { approval_phone } from "./phone_words.ts";

translate(approval_phone, {
    of_ballots: (share: string) => `${share} of the ballots`,
    yours: "you among them",
});
