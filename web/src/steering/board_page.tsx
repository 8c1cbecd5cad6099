import { useEffect, useState } from "preact/hooks";
import { steering } from "../i18n/steering.ts";
import type { ConventionRow } from "../protocol.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { useKeptFocus } from "../ui/focus.ts";
import { Opening } from "../ui/opening.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { BudgetSection } from "./budget_section.tsx";
import { BringOffer } from "./bring/offer.tsx";
import { ConventionFacts } from "./convention_facts.tsx";
import { DecisionLog } from "./decision_log.tsx";
import { DiagnosisList } from "./diagnosis/diagnosis_list.tsx";
import { FieldList } from "./field_list.tsx";
import { OpenData } from "./open_data.tsx";
import { all_retained, RetainedLists } from "./retained_lists.tsx";
import { no_sheet_filters } from "./sheets/sheet_filters.ts";
import { SheetList } from "./sheets/sheet_list.tsx";
import { SheetPage } from "./sheets/sheet_page.tsx";
import { shown_sheet } from "./sheets/shown_sheet.ts";
import { MeetingLine } from "./votes/meeting_line.tsx";
import { VotesSection } from "./votes/votes_section.tsx";

// Nine fields on the left, what their committees retained and what is decided on the right; it fills by itself.
export function BoardPage() {
    const sync = useSync();
    const rejected = useLinkRejected();
    const convention = sync.one("convention");
    const sheet = shown_sheet.value;
    useKeptFocus();
    // Kept here, so that who comes back from a sheet finds the lists as they were.
    const [retained, choose_retained] = useState(all_retained);
    const [filters, filter] = useState(no_sheet_filters);
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
    const is_early = sync.all("priority").length === 0 && sync.all("diagnosis").length === 0 && convention?.envelopes === undefined;
    return (
        <>
            <TopBar convention={convention} />
            <main class={is_early ? "board early" : "board"} id="main" tabIndex={-1}>
                <ConnectionNotice />
                <MeetingLine />
                <FieldList />
                <div class="decisions">
                    <ConventionFacts />
                    <VotesSection />
                    <RetainedLists chosen={retained} choose={choose_retained} />
                    <DiagnosisList />
                    <SheetList filters={filters} filter={filter} />
                    <BudgetSection />
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
