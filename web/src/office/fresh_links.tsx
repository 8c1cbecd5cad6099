import { office } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import { CopyButton } from "../ui/copy_button.tsx";
import { QrOf } from "../ui/qr_of.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { FreshBatch } from "./fresh_batch.tsx";
import type { FreshLink } from "./links.ts";
import { useOffice } from "./office.ts";

// Links just made, with their keys, until they are put away. They cannot be shown again.
export function FreshLinks() {
    const desk = useOffice();
    return (
        <>
            <FreshBatch links={desk.batch()} />
            {desk.fresh.value.filter((link) => link.in_batch !== true).map((link) => <Fresh key={link.order} link={link} />)}
        </>
    );
}

function Fresh({ link }: { link: FreshLink }) {
    const sync = useSync();
    const desk = useOffice();
    const session = sync.all("planned_session").find((one) => one.session === link.session);
    const waiting = desk.is_on_its_way(link);
    return (
        <section class="fresh note" aria-label={office.new_link}>
            <p role="status"><b>{title_of(link, session?.title ?? "")}</b> {office.shown_once}</p>
            <input
                class="input url" readOnly value={link.url} aria-label={office.the_link}
                onFocus={(event) => event.currentTarget.select()}
            />
            <div class="acts">
                <CopyButton
                    primary text={link.url} label={office.copy_link} done={office.link_copied} by_hand={office.copy_by_hand}
                />
                <button type="button" class="btn bare thin" onClick={() => desk.put_away(link)}>{office.link_is_safe}</button>
                {waiting && <State cut="wait">{office.link_on_its_way}</State>}
            </div>
            <details>
                <summary>{office.show_qr}</summary>
                <QrOf text={link.url} label={office.show_qr} />
            </details>
        </section>
    );
}

function title_of(link: FreshLink, session: string): string {
    const whom = link.label === "" ? "" : office.for_label(link.label);
    switch (link.role) {
        case "facilitator": return `${office.fresh_facilitator(session)}${whom}.`;
        case "helper": return `${office.fresh_helper(session)}${whom}.`;
        case "steering": return `${link.personal ? seats.fresh_personal : office.fresh_steering}${whom}.`;
        case "owner": return `${seats.fresh_owner}${whom}.`;
        case "office": return `${office.fresh_office}${whom}.`;
    }
}
