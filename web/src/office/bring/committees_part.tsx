import { office_bring } from "../../i18n/office_bring.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useOffice } from "../office.ts";
import { FilePart } from "./file_part.tsx";
import { committees_plan, type NewCommittee } from "./plan.ts";

// Committees from a table, each of one field.
export function CommitteesFilePart({ close }: { close: () => void }) {
    const sync = useSync();
    const desk = useOffice();
    return (
        <FilePart<NewCommittee>
            what="committees" close={close} plan_of={(tables) => committees_plan(tables, sync.all("field"), sync.all("committee"))}
            said={({ field, title }) => ({ title, more: <FieldCode field={field} /> })}
            give={({ field, title }, then) => desk.sync.order({ type: "found_committee", field, title }, then)}
            columns={office_bring.committee_columns} no_known_column={office_bring.committee_none}
            heading={office_bring.committees_of} counts={office_bring.committee_counts}
            send_label={office_bring.send_committees} under_way={office_bring.committees_under_way} done={office_bring.committees_done}
        />
    );
}
