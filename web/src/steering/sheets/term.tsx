import { useState } from "preact/hooks";
import { facts } from "../../i18n/convention_facts.ts";
import { sheets } from "../../i18n/sheets.ts";
import { calendar_day } from "../../i18n/time.ts";
import type { SheetRow } from "../../protocol.ts";
import { Dot } from "../../ui/dots.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { by_day } from "../../ui/by_day.ts";
import { code_of, is_running } from "./sheet.ts";
import { runs_in, year_of } from "./years.ts";

// All actions over the years of the convention: in which each runs, and what has to be done in them; above them what the convention wants.
export function Term({ all, today }: { all: readonly SheetRow[]; today: string }) {
    const convention = useSync().one("convention");
    // Drawn once it is opened: of hundreds of actions it is most of the page.
    const [is_open, set_open] = useState(false);
    if (convention === null) return null;
    const years = Array.from({ length: convention.last_year - convention.first_year + 1 }, (_, index) => String(convention.first_year + index));
    const of_convention = [...(convention.milestones ?? [])].sort(by_day);
    return (
        <details class="term" onToggle={(event) => set_open(event.currentTarget.open)}>
            <summary>{sheets.term}</summary>
            {is_open && <div class="table-frame" tabIndex={0} role="region" aria-label={sheets.term}>
                <table class="figures">
                    <thead><tr><th scope="col">{sheets.column_action}</th>{years.map((year) => <th key={year} scope="col">{year}</th>)}</tr></thead>
                    <tbody>
                        {of_convention.length > 0 && (
                            <tr>
                                <th scope="row">{facts.whole}</th>
                                {years.map((year) => (
                                    <td key={year}>
                                        {of_convention.filter(({ day }) => year_of(day) === year).map(({ day, title }, index) => (
                                            <p key={index} class="small">{title}, {calendar_day(day)}</p>
                                        ))}
                                    </td>
                                ))}
                            </tr>
                        )}
                        {all.map((one) => (
                            <tr key={one.sheet}>
                                <th scope="row">{code_of(one)} {one.values.title ?? sheets.untitled}</th>
                                {years.map((year) => <Year key={year} sheet={one} year={year} today={today} />)}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </div>}
        </details>
    );
}

function Year({ sheet: { values, field }, year, today }: { sheet: SheetRow; year: string; today: string }) {
    const due = (values.milestones ?? []).filter((one) => year_of(one.day) === year).sort(by_day);
    const runs = runs_in(values.schedule, year);
    return (
        <td class={runs ? "runs" : ""} data-field={field}>
            {runs && <span class="sr">{sheets.runs}</span>}
            {due.map((one, index) => (
                <p key={index} class="small">
                    <Dot cut={one.done ? "" : is_running(values) && one.day < today ? "no" : "none"} /> {one.title}, {calendar_day(one.day)}
                    <span class="sr">, {one.done ? sheets.done : one.day < today ? sheets.not_done : sheets.to_come}</span>
                </p>
            ))}
        </td>
    );
}
