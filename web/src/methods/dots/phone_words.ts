import { french_catalogue } from "../../i18n/catalogue.ts";

// Beside one's own marks.
export const dots_phone = french_catalogue({
    yours: (n: number) => `dont ${n} de vous`,
});
