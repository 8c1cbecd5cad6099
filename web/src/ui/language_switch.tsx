import { common } from "../i18n/common.ts";
import { choose_language, language, languages } from "../i18n/language.ts";

export function LanguageSwitch() {
    return (
        <div class="languages" role="group" aria-label={common.languages}>
            {languages.map((code) => (
                <button key={code} type="button" lang={code} aria-pressed={language.value === code} onClick={() => void choose_language(code)}>
                    <span aria-hidden="true">{code.toUpperCase()}</span>
                    <span class="sr">{code === "fr" ? common.french : common.english}</span>
                </button>
            ))}
        </div>
    );
}
