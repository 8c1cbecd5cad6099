import { LanguageSwitch } from "../ui/language_switch.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Wordmark } from "../ui/wordmark.tsx";

// The same quiet end on every screen of the phone.
export function Footer() {
    return (
        <footer class="foot small soft">
            <Wordmark />
            <span class="foot-said">{vote_kind()}</span>
            <LanguageSwitch />
        </footer>
    );
}
