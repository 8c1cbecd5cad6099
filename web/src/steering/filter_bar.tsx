import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { by_college } from "../i18n/by_college.ts";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import type { CommitteeRow, FieldRow } from "../protocol.ts";
import { no_filters, type Filters, type State } from "./priorities.ts";

export type Arrangement = "by_committee" | "by_place";
const arrangements: readonly Arrangement[] = ["by_committee", "by_place"];
const states: readonly State[] = ["undecided", "validated", "with_reservation", "to_rework", "postponed", "rejected"];

interface FilterBarProps {
    filters: Filters;
    arrangement: Arrangement;
    fields: readonly FieldRow[];
    committees: readonly CommitteeRow[];
    // Colleges part on one of them, or it is filtered by it.
    tells_apart: boolean;
    // How many of how many are shown.
    shown: number;
    of: number;
    filter(filters: Filters): void;
    arrange(arrangement: Arrangement): void;
}

// Which priorities are shown, and in which order.
export function FilterBar({ filters, arrangement, fields, committees, tells_apart, shown, of, filter, arrange }: FilterBarProps) {
    const words = useId();
    const of_field = committees.filter((one) => filters.field === null || one.field === filters.field);
    return (
        <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
            <div class="find">
                <label for={words}>{deciding.search}</label>
                <input
                    id={words} class="input" type="search" value={filters.words} autocomplete="off"
                    onInput={(event) => filter({ ...filters, words: event.currentTarget.value })}
                />
            </div>
            <Choice label={deciding.field} value={filters.field ?? ""} on_change={(field) => filter({ ...filters, field: field || null, committee: null })}>
                <option value="">{deciding.all_fields}</option>
                {fields.map((one) => <option key={one.field} value={one.field}>{one.title}</option>)}
            </Choice>
            <Choice
                label={deciding.committee} value={String(filters.committee ?? "")}
                on_change={(committee) => filter({ ...filters, committee: Number(committee) || null })}
            >
                <option value="">{deciding.all_committees}</option>
                {of_field.map((one) => <option key={one.committee} value={one.committee}>{one.title}</option>)}
            </Choice>
            <Choice label={deciding.state} value={filters.state ?? ""} on_change={(state) => filter({ ...filters, state: (state || null) as State | null })}>
                <option value="">{deciding.all_states}</option>
                {states.map((one) => <option key={one} value={one}>{one === "undecided" ? deciding.undecided : resolution_name[one]}</option>)}
            </Choice>
            {tells_apart && (
                <Choice label={by_college.filter} value={filters.apart ? "apart" : ""} on_change={(one) => filter({ ...filters, apart: one === "apart" })}>
                    <option value="">{by_college.filter_all}</option>
                    <option value="apart">{by_college.apart}</option>
                </Choice>
            )}
            <Choice label={deciding.arrange} value={arrangement} on_change={(one) => arrange(one as Arrangement)}>
                {arrangements.map((one) => <option key={one} value={one}>{deciding[one]}</option>)}
            </Choice>
            <p class="small soft" role="status">
                {shown < of && <>{deciding.shown(shown, of)} <button type="button" class="btn bare thin" onClick={() => filter(no_filters)}>{deciding.clear}</button></>}
            </p>
        </form>
    );
}

interface ChoiceProps {
    label: string;
    value: string;
    on_change(value: string): void;
    children: ComponentChildren;
}

function Choice({ label, value, on_change, children }: ChoiceProps) {
    const id = useId();
    return (
        <div>
            <label for={id}>{label}</label>
            <select id={id} class="input" value={value} onChange={(event) => on_change(event.currentTarget.value)}>{children}</select>
        </div>
    );
}
