import { useEffect } from "preact/hooks";
import { steering } from "../i18n/steering.ts";
import type { ConventionRow } from "../protocol.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { Opening } from "../ui/opening.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { BringOffer } from "./bring/offer.tsx";
import { DecisionLog } from "./decision_log.tsx";
import { FieldList } from "./field_list.tsx";
import { OpenData } from "./open_data.tsx";
import { RetainedLists } from "./retained_lists.tsx";
import { SheetList } from "./sheets/sheet_list.tsx";
import { SheetPage } from "./sheets/sheet_page.tsx";
import { shown_sheet } from "./sheets/shown_sheet.ts";

// Nine fields on the left, what their committees retained and what is decided on the right; it fills by itself.
export function BoardPage() {
    const sync = useSync();
    const rejected = useLinkRejected();
    const convention = sync.one("convention");
    const sheet = shown_sheet.value;
    useEffect(() => {
        if (sheet === null) document.title = steering.page_title;
    });
    if (!sync.has_view() || rejected) return <Opening title={steering.steering_committee} />;
    if (sheet !== null) {
        return (
            <>
                <TopBar convention={convention} />
                <main class="one-sheet" id="main" tabIndex={-1}>
                    <ConnectionNotice />
                    <SheetPage number={sheet} />
                </main>
            </>
        );
    }
    return (
        <>
            <TopBar convention={convention} />
            <main class={sync.all("priority").length === 0 ? "board early" : "board"} id="main" tabIndex={-1}>
                <ConnectionNotice />
                <FieldList />
                <div class="decisions">
                    <RetainedLists />
                    <SheetList />
                    <DecisionLog />
                    <OpenData />
                    <BringOffer />
                </div>
            </main>
        </>
    );
}

function TopBar({ convention }: { convention: ConventionRow | null }) {
    return (
        <header class="top">
            <Wordmark />
            <h1>
                {convention === null
                    ? steering.steering_committee
                    : `${convention.title} ${steering.years(convention.first_year, convention.last_year)}`}
            </h1>
            {convention !== null && <span class="soft">{steering.of_town(convention.town)}</span>}
            <span class="pull">
                <LanguageSwitch />
                <SavedState saved={steering.up_to_date} />
            </span>
        </header>
    );
}
