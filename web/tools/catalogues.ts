// All catalogues with all their languages, loaded together for check_catalogue.mjs.
export const modules = import.meta.glob<Record<string, unknown>>(["../src/i18n/*.ts", "../src/methods/*/*.{ts,tsx}"], { eager: true });
export { is_translated } from "../src/i18n/catalogue.ts";
