import type { Language } from "../i18n/language.ts";

// The public page of what became of a session's ideas, which the server draws itself; and the picture of its address.
export function ideas_address(session: number, language: Language): string {
    return `/idees/${session}${language === "en" ? "?lang=en" : ""}`;
}

export const ideas_code_address = (session: number): string => `/idees/${session}/code.svg`;
