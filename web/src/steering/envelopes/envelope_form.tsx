import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { envelopes } from "../../i18n/envelopes.ts";
import { euros } from "../../i18n/money.ts";
import { sheets } from "../../i18n/sheets.ts";
import type { BudgetEnvelope, SteeringOrders } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { LineField, focus_first_fault } from "../../ui/line_field.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { by_funder } from "../budget.ts";
import { Choice } from "../filter_form.tsx";
import { fault_said } from "../sheets/fault_said.ts";
import { form_of, longest_funder, read_form, scope_of, type Faults, type Form } from "./form.ts";
import { amount_ahead, set_order } from "./orders.ts";
import { name_of } from "./said.ts";
import { funder_key } from "./same_funder.ts";

// What there is to spend, and for what. One that stands already is told before it is replaced.
export function DeclareForm({ begun, stop }: { begun: Form; stop(): void }) {
    const sync = useSync<SteeringOrders>();
    const filling = useFilling(begun);
    const { form, faults, write } = filling;
    const scope = scope_of(form);
    const stands = amount_ahead(sync, scope);
    const fields = [...sync.all("field")].sort((one, other) => one.order - other.order);
    const send = filling.read(({ scope: of, euros: amount }) => {
        if (amount === stands) return filling.is_same();
        sync.order(set_order(of, amount, stands), (answer) => answer && announce(envelopes.saved));
        stop();
    });
    return (
        <form ref={filling.place} class="inset filling declaring" noValidate aria-label={envelopes.declare} onSubmit={send} onKeyDown={on_escape(stop)}>
            <div class="cells">
                <Choice label={envelopes.year} value={form.year} on_change={(year) => write({ ...form, year })}>
                    <option value="">{envelopes.all_years}</option>
                    {years_of(sync.one("convention"), begun.year).map((one) => <option key={one} value={one}>{one}</option>)}
                </Choice>
                <Choice label={envelopes.field} value={form.field} on_change={(field) => write({ ...form, field })}>
                    <option value="">{envelopes.all_fields}</option>
                    {fields.map((one) => <option key={one.field} value={one.field}>{one.title}</option>)}
                </Choice>
                <LineField
                    label={envelopes.funder} optional={envelopes.funder_hint} value={form.funder} choices={useFunders()}
                    fault={faults.funder && envelopes.funder_too_long(longest_funder)} on_input={(funder) => write({ ...form, funder })}
                />
                <Amount value={form.euros} fault={filling.amount_fault} on_input={(typed) => write({ ...form, euros: typed })} />
            </div>
            {stands !== undefined && <p role="status">{envelopes.stands(name_of(scope, fields), euros(stands))}</p>}
            <Acts label={envelopes.send} stop={stop} />
        </form>
    );
}

// Another amount for one that stands. What the person saw when they began is what they replace.
export function ChangeForm({ envelope, stop }: { envelope: BudgetEnvelope; stop(): void }) {
    const sync = useSync<SteeringOrders>();
    const filling = useFilling(form_of(envelope));
    const [seen] = useState(amount_ahead(sync, envelope.scope));
    const { form, write } = filling;
    const name = name_of(envelope.scope, sync.all("field"));
    const send = filling.read(({ euros: amount }) => {
        if (amount === seen) return filling.is_same();
        sync.order(set_order(envelope.scope, amount, seen), (answer) => answer && announce(envelopes.saved));
        stop();
    });
    return (
        <form
            ref={filling.place} class="inset filling" noValidate aria-label={`${envelopes.change}, ${name}`} onSubmit={send} onKeyDown={on_escape(stop)}
        >
            <Amount value={form.euros} fault={filling.amount_fault} on_input={(typed) => write({ ...form, euros: typed })} />
            <Acts label={envelopes.save} stop={stop} />
        </form>
    );
}

// What is typed, and what is wrong with it once it was to be sent.
function useFilling(begun: Form) {
    const [form, set_form] = useState(begun);
    const [faults, set_faults] = useState<Faults>({});
    const [same, set_same] = useState(false);
    const place = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => place.current?.querySelector<HTMLElement>("select, input")?.focus(), []);
    const to_fault = (): void => void (place.current && focus_first_fault(place.current));
    return {
        form, faults, place,
        amount_fault: same ? envelopes.same : faults.euros && fault_said(faults.euros),
        write: (changed: Form): void => (set_same(false), set_form(changed)),
        is_same: (): void => (set_faults({}), set_same(true), to_fault()),
        read: (then: (said: BudgetEnvelope) => void) => (event: Event): void => {
            event.preventDefault();
            const read = read_form(form);
            if ("said" in read) return then(read.said);
            set_faults(read.faults);
            to_fault();
        },
    };
}

const on_escape = (stop: () => void) => (event: KeyboardEvent): void => void (event.key === "Escape" && stop());

function Amount({ value, fault, on_input }: { value: string; fault: string | undefined; on_input(value: string): void }) {
    return <LineField label={sheets.euros_label} value={value} numeric fault={fault} on_input={on_input} />;
}

function Acts({ label, stop }: { label: string; stop(): void }) {
    return (
        <div class="acts">
            <button type="submit" class="btn thin">{label}</button>
            <button type="button" class="btn bare thin" onClick={stop}>{envelopes.not_now}</button>
        </div>
    );
}

// The convention's, and the one that was chosen already.
function years_of(convention: { first_year: number; last_year: number } | null, chosen: string): readonly string[] {
    const { first_year = 0, last_year = -1 } = convention ?? {};
    const own = Array.from({ length: last_year - first_year + 1 }, (_, index) => String(first_year + index));
    return chosen === "" || own.includes(chosen) ? own : [...own, chosen].sort();
}

// As the sheets and the envelopes write them, each once.
function useFunders(): readonly string[] {
    const sync = useSync();
    const written = by_funder(sync.all("sheet")).map(({ name }) => name);
    const known = new Set(written.map(funder_key));
    const declared = (sync.one("convention")?.envelopes ?? []).flatMap(({ scope: { funder } }) => funder ?? []);
    return [...written, ...declared.filter((one) => !known.has(funder_key(one)) && known.add(funder_key(one)))];
}
