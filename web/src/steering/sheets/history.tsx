import { useId } from "preact/hooks";
import { field_name, sheets } from "../../i18n/sheets.ts";
import { clock_time, day } from "../../i18n/time.ts";
import type { SheetChangeRow, SheetField, SheetRow, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named, useOwnSeat } from "../members.ts";
import { change_of, with_measures_alone } from "./sheet.ts";
import { value_line } from "./value_said.tsx";

// The last changes of a sheet, newest first. A former value is put back by a new change. `own`: the fields that who has this page can
// change, of the indicators the measures alone; absent: all.
export function History({ sheet, own }: { sheet: SheetRow; own?: readonly SheetField[] }) {
    const sync = useSync<SteeringOrders>();
    const changes = sync.all("sheet_change").filter((one) => one.sheet === sheet.sheet).sort((one, other) => other.change - one.change);
    const first = changes[changes.length - 1];
    const id = useId();
    if (first === undefined) return null;
    return (
        <div class="changes" role="group" aria-labelledby={id}>
            <details>
                <summary id={id}>{sheets.history(changes[0]?.change ?? 0)}</summary>
                <p class="cap">{sheets.history_how} {first.change > 1 && sheets.history_older}</p>
                <ol>{changes.map((one) => <Change key={one.change} sheet={sheet} change={one} own={own} />)}</ol>
            </details>
        </div>
    );
}

function Change({ sheet, change, own }: { sheet: SheetRow; change: SheetChangeRow; own: readonly SheetField[] | undefined }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const { field, value } = change;
    const last = change_of(sheet, field);
    const name = field_name[field];
    const put_back = (): void => {
        if (value === undefined) return;
        const former = own === undefined ? value : with_measures_alone(value, sheet.values);
        sync.order({ type: "change_sheet", sheet: sheet.sheet, value: former, ...(last === undefined ? {} : { instead_of: last }) });
    };
    return (
        <li>
            <p><b>{name}</b> <span class="written">{value === undefined ? sheets.erased_value : value_line(field, value)}</span></p>
            <p class="small soft">
                {sheets.changed_by(named(change.member, sync.all("member")), `${day(change.at)}, ${clock_time(change.at)}`)}
                {seat !== undefined && (own?.includes(field) ?? true) && value !== undefined && last !== change.change && (
                    <> <button type="button" class="btn bare thin" onClick={put_back}>{sheets.put_back}<About what={name} /></button></>
                )}
            </p>
        </li>
    );
}
