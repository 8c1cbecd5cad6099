import { office } from "../i18n/office.ts";
import { day } from "../i18n/time.ts";
import type { LinkRow } from "../protocol.ts";
import { AskButton } from "../ui/ask_button.tsx";
import { useSync } from "../ui/sync_context.ts";

// Links that open something: never themselves, only for whom and since when; each can be withdrawn for good.
export function LinkList({ links, title }: { links: readonly LinkRow[]; title: string }) {
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
                        {opens_this_page(link, links)
                            ? <small class="kept">{office.opens_this_page}</small>
                            : <Revoke link={link} />}
                    </li>
                ))}
            </ul>
        </div>
    );
}

function Revoke({ link }: { link: LinkRow }) {
    const sync = useSync();
    const question = link.role === "office" ? office.revoke_office_question : link.role === "facilitator" ? office.revoke_facilitator_question : office.revoke_question;
    return (
        <AskButton
            label={office.revoke} subject={link.label ?? office.unnamed_link} question={question}
            yes={office.revoke_yes} no={office.revoke_no}
            act={() => sync.order({ type: "revoke_link", link: link.link })}
        />
    );
}

// The server tells no page which link opened it; when one is left, it is that one, and without it nobody could prepare anything.
function opens_this_page(link: LinkRow, links: readonly LinkRow[]): boolean {
    return link.role === "office" && links.length === 1;
}
