// Amounts, on the ballot and beside the result.
export { euros } from "../../i18n/money.ts";
