import { filtering } from "../../i18n/filtering.ts";
import type { ConventionRow, SheetFields } from "../../protocol.ts";
import { OneOf } from "../filter_form.tsx";
import { owners_of, says_nothing, years_of, type Chosen } from "./sheet_filters.ts";

interface OwnerAndYearProps {
    // What the sheets of those to be filtered say; undefined: of one that has none.
    all: readonly (SheetFields | undefined)[];
    convention: ConventionRow | null;
    owner: Chosen;
    year: Chosen;
    choose(chosen: { owner?: Chosen; year?: Chosen }): void;
}

// By whom an action is led, and in which years it falls.
export function OwnerAndYear({ all, convention, owner, year, choose }: OwnerAndYearProps) {
    return (
        <>
            <OneOf
                label={filtering.owner} values={owners_of(all, owner)} all={filtering.all_owners} chosen={owner}
                choose={(chosen) => choose({ owner: chosen })}
                name_of={(one) => (one === says_nothing ? filtering.no_owner : one)}
            />
            <OneOf
                label={filtering.year} values={years_of(all, convention, year)} all={filtering.all_years} chosen={year}
                choose={(chosen) => choose({ year: chosen })}
                name_of={(one) => (one === says_nothing ? filtering.no_year : one)}
            />
        </>
    );
}
