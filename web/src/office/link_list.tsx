import { office } from "../i18n/office.ts";
import { day } from "../i18n/time.ts";
import type { LinkRow } from "../protocol.ts";
import { AskButton } from "../ui/ask_button.tsx";
import { useSync } from "../ui/sync_context.ts";

// Links that open something: never themselves, only for whom and since when; each can be withdrawn for good.
export function LinkList({ links, title }: { links: readonly LinkRow[]; title: string }) {
    const sync = useSync();
    return (
        <div class="links">
            <p class="small soft">{title}</p>
            <ul>
                {links.map((link) => (
                    <li key={link.link}>
                        <span>
                            {link.label ?? office.unnamed_link}{" "}
                            <small class="soft">{office.issued_on(day(link.issued_at))}</small>
                        </span>
                        <AskButton
                            label={office.revoke} subject={link.label ?? office.unnamed_link} question={office.revoke_question}
                            yes={office.revoke_yes} no={office.revoke_no}
                            act={() => sync.order({ type: "revoke_link", link: link.link })}
                        />
                    </li>
                ))}
            </ul>
        </div>
    );
}
