import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { session_colleges } from "../i18n/office_colleges.ts";
import { listed } from "../i18n/typography.ts";
import type { CommitteeRow, PlannedSessionRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { named_all } from "../ui/college_said.ts";
import { CopyButton } from "../ui/copy_button.tsx";
import { useSync } from "../ui/sync_context.ts";
import { CommitteeCode } from "./committee_code.tsx";
import { LinkForm } from "./link_form.tsx";
import { LinkList } from "./link_list.tsx";
import { links_of, type IssuedRole } from "./links.ts";
import { useOffice } from "./office.ts";

interface SessionEntryProps {
    session: PlannedSessionRow;
    committee: CommitteeRow | undefined;
}

// Whose links are of one session.
type SessionRole = Extract<IssuedRole, "facilitator" | "helper">;

// One session: its code and address for the room, its links for those who run it.
export function SessionEntry({ session, committee }: SessionEntryProps) {
    const sync = useSync();
    const desk = useOffice();
    const [making, set_making] = useState<SessionRole | null>(null);
    const links = links_of(sync.all("link"), "facilitator", session.session);
    const helpers = links_of(sync.all("link"), "helper", session.session);
    return (
        <li data-field={committee?.steers === true ? undefined : committee?.field}>
            <CommitteeCode field={committee?.field} steers={committee?.steers} />
            <div>
                <h2>{session.title}</h2>
                <p class="soft">{[committee?.title, session.when_where].filter(Boolean).join(", ")}</p>
                {session.colleges !== undefined && (
                    <p class="soft small">{session_colleges.those(listed(named_all(session.colleges), session_colleges.and))}</p>
                )}
            </div>
            <p class="way-in">
                <span class="soft small">{office.code}</span> <b class="keycode">{session.code}</b>
            </p>
            <div class="acts for-room">
                <CopyButton
                    text={session.url} label={office.copy_address} done={office.address_copied} by_hand={office.copy_by_hand}
                />
                <button type="button" class="btn quiet thin" onClick={() => (desk.printing.value = session.session)}>
                    {office.print_sheet}<About what={session.title} />
                </button>
                {making === null && (
                    <>
                        <button
                            type="button" class={links.length === 0 ? "btn thin" : "btn quiet thin"} onClick={() => set_making("facilitator")}
                        >
                            {links.length === 0 ? office.make_facilitator_link : office.make_another}
                            <About what={session.title} />
                        </button>
                        <button type="button" class="btn quiet thin" onClick={() => set_making("helper")}>
                            {helpers.length === 0 ? office.make_helper_link : office.make_another_helper_link}
                            <About what={session.title} />
                        </button>
                    </>
                )}
            </div>
            {making !== null && <LinkForm role={making} session={session.session} stop={() => set_making(null)} />}
            {links.length > 0 && <LinkList links={links} title={office.facilitator_links(links.length)} />}
            {helpers.length > 0 && <LinkList links={helpers} title={office.helper_links(helpers.length)} />}
        </li>
    );
}
