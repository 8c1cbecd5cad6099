import { language } from "../i18n/language.ts";
import { participant } from "../i18n/participant.ts";
import { ideas_address, ideas_code_address } from "../ui/ideas_address.ts";
import { useSync } from "../ui/sync_context.ts";

// Where everybody can read, for years, what became of the ideas; the code is for a neighbour's phone.
export function Afterwards() {
    const session = useSync().one("session")?.session;
    if (session === undefined) return null;
    return (
        <section class="afterwards">
            <h2>{participant.afterwards}</h2>
            <p>{participant.afterwards_how}</p>
            <p><a class="btn" href={ideas_address(session, language.value)}>{participant.afterwards_read}</a></p>
            <img src={ideas_code_address(session)} alt={participant.afterwards_code} width="160" height="160" />
        </section>
    );
}
