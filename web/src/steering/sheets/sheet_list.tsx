import { filtering } from "../../i18n/filtering.ts";
import { euros } from "../../i18n/money.ts";
import { sheets } from "../../i18n/sheets.ts";
import { taking_away } from "../../i18n/taking_away.ts";
import { calendar_day } from "../../i18n/time.ts";
import type { FieldRow, SheetRow, SteeringOrders } from "../../protocol.ts";
import { common } from "../../i18n/common.ts";
import { useGrowing } from "../../ui/growing.ts";
import { Notice } from "../../ui/notice.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { document_files, TakeAwayLine } from "../../ui/take_away_line.tsx";
import { useOwnSeat } from "../members.ts";
import { said_of_sheet } from "../refusals.ts";
import { written_day } from "../resolution_form.ts";
import { RecordAction } from "./record_action.tsx";
import { code_of, days_late, late_milestones, next_milestone } from "./sheet.ts";
import { SheetFilterBar } from "./sheet_filter_bar.tsx";
import { filtered_sheets, type SheetFilters } from "./sheet_filters.ts";
import { show_sheet } from "./shown_sheet.ts";
import { Term } from "./term.tsx";
import { Progress } from "./value_said.tsx";

// All actions in one table, by field and number: who leads each, how far it is, what is late; and the same as a file.
export function SheetList({ filters, filter }: { filters: SheetFilters; filter(filters: SheetFilters): void }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const fields = sync.all("field");
    const all = [...sync.all("sheet")].sort(by_field(fields));
    if (all.length === 0 && seat === undefined) return null;
    const shown = filtered_sheets(all, filters);
    const today = written_day(new Date(sync.now()));
    const late = all.filter((one) => late_milestones(one.values, today).length > 0).length;
    return (
        <section class="sheets" aria-labelledby="sheets">
            <h2 id="sheets">{all.length === 0 ? sheets.none : sheets.title(all.length)}</h2>
            <p class="cap">{all.length === 0 ? sheets.none_how : sheets.how}</p>
            {late > 0 && <p><State cut="no">{sheets.late_actions(late)}</State></p>}
            {(all.length > 1 || shown.length < all.length) && (
                <SheetFilterBar
                    filters={filters} fields={fields} convention={sync.one("convention")}
                    all={all} shown={shown.length} filter={filter}
                />
            )}
            {shown.length > 0 && <Table all={shown} today={today} />}
            {shown.length > 0 && <Term all={shown} today={today} />}
            {shown.length === 0 && all.length > 0 && <p class="soft nothing">{filtering.none_found}</p>}
            <BeginRefused />
            {seat !== undefined && <div class="acts"><RecordAction fields={fields} /></div>}
            {all.length > 0 && (
                <>
                    <TakeAwayLine is={taking_away.document} of={taking_away.of_plan} files={document_files("action_plan", taking_away.of_plan)} />
                    <TakeAwayLine
                        of={taking_away.of_sheets}
                        files={[
                            { name: "actions.xlsx", label: taking_away.excel, saved_as: "actions.xlsx" },
                            { name: "actions.ods", label: taking_away.libre_office, saved_as: "actions.ods" },
                            { name: "actions.csv", label: taking_away.csv, saved_as: "actions.csv" },
                            { name: "action_changes.csv", label: taking_away.csv_of_changes, saved_as: "action_changes.csv" },
                        ]}
                    />
                    <TakeAwayLine is={taking_away.dates} of={taking_away.of_dates} files={[{ name: "dates.ics", label: taking_away.calendar, saved_as: `${taking_away.of_dates}.ics` }]} />
                </>
            )}
        </section>
    );
}

const by_field = (fields: readonly FieldRow[]) => (one: SheetRow, other: SheetRow): number => {
    const order = ({ field }: SheetRow): number => fields.find((row) => row.field === field)?.order ?? 0;
    return order(one) - order(other) || one.number - other.number;
};

function Table({ all, today }: { all: readonly SheetRow[]; today: string }) {
    const drawn = useGrowing(all.length, 20, 80);
    return (
        <div class="table-frame" tabIndex={0} role="region" aria-label={sheets.table}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{sheets.column_action}</th><th scope="col">{sheets.column_owner}</th><th scope="col">{sheets.column_progress}</th>
                        <th scope="col">{sheets.column_next}</th><th scope="col" class="n">{sheets.column_cost}</th>
                    </tr>
                </thead>
                <tbody>{all.slice(0, drawn).map((one) => <Line key={one.sheet} sheet={one} today={today} />)}</tbody>
            </table>
        </div>
    );
}

function Line({ sheet, today }: { sheet: SheetRow; today: string }) {
    const { values } = sheet;
    const next = next_milestone(values);
    const is_late = next !== undefined && next.day < today;
    return (
        <tr>
            <th scope="row">
                <button type="button" class="to-sheet" data-sheet={sheet.sheet} onClick={() => show_sheet(sheet.sheet)}>
                    <span class="code" data-field={sheet.field}>{code_of(sheet)}</span>
                    <span>{values.title ?? sheets.untitled}</span>
                </button>
            </th>
            <td>{values.owner || <span class="todo">{sheets.to_name}</span>}</td>
            <td>{values.progress !== undefined && <Progress progress={values.progress} />}</td>
            <td>
                {next === undefined ? <span class="soft">{sheets.nothing_due}</span> : <>{next.title}, {calendar_day(next.day)}</>}
                {is_late && <><br /><State cut="no">{sheets.late_by(days_late(next.day, today))}</State></>}
            </td>
            <td class="n">{values.budget?.euros === undefined ? <span class="todo">{sheets.to_price}</span> : euros(values.budget.euros)}</td>
        </tr>
    );
}

// That a sheet could not be begun, until it is read.
function BeginRefused() {
    const sync = useSync<SteeringOrders>();
    return (
        <>
            {sync.refused.value.filter(({ entry: { command } }) => command.type === "begin_sheet" || command.type === "record_action").map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p>{said_of_sheet(one.code)}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </>
    );
}
