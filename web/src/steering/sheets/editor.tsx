import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { action_kind, funding_name, indicator_kind, progress_name, sheets } from "../../i18n/sheets.ts";
import type { SheetField } from "../../protocol.ts";
import { DayField } from "../../ui/day_field.tsx";
import { LineField } from "../../ui/line_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fault_said } from "./fault_said.ts";
import { blank_line, shapes, type Cells, type Column, type ColumnName, type Fault, type Form, type Why } from "./form.ts";

interface EditorProps {
    field: SheetField;
    name: string;
    form: Form;
    faults: readonly Fault[];
    // Of a list: the only cells that can be changed; the lines stay those that there are.
    only: ColumnName | undefined;
    // What stands below the cells.
    below?: ComponentChildren;
    on_change(form: Form): void;
    save(form: HTMLFormElement): void;
    stop(): void;
}

// One field of a sheet that is being filled in.
export function Editor({ field, name, form, faults, only, below, on_change, save, stop }: EditorProps) {
    const shape = shapes[field];
    const place = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => place.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
    const put = (line: number, cells: Cells): void => on_change(form.map((other, index) => (index === line ? cells : other)));
    const take_away = (line: number): void => on_change(form.filter((_, index) => index !== line));
    const add = (): void => {
        on_change([...form, blank_line(shape)]);
        requestAnimationFrame(() => place.current?.querySelector("fieldset:last-of-type")?.querySelector<HTMLElement>("input, textarea, select")?.focus());
    };
    return (
        <form
            ref={place} class="inset filling" noValidate onKeyDown={(event) => event.key === "Escape" && stop()}
            onSubmit={(event) => (event.preventDefault(), save(event.currentTarget))}
        >
            {shape.many === undefined
                ? <Line field={field} name={name} cells={form[0] ?? blank_line(shape)} line={0} faults={faults} only={undefined} put={(cells) => on_change([cells])} />
                : form.map((cells, line) => (
                    <fieldset key={line} class="of-list">
                        <legend>{only === undefined ? sheets.line(line + 1) : cells["title"]}</legend>
                        <Line field={field} name={name} cells={cells} line={line} faults={faults} only={only} put={(changed) => put(line, changed)} />
                        {only === undefined && <button type="button" class="btn bare thin" onClick={() => take_away(line)}>{sheets.remove_line}<span class="sr"> {line + 1}</span></button>}
                    </fieldset>
                ))}
            {shape.many !== undefined && only === undefined && form.length < shape.many && <p><button type="button" class="btn quiet thin" onClick={add}>{sheets.add_line}</button></p>}
            {faults.some((one) => one.why === "too_many" && one.line >= form.length - 1) && <p class="fault" role="status">{sheets.fault_too_many}</p>}
            {below}
            <div class="acts">
                <button type="submit" class="btn thin">{sheets.save}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{sheets.cancel}</button>
            </div>
        </form>
    );
}

interface LineProps { field: SheetField; name: string; cells: Cells; line: number; faults: readonly Fault[]; only: ColumnName | undefined; put(cells: Cells): void }

function Line({ field, name, cells, line, faults, only: alone, put }: LineProps) {
    return (
        <div class="cells">
            {shapes[field].columns.filter(({ name, only }) => (alone === undefined || name === alone) && (only?.(cells) ?? true)).map((column) => (
                <Cell
                    key={column.name} column={column} label={label_of(field, column, name)} value={cells[column.name] ?? ""}
                    fault={faults.find((one) => one.line === line && one.column === column.name)?.why}
                    on_input={(value) => put({ ...cells, [column.name]: value })}
                />
            ))}
        </div>
    );
}

interface CellProps { column: Column; label: string; value: string; fault: Why | undefined; on_input(value: string): void }

function Cell({ column: { input }, label, value, fault, on_input }: CellProps) {
    const id = useId();
    const said = fault === undefined ? undefined : fault_said(fault);
    switch (input.as) {
        case "line":
            return <LineField label={label} value={value} fault={said} on_input={on_input} />;
        case "euros": case "figure": case "percentage":
            return <LineField label={label} value={value} fault={said} numeric on_input={on_input} />;
        case "prose": case "measures":
            return (
                <div class="wide">
                    <TextField label={label} value={value} most={input.most} rows={input.as === "prose" ? 4 : 3} on_input={on_input} />
                    <p class="fault" role="status">{said}</p>
                </div>
            );
        case "day":
            return <DayField label={label} min="2000-01-01" max="2100-12-31" value={value} fault={said} on_input={on_input} />;
        case "tick":
            return (
                <label class="tick">
                    <input type="checkbox" checked={value === "yes"} onChange={(event) => on_input(event.currentTarget.checked ? "yes" : "")} />
                    <span>{label}</span>
                </label>
            );
        case "choice":
            return (
                <div class="line-field">
                    <label for={id}>{label}</label>
                    <select id={id} class="input" value={value} onChange={(event) => on_input(event.currentTarget.value)}>
                        {input.choices.map((one) => <option key={one} value={one}>{choice_said(one)}</option>)}
                    </select>
                </div>
            );
    }
}

function choice_said(choice: string): string {
    const all: Record<string, string> = { ...action_kind, ...progress_name, ...funding_name, ...indicator_kind };
    return all[choice] ?? choice;
}

function label_of(field: SheetField, { name }: Column, whole: string): string {
    switch (name) {
        case "state": return sheets.state_label;
        case "percent": return sheets.percent_label;
        case "euros": return sheets.euros_label;
        case "funder": return sheets.funder_label;
        case "begins": return sheets.begins_label;
        case "ends": return sheets.ends_label;
        case "day": return sheets.day_label;
        case "done": return sheets.done_label;
        case "unit": return sheets.unit_label;
        case "baseline": return sheets.baseline_label;
        case "target": return sheets.target_label;
        case "measures": return sheets.measures_label;
        case "title": return field === "milestones" ? sheets.milestone_label : sheets.indicator_label;
        case "kind": return field === "indicators" ? sheets.indicator_kind_label : whole;
        case "text": return whole;
    }
}
