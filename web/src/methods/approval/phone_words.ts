import { french_catalogue } from "../../i18n/catalogue.ts";

// In a result, beside a proposal and one's own mark.
export const approval_phone = french_catalogue({
    of_ballots: (share: string) => `${share} des bulletins`,
    yours: "dont vous",
});
