import { field_name, sheets } from "../../i18n/sheets.ts";
import { clock_time, day } from "../../i18n/time.ts";
import type { SheetChangeRow, SheetRow, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named, useOwnSeat } from "../members.ts";
import { change_of } from "./sheet.ts";
import { value_line } from "./value_said.tsx";

// The last changes of a sheet, newest first. A former value is put back by a new change.
export function History({ sheet }: { sheet: SheetRow }) {
    const sync = useSync<SteeringOrders>();
    const changes = sync.all("sheet_change").filter((one) => one.sheet === sheet.sheet).sort((one, other) => other.change - one.change);
    const first = changes[changes.length - 1];
    if (first === undefined) return null;
    return (
        <section class="changes" aria-labelledby="changes">
            <details>
                <summary id="changes">{sheets.history(changes[0]?.change ?? 0)}</summary>
                <p class="cap">{sheets.history_how} {first.change > 1 && sheets.history_older}</p>
                <ol>{changes.map((one) => <Change key={one.change} sheet={sheet} change={one} />)}</ol>
            </details>
        </section>
    );
}

function Change({ sheet, change }: { sheet: SheetRow; change: SheetChangeRow }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const { field, value } = change;
    const last = change_of(sheet, field);
    const name = field_name[field];
    const put_back = (): void => {
        if (value !== undefined) sync.order({ type: "change_sheet", sheet: sheet.sheet, value, ...(last === undefined ? {} : { instead_of: last }) });
    };
    return (
        <li>
            <p><b>{name}</b> <span class="written">{value === undefined ? sheets.erased_value : value_line(field, value)}</span></p>
            <p class="small soft">
                {sheets.changed_by(named(change.member, sync.all("member")), `${day(change.at)}, ${clock_time(change.at)}`)}
                {seat !== undefined && value !== undefined && last !== change.change && (
                    <> <button type="button" class="btn bare thin" onClick={put_back}>{sheets.put_back}<About what={name} /></button></>
                )}
            </p>
        </li>
    );
}
