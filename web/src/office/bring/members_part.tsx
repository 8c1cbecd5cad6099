import { office_bring } from "../../i18n/office_bring.ts";
import { useSync } from "../../ui/sync_context.ts";
import { useOffice } from "../office.ts";
import { FilePart } from "./file_part.tsx";
import { members_plan, type NewMember } from "./plan.ts";

// Members of the steering committee from a table, each with a link of their own.
export function MembersFilePart({ close }: { close: () => void }) {
    const sync = useSync();
    const desk = useOffice();
    return (
        <FilePart<NewMember>
            what="members" close={close} plan_of={(tables) => members_plan(tables, sync.all("member"))}
            said={({ called, function: function_ }) => ({ title: called, more: function_ })}
            give={({ called, function: function_ }, then) => desk.name_member(called, function_, null, { then, in_batch: true })}
            columns={office_bring.member_columns} no_known_column={office_bring.member_none}
            heading={office_bring.members_of} counts={office_bring.member_counts} before={office_bring.links_once}
            send_label={office_bring.send_members} under_way={office_bring.members_under_way} done={office_bring.members_done}
            next={office_bring.print_next}
        />
    );
}
