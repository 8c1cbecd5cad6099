import "./afterwards.css";
import { language } from "../i18n/language.ts";
import { later } from "../i18n/later.ts";
import { ideas_address, ideas_code_address } from "../ui/ideas_address.ts";
import { useSync } from "../ui/sync_context.ts";

// Where everybody can read, for years, what became of the ideas; the code is for a neighbour's phone.
export function Afterwards() {
    const session = useSync().one("session")?.session;
    if (session === undefined) return null;
    return (
        <section class="afterwards">
            <h2>{later.afterwards}</h2>
            <p>{later.afterwards_how}</p>
            <p><a class="btn" href={ideas_address(session, language.value)}>{later.afterwards_read}</a></p>
            <img src={ideas_code_address(session)} alt={later.afterwards_code} width="160" height="160" />
        </section>
    );
}
