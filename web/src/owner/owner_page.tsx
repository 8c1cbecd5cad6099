import { useEffect, useRef } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { owners } from "../i18n/owner.ts";
import { field_name, sheets } from "../i18n/sheets.ts";
import type { OwnerOrders, SheetField, SheetRow } from "../protocol.ts";
import { called, useOwnSeat } from "../steering/members.ts";
import { said_of_sheet } from "../steering/refusals.ts";
import { written_day } from "../steering/resolution_form.ts";
import { useChangesSaid } from "../steering/sheets/changes_said.ts";
import { FieldBlock } from "../steering/sheets/field_block.tsx";
import { History } from "../steering/sheets/history.tsx";
import { code_of, late_milestones } from "../steering/sheets/sheet.ts";
import { Progress, value_line } from "../steering/sheets/value_said.tsx";
import type { RefusedCommand } from "../sync/sync.ts";
import { announce } from "../ui/announcer.tsx";
import { ConnectionNotice } from "../ui/connection_notice.tsx";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { useLinkRejected } from "../ui/link_rejected.ts";
import { Notice } from "../ui/notice.tsx";
import { Opening } from "../ui/opening.tsx";
import { SavedState } from "../ui/saved_state.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";

// What an owner changes, of the indicators the measures alone; the rest of the sheet they read.
export const own_fields: readonly SheetField[] = ["progress", "indicators", "note"];
const read_fields: readonly SheetField[] = ["milestones", "schedule", "owner", "owner_person", "goals", "description", "partners", "means"];

// The actions entrusted to who has this link, each with what they keep up to date.
export function OwnerPage() {
    const sync = useSync<OwnerOrders>();
    const rejected = useLinkRejected();
    const seat = useOwnSeat();
    const own = sync.all("sheet");
    useEffect(() => void (document.title = owners.page_title));
    useComingAndGoingSaid(sync.has_view() ? own : undefined);
    if (!sync.has_view() || rejected) return <Opening title={owners.page_title} />;
    return (
        <>
            <header class="top">
                <Wordmark />
                <h1>{own.length === 0 ? owners.page_title : owners.title(own.length)}</h1>
                <span class="pull"><LanguageSwitch /><SavedState saved={owners.up_to_date} /></span>
            </header>
            <main class="own-actions" id="main" tabIndex={-1}>
                <ConnectionNotice />
                <Lost own={own} />
                {own.length === 0 && <p>{owners.none}</p>}
                {seat !== undefined && own.length > 0 && <p class="cap">{owners.hello(called(seat))}</p>}
                {own.map((sheet) => <OwnAction key={sheet.sheet} sheet={sheet} />)}
            </main>
        </>
    );
}

function OwnAction({ sheet }: { sheet: SheetRow }) {
    const sync = useSync();
    const today = written_day(new Date(sync.now()));
    const field = sync.all("field").find((one) => one.field === sheet.field);
    const late = late_milestones(sheet.values, today);
    const has_indicators = (sheet.values.indicators ?? []).length > 0;
    useChangesSaid(sheet);
    return (
        <article class="action-sheet" data-field={sheet.field} aria-labelledby={`sheet-${sheet.sheet}`}>
            <header class="head">
                <span class="code" data-field={sheet.field} aria-hidden="true">{code_of(sheet)}</span>
                <div>
                    <p class="soft">{sheets.sheet_of(field?.title ?? sheet.field)}</p>
                    <h2 id={`sheet-${sheet.sheet}`}><span class="sr">{code_of(sheet)}, </span>{sheet.values.title ?? sheets.untitled}</h2>
                    <p class="states">
                        {sheet.values.progress !== undefined && <Progress progress={sheet.values.progress} />}
                        {late.length > 0 && <State cut="no">{sheets.late(late.length)}</State>}
                    </p>
                </div>
            </header>
            <div class="kept" role="group" aria-label={owners.progress}>
                <FieldBlock sheet={sheet} field="progress" today={today} />
                {has_indicators && <FieldBlock sheet={sheet} field="indicators" today={today} only="measures" />}
                <FieldBlock sheet={sheet} field="note" today={today} />
            </div>
            <div class="facts" role="group" aria-label={owners.to_know}>
                {read_fields.filter((one) => sheet.values[one] !== undefined).map((one) => (
                    <FieldBlock key={one} sheet={sheet} field={one} today={today} reads />
                ))}
            </div>
            <History sheet={sheet} own={own_fields} />
        </article>
    );
}

// Changes that were refused, of sheets that are not here any more: what was written is shown until it is read.
function Lost({ own }: { own: readonly SheetRow[] }) {
    const sync = useSync<OwnerOrders>();
    const is_here = ({ entry }: RefusedCommand<OwnerOrders>): boolean => own.some((one) => one.sheet === entry.command.sheet);
    return (
        <>
            {sync.refused.value.filter((one) => !is_here(one)).map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{sheets.not_saved}</b> {one.code === "no_such_sheet" ? owners.not_entrusted : said_of_sheet(one.code)}</p>
                    {own_fields.filter((field) => field in one.entry.command.value).map((field) => (
                        <p key={field}>{field_name[field]} : <span class="written">{value_line(field, one.entry.command.value)}</span></p>
                    ))}
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </>
    );
}

// Announces which sheets come and go while the page is open.
function useComingAndGoingSaid(own: readonly SheetRow[] | undefined): void {
    const before = useRef<readonly SheetRow[] | undefined>(undefined);
    useEffect(() => {
        const [held, now] = [before.current, own];
        before.current = now;
        if (held === undefined || now === undefined) return;
        const is_in = (some: readonly SheetRow[]) => ({ sheet }: SheetRow): boolean => some.some((one) => one.sheet === sheet);
        for (const one of now) if (!is_in(held)(one)) announce(owners.came(code_of(one)));
        for (const one of held) if (!is_in(now)(one)) announce(owners.went(code_of(one)));
    });
}
