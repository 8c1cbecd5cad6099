import { office } from "../i18n/office.ts";
import { use_printing } from "../ui/printing.ts";
import { QrOf } from "../ui/qr_of.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { CommitteeCode } from "./committee_code.tsx";
import { useOffice } from "./office.ts";

// The A4 sheet for the door of the room: address and code, large. On paper only; asking for it opens the printer's window.
export function PrintSheet() {
    const sync = useSync();
    const desk = useOffice();
    const number = desk.printing.value;
    use_printing(number, () => void (desk.printing.value = null));
    const session = sync.all("planned_session").find((one) => one.session === number);
    if (session === undefined) return null;
    const committee = sync.all("committee").find((one) => one.committee === session.committee);
    const { host } = new URL(session.url);
    return (
        <article class="door-sheet" data-theme="light" data-field={committee?.steers === true ? undefined : committee?.field} aria-label={office.print_sheet}>
            <p><Wordmark /></p>
            <h1>{committee && <CommitteeCode field={committee.field} steers={committee.steers} />} {session.title}</h1>
            <p class="sub">{[committee?.title, session.when_where].filter(Boolean).join(", ")}</p>
            <QrOf text={session.url} label={office.qr_label} />
            <p class="how">{office.sheet_go_to}</p>
            <p class="address">{host}</p>
            <p class="how">{office.sheet_type}</p>
            <p class="sheet-code">{[...session.code].map((character, index) => <span key={index}>{character}</span>)}</p>
            <p class="without">{office.sheet_without_phone}</p>
        </article>
    );
}
