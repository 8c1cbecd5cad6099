import { LanguageSwitch } from "./language_switch.tsx";
import { Wordmark } from "./wordmark.tsx";

// A page that was opened without a link that opens it: what it is, and whom to ask.
export function LinkNeeded({ title, what_to_do }: { title: string; what_to_do: string }) {
    return (
        <>
            <header class="top"><Wordmark /><span class="pull"><LanguageSwitch /></span></header>
            <main class="no-door">
                <h1>{title}</h1>
                <p>{what_to_do}</p>
            </main>
        </>
    );
}
