import { by_college } from "../i18n/by_college.ts";
import { filtering } from "../i18n/filtering.ts";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import type { CommitteeRow, ConventionRow, FieldRow } from "../protocol.ts";
import { works_on } from "./board.ts";
import { Choice, FilterForm, OneOf } from "./filter_form.tsx";
import { is_apart, no_filters, type Filters, type Line, type State } from "./priorities.ts";
import { OwnerAndYear } from "./sheets/owner_and_year.tsx";

export type Arrangement = "by_committee" | "by_place";
const arrangements: readonly Arrangement[] = ["by_committee", "by_place"];
const states: readonly State[] = ["undecided", "validated", "with_reservation", "to_rework", "postponed", "rejected"];

interface FilterBarProps {
    filters: Filters;
    arrangement: Arrangement;
    fields: readonly FieldRow[];
    committees: readonly CommitteeRow[];
    convention: ConventionRow | null;
    lines: readonly Line[];
    // How many of them are shown.
    shown: number;
    filter(filters: Filters): void;
    arrange(arrangement: Arrangement): void;
}

// Which priorities are shown, and in which order.
export function FilterBar(
    { filters, arrangement, fields, committees, convention, lines, shown, filter, arrange }: FilterBarProps,
) {
    const of_field = committees.filter((one) => one.steers !== true && (filters.field === null || works_on(one, filters.field)));
    return (
        <FilterForm
            label={filtering.priorities} words={filters.words} type={(words) => filter({ ...filters, words })}
            shown={shown < lines.length ? filtering.of_priorities(shown, lines.length) : null} clear={() => filter(no_filters)}
        >
            <Choice
                label={filtering.field} value={filters.field ?? ""}
                on_change={(field) => filter({ ...filters, field: field || null, committee: null })}
            >
                <option value="">{filtering.all_fields}</option>
                {fields.map((one) => <option key={one.field} value={one.field}>{one.title}</option>)}
            </Choice>
            <Choice
                label={filtering.committee} value={String(filters.committee ?? "")}
                on_change={(committee) => filter({ ...filters, committee: Number(committee) || null })}
            >
                <option value="">{filtering.all_committees}</option>
                {of_field.map((one) => <option key={one.committee} value={one.committee}>{one.title}</option>)}
            </Choice>
            <OneOf
                label={filtering.decision} values={states} all={filtering.all_decisions}
                chosen={filters.state} choose={(state) => filter({ ...filters, state })}
                name_of={(one) => (one === "undecided" ? deciding.undecided : resolution_name[one])}
            />
            {(filters.apart || lines.some(is_apart)) && (
                <Choice
                    label={by_college.filter} value={filters.apart ? "apart" : ""}
                    on_change={(one) => filter({ ...filters, apart: one === "apart" })}
                >
                    <option value="">{by_college.filter_all}</option>
                    <option value="apart">{by_college.apart}</option>
                </Choice>
            )}
            <OwnerAndYear
                all={lines.map(({ sheet }) => sheet?.values)} convention={convention} owner={filters.owner} year={filters.year}
                choose={(chosen) => filter({ ...filters, ...chosen })}
            />
            <Choice label={deciding.arrange} value={arrangement} on_change={(one) => arrange(one as Arrangement)}>
                {arrangements.map((one) => <option key={one} value={one}>{deciding[one]}</option>)}
            </Choice>
        </FilterForm>
    );
}
