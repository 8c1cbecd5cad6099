import { office_bring } from "../../i18n/office_bring.ts";
import { FieldCode } from "../../ui/field_code.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useOffice } from "../office.ts";
import { FilePart } from "./file_part.tsx";
import { committees_plan, type NewCommittee } from "./plan.ts";

// Committees from a table, each with its fields.
export function CommitteesFilePart({ close }: { close: () => void }) {
    const sync = useSync();
    const desk = useOffice();
    return (
        <FilePart<NewCommittee>
            what="committees" close={close} plan_of={(tables) => committees_plan(tables, sync.all("field"), sync.all("committee"))}
            said={({ field, title, other_fields }) => ({ title, more: <>{[field, ...other_fields].map((code) => <FieldCode key={code} field={code} />)}</> })}
            give={({ field, title, other_fields }, then) => desk.sync.order(
                { type: "found_committee", field, title, ...(other_fields.length > 0 && { other_fields: [...other_fields] }) }, then)}
            columns={office_bring.committee_columns} no_known_column={office_bring.committee_none}
            heading={office_bring.committees_of} counts={({ added, there }) => office_bring.committee_counts(added.length, there.length)}
            send_label={({ added }) => office_bring.send_committees(added.length)} under_way={office_bring.committees_under_way} done={office_bring.committees_done}
        />
    );
}
