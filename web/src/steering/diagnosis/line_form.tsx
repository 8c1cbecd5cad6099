import { useLayoutEffect, useRef } from "preact/hooks";
import { add_line, diagnosing, line_title, line_title_hint } from "../../i18n/steering_diagnosis.ts";
import { LineField } from "../../ui/line_field.tsx";
import { TextField } from "../../ui/text_field.tsx";
import { fault_said } from "./fault_said.ts";
import { longest, type Faults, type Form, type Place, type YearCells } from "./form.ts";
import { named } from "./told.ts";
import { YearRows } from "./year_rows.tsx";

interface LineFormProps {
    // What it is called: the title of the line that is written anew; absent: one is added.
    of?: string;
    form: Form;
    faults: Faults;
    on_change(form: Form): void;
    save(place: HTMLFormElement): void;
    // Forgets what was typed.
    give_up(): void;
    // Keeps it as a draft.
    put_aside(): void;
}

// A line of the diagnosis that is being filled in.
export function LineForm({ of, form, faults, on_change, save, give_up, put_aside }: LineFormProps) {
    const place = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => place.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
    const wrong = (where: Place): string | undefined => fault_said(faults, where, form.kind);
    const about_note = form.kind === "indicator" ? diagnosing.note_hint : diagnosing.note_free;
    return (
        <form
            ref={place} class="inset filling line-form" noValidate
            aria-label={of === undefined ? add_line[form.kind] : named(diagnosing.change, of)}
            onKeyDown={(event) => event.key === "Escape" && put_aside()}
            onSubmit={(event) => (event.preventDefault(), save(event.currentTarget))}
        >
            <TextField
                label={line_title[form.kind]} hint={line_title_hint[form.kind]} rows={1} one_line value={form.title}
                most={longest.title} fault={wrong("title")} on_input={(title) => on_change({ ...form, title })}
            />
            {form.kind === "indicator" && <IndicatorFields form={form} faults={faults} wrong={wrong} on_change={on_change} />}
            <TextField
                label={diagnosing.note_label} hint={about_note} rows={2} value={form.note} most={longest.note}
                fault={wrong("note")} on_input={(note) => on_change({ ...form, note })}
            />
            <div class="acts">
                <button type="submit" class="btn thin">{diagnosing.save}</button>
                <button type="button" class="btn bare thin" onClick={give_up}>{diagnosing.cancel}</button>
            </div>
        </form>
    );
}

interface IndicatorFieldsProps {
    form: Form;
    faults: Faults;
    wrong(where: Place): string | undefined;
    on_change(form: Form): void;
}

function IndicatorFields({ form, faults, wrong, on_change }: IndicatorFieldsProps) {
    return (
        <>
            <div class="cells">
                <LineField
                    label={diagnosing.unit_label} hint={diagnosing.unit_hint} value={form.unit} fault={wrong("unit")}
                    on_input={(unit) => on_change({ ...form, unit })}
                />
                <LineField
                    label={diagnosing.source_label} hint={diagnosing.source_hint} value={form.source} fault={wrong("source")}
                    on_input={(source) => on_change({ ...form, source })}
                />
            </div>
            <YearRows rows={form.figures} faults={faults} on_change={(figures) => on_change({ ...form, figures })} />
            <div class="cells">
                <Target form={form} wrong={wrong} on_change={on_change} />
                <Compared form={form} wrong={wrong} on_change={on_change} />
            </div>
        </>
    );
}

function Target({ form, wrong, on_change }: Omit<IndicatorFieldsProps, "faults">) {
    const { target } = form;
    const put = (cells: Partial<YearCells>): void => on_change({ ...form, target: { ...target, ...cells } });
    return (
        <fieldset>
            <legend>{diagnosing.target_legend} <span class="optional">{diagnosing.optional}</span></legend>
            <div class="pair">
                <LineField
                    label={diagnosing.value_label} value={target.value} fault={wrong("target/value")}
                    on_input={(value) => put({ value })}
                />
                <LineField
                    label={diagnosing.year_label} numeric value={target.year} fault={wrong("target/year")}
                    on_input={(year) => put({ year })}
                />
            </div>
        </fieldset>
    );
}

function Compared({ form, wrong, on_change }: Omit<IndicatorFieldsProps, "faults">) {
    const { compared } = form;
    const put = (cells: Partial<Form["compared"]>): void => on_change({ ...form, compared: { ...compared, ...cells } });
    return (
        <fieldset>
            <legend>{diagnosing.compared_legend} <span class="optional">{diagnosing.optional}</span></legend>
            <div class="pair">
                <LineField
                    label={diagnosing.territory_label} value={compared.territory} fault={wrong("compared/territory")}
                    on_input={(territory) => put({ territory })}
                />
                <LineField
                    label={diagnosing.value_label} value={compared.value} fault={wrong("compared/value")}
                    on_input={(value) => put({ value })}
                />
            </div>
        </fieldset>
    );
}
