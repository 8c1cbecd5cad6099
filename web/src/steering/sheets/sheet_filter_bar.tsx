import { filtering } from "../../i18n/filtering.ts";
import { progress_name } from "../../i18n/sheets.ts";
import type { ConventionRow, FieldRow, SheetRow } from "../../protocol.ts";
import { FilterForm, OneOf } from "../filter_form.tsx";
import { OwnerAndYear } from "./owner_and_year.tsx";
import { fields_of, no_sheet_filters, says_nothing, states_of, type SheetFilters } from "./sheet_filters.ts";

interface SheetFilterBarProps {
    filters: SheetFilters;
    fields: readonly FieldRow[];
    convention: ConventionRow | null;
    all: readonly SheetRow[];
    // How many of them are shown.
    shown: number;
    filter(filters: SheetFilters): void;
}

// Which actions are shown.
export function SheetFilterBar({ filters, fields, convention, all, shown, filter }: SheetFilterBarProps) {
    return (
        <FilterForm
            label={filtering.actions} words={filters.words} type={(words) => filter({ ...filters, words })}
            shown={shown < all.length ? filtering.of_actions(shown, all.length) : null} clear={() => filter(no_sheet_filters)}
        >
            <OneOf
                label={filtering.field} values={fields_of(all, fields, filters.field)} all={filtering.all_fields}
                chosen={filters.field} choose={(field) => filter({ ...filters, field })}
                name_of={(one) => fields.find(({ field }) => field === one)?.title ?? one}
            />
            <OwnerAndYear
                all={all.map(({ values }) => values)} convention={convention} owner={filters.owner} year={filters.year}
                choose={(chosen) => filter({ ...filters, ...chosen })}
            />
            <OneOf
                label={filtering.progress} values={states_of(all, filters.state)} all={filtering.all_progress}
                chosen={filters.state} choose={(state) => filter({ ...filters, state })}
                name_of={(one) => (one === says_nothing ? filtering.no_progress : progress_name[one])}
            />
        </FilterForm>
    );
}
