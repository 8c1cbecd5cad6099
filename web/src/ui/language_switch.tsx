import { useState } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { choose_language, language, languages, type Language } from "../i18n/language.ts";

export function LanguageSwitch() {
    const [has_failed, set_failed] = useState(false);
    const choose = async (code: Language): Promise<void> => set_failed(!(await choose_language(code)));
    return (
        <div class="languages" role="group" aria-label={common.languages}>
            {has_failed && (
                <span class="small" role="status">
                    {common.language_missing}{" "}
                    <button type="button" class="btn bare thin" onClick={() => location.reload()}>{common.reload}</button>
                </span>
            )}
            {languages.map((code) => (
                <button key={code} type="button" lang={code} aria-pressed={language.value === code} onClick={() => void choose(code)}>
                    <span aria-hidden="true">{code.toUpperCase()}</span>
                    <span class="sr">{code === "fr" ? common.french : common.english}</span>
                </button>
            ))}
        </div>
    );
}
