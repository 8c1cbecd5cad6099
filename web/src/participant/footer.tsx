import { participant } from "../i18n/participant.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { Wordmark } from "../ui/wordmark.tsx";

// The same quiet end on every screen of the phone.
export function Footer() {
    return (
        <footer class="foot small soft">
            <Wordmark />
            <span class="foot-said">{participant.footer}</span>
            <LanguageSwitch />
        </footer>
    );
}
