import { useState } from "preact/hooks";
import { sheets } from "../../i18n/sheets.ts";
import { joining } from "../../i18n/overlaps.ts";
import type { FieldRow, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { works_on } from "../board.ts";
import { useOwnSeat } from "../members.ts";
import { key_of, type Line } from "../priorities.ts";
import { written_day } from "../resolution_form.ts";
import { gets_a_sheet, is_moving } from "./origins.ts";
import { code_of, late_milestones } from "./sheet.ts";
import { show_sheet } from "./shown_sheet.ts";
import { Progress } from "./value_said.tsx";

// Beside a decision: the priority's sheet and how far it is, or, once it is validated, the way to write one.
export function SheetOfLine({ line, title }: { line: Line; title: string }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const { sheet } = line;
    if (sheet !== undefined) {
        const late = late_milestones(sheet.values, written_day(new Date(sync.now()))).length;
        return (
            <div class="its-sheet">
                {line.is_joined && <p>{joining.joined(code_of(sheet))}</p>}
                {sheet.values.progress !== undefined && <p><Progress progress={sheet.values.progress} /></p>}
                {late > 0 && <p><State cut="no">{sheets.late(late)}</State></p>}
                <button type="button" class="btn quiet thin" onClick={() => show_sheet(sheet.sheet)}>{sheets.open} {code_of(sheet)}<About what={title} /></button>
            </div>
        );
    }
    if (line.decision === undefined || !gets_a_sheet[line.decision.resolution] || seat === undefined) return null;
    const { session, proposal } = line.priority;
    const is_begun = sync.pending.value.some(({ command }) => command.type === "begin_sheet" && key_of(command) === key_of({ session, proposal }));
    if (is_begun) return <p><State cut="wait">{sheets.writing}</State></p>;
    if (is_moving(sync, line.priority)) return <p><State cut="wait">{joining.on_its_way}</State></p>;
    return <Begin line={line} title={title} />;
}

// Its committee's field numbers the action; of several the member says which, the first unless another is chosen.
function Begin({ line, title }: { line: Line; title: string }) {
    const sync = useSync<SteeringOrders>();
    const is_its = ({ field }: FieldRow): boolean => line.committee.steers === true || works_on(line.committee, field);
    const fields = sync.all("field").filter(is_its).sort((one, other) => one.order - other.order);
    const [chosen, choose] = useState(line.committee.field);
    const several = line.committee.steers === true || line.committee.other_fields !== undefined;
    const { session, proposal } = line.priority;
    const in_field = several ? { field: chosen } : {};
    const begin = (): void =>
        void sync.order({ type: "begin_sheet", session, proposal, ...in_field }, (answer) => answer?.made && show_sheet(answer.made));
    return (
        <div class="its-sheet">
            {several && (
                <label>
                    <span class="small">{sheets.in_field}<About what={title} /></span>
                    <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
                        {fields.map(({ field, title: called }) => <option key={field} value={field}>{called}</option>)}
                    </select>
                </label>
            )}
            <button type="button" class="btn quiet thin" onClick={begin}>{sheets.write}<About what={title} /></button>
        </div>
    );
}
