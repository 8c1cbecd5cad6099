import { useEffect } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { office } from "../i18n/office.ts";
import { useKeptFocus } from "../ui/focus.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { Opening } from "../ui/opening.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { CommitteesPart } from "./committees_part.tsx";
import { ConventionPart } from "./convention_part.tsx";
import { FreshLinks } from "./fresh_links.tsx";
import { LinksPart } from "./links_part.tsx";
import { MembersPart } from "./members_part.tsx";
import { useOffice } from "./office.ts";
import { PartNav } from "./part_nav.tsx";
import { PrintLinks } from "./print_links.tsx";
import { PrintMembers } from "./print_members.tsx";
import { PrintSheet } from "./print_sheet.tsx";
import { first_open, type Part } from "./progress.ts";
import { Refusals } from "./refusals.tsx";
import { SessionsPart } from "./sessions_part.tsx";

// Everything is prepared here, in five parts; the first run goes through the first four in order.
export function OfficePage() {
    const sync = useSync();
    const desk = useOffice();
    const rejected = useLinkRejected();
    useKeptFocus();
    useEffect(() => void (document.title = office.page_title));
    if (!sync.has_view() || rejected) return <Opening title={office.title} />;
    const prepared = desk.prepared();
    const part = desk.part.value ?? first_open(prepared);
    return (
        <>
            <div class="desk office noprint">
                <TopBar town={prepared.convention?.town} />
                <PartNav prepared={prepared} part={part} />
                <main id="main" tabIndex={-1}>
                    <ConnectionNotice />
                    <Refusals />
                    <FreshLinks />
                    <PartOf part={part} />
                </main>
            </div>
            <PrintSheet />
            <PrintLinks />
            <PrintMembers />
        </>
    );
}

function PartOf({ part }: { part: Part }) {
    switch (part) {
        case "convention": return <ConventionPart />;
        case "committees": return <CommitteesPart />;
        case "sessions": return <SessionsPart />;
        case "links": return <LinksPart />;
        case "members": return <MembersPart />;
    }
}

function TopBar({ town }: { town: string | undefined }) {
    return (
        <header class="top">
            <a class="skip" href="#main" onClick={skip_to_main}>{common.skip}</a>
            <Wordmark />
            <b>{office.title}</b>
            {town !== undefined && <span class="soft">{town}</span>}
            <span class="pull">
                <LanguageSwitch />
                <SavedState saved={office.all_saved} />
            </span>
        </header>
    );
}

function skip_to_main(event: Event): void {
    event.preventDefault();
    document.getElementById("main")?.focus();
}
