import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { sheets } from "../../i18n/sheets.ts";
import { day } from "../../i18n/time.ts";
import type { SheetField } from "../../protocol.ts";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { TakeUp } from "../diagnosis/take_up.tsx";
import { named, useOwnSeat } from "../members.ts";
import { written_day } from "../resolution_form.ts";
import { useChangesSaid } from "./changes_said.ts";
import { FieldBlock } from "./field_block.tsx";
import { History } from "./history.tsx";
import { OwnerSeat } from "./owner_seat.tsx";
import { code_of, late_milestones } from "./sheet.ts";
import { show_sheet } from "./shown_sheet.ts";
import { Progress } from "./value_said.tsx";
import { Whence } from "./whence.tsx";

// In which order the fields are read. That each stands somewhere is a test's business.
export const facts: readonly SheetField[] = ["title", "progress", "kind", "owner", "owner_person", "caf_owner", "partners", "audience", "territory", "schedule", "budget"];
export const parts: readonly { readonly title: () => string; readonly fields: readonly SheetField[] }[] = [
    { title: () => sheets.part_why, fields: ["stake", "finding", "goals"] },
    { title: () => sheets.part_what, fields: ["description", "means"] },
    { title: () => sheets.part_money, fields: ["funding"] },
    { title: () => sheets.part_when, fields: ["milestones"] },
    { title: () => sheets.part_how_known, fields: ["indicators", "note"] },
];

// An action's sheet: one page, as it would lie on the table.
export function SheetPage({ number }: { number: number }) {
    const sync = useSync();
    const sheet = sync.all("sheet").find((one) => one.sheet === number);
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => void (document.title = sheets.page_title(sheet === undefined ? "" : code_of(sheet))));
    useLayoutEffect(() => {
        heading.current?.focus();
        return () => focus_line_of(number);
    }, [number]);
    useChangesSaid(sheet);
    const back = <p><button type="button" class="btn quiet thin" onClick={() => show_sheet(null)}>{sheets.back}</button></p>;
    if (sheet === undefined) return <div class="action-sheet">{back}<p>{sheets.gone}</p></div>;
    const today = written_day(new Date(sync.now()));
    const field = sync.all("field").find((one) => one.field === sheet.field);
    const late = late_milestones(sheet.values, today);
    return (
        <article class="action-sheet" data-field={sheet.field}>
            {back}
            <header class="head">
                <span class="code" data-field={sheet.field} aria-hidden="true">{code_of(sheet)}</span>
                <div>
                    <p class="soft">{sheets.sheet_of(field?.title ?? sheet.field)}</p>
                    <h2 ref={heading} tabIndex={-1}><span class="sr">{code_of(sheet)}, </span>{sheet.values.title ?? sheets.untitled}</h2>
                    <p class="states">
                        {sheet.values.progress !== undefined && <Progress progress={sheet.values.progress} />}
                        {late.length > 0 && <State cut="no">{sheets.late(late.length)}</State>}
                    </p>
                </div>
            </header>
            <Reader />
            <Whence sheet={sheet} />
            <OwnerSeat sheet={sheet} />
            <section class="facts" aria-label={sheets.part_who}>
                {facts.map((one) => <FieldBlock key={one} sheet={sheet} field={one} today={today} />)}
            </section>
            <div class="parts">
                {parts.map(({ title, fields }) => (
                    <section key={fields[0]} aria-label={title()}>
                        <h2>{title()}</h2>
                        {fields.map((one) => (
                            <FieldBlock
                                key={one} sheet={sheet} field={one} today={today}
                                below={(form, on_change) => <TakeUp sheet={sheet} field={one} form={form} on_change={on_change} />}
                            />
                        ))}
                    </section>
                ))}
            </div>
            <History sheet={sheet} />
            <p class="small soft">{sheets.begun_by(named(sheet.member, sync.all("member")), day(sheet.at))}</p>
        </article>
    );
}

// Whoever comes back to the board goes on from the line of the sheet.
function focus_line_of(sheet: number): void {
    requestAnimationFrame(() => (document.querySelector<HTMLElement>(`[data-sheet="${sheet}"]`) ?? document.getElementById("main"))?.focus());
}

function Reader() {
    return useOwnSeat() === undefined ? <p class="cap">{sheets.reads_only}</p> : null;
}
