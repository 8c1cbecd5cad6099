import { useEffect } from "preact/hooks";
import { steering } from "../i18n/steering.ts";
import type { ConventionRow } from "../protocol.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { LineNotice } from "../ui/line_notice.tsx";
import { Opening } from "../ui/opening.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useTurnedAway } from "../ui/turned_away.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { FieldList } from "./field_list.tsx";
import { RetainedLists } from "./retained_lists.tsx";

// Nine fields on the left, what their committees retained on the right; it fills by itself.
export function BoardPage() {
    const sync = useSync();
    const turned_away = useTurnedAway();
    const convention = sync.one("convention");
    useEffect(() => void (document.title = steering.page_title));
    if (!sync.has_view() || turned_away) return <Opening title={steering.steering_committee} />;
    return (
        <>
            <TopBar convention={convention} />
            <main class={sync.all("priority").length === 0 ? "board early" : "board"} id="main" tabIndex={-1}>
                <LineNotice />
                <FieldList />
                <RetainedLists />
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
