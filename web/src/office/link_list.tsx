import { office } from "../i18n/office.ts";
import { day } from "../i18n/time.ts";
import type { LinkRow } from "../protocol.ts";
import { AskButton } from "../ui/ask_button.tsx";
import { useSync } from "../ui/sync_context.ts";

// Links that are valid: for whom and since when, not their addresses; each can be withdrawn for good.
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

// A page is not told which link opened it. The last office link must be this page's own: withdrawing it would shut everybody out.
function opens_this_page(link: LinkRow, links: readonly LinkRow[]): boolean {
    return link.role === "office" && links.length === 1;
}
