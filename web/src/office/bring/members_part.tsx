import { office_bring } from "../../i18n/office_bring.ts";
import type { CommitteeRow } from "../../protocol.ts";
import type { Answer } from "../../sync/sync.ts";
import { useSync } from "../../ui/sync_context.ts";
import { useOffice } from "../office.ts";
import { FilePart } from "./file_part.tsx";
import { members_plan, type NewMember, type Plan } from "./plan.ts";

// Members from a table: of the steering committee, each with a link of their own, or of a committee, without.
export function MembersFilePart({ close }: { close: () => void }) {
    const sync = useSync();
    const desk = useOffice();
    const give = ({ called, function: function_, committee, corrects }: NewMember, then: (answer: Answer | null) => void): string => {
        if (corrects !== undefined) return desk.sync.order({ type: "correct_member", member: corrects.member, called, function: function_ }, then);
        if (committee !== null) return desk.note_member(committee, called, function_, then);
        return desk.name_member(called, function_, null, { then, in_batch: true });
    };
    return (
        <FilePart<NewMember>
            what="members" close={close} plan_of={(tables) => members_plan(tables, sync.all("member"), sync.all("committee"))}
            said={(one) => ({ title: one.called, more: told(one, sync.all("committee")) })} give={give}
            columns={office_bring.member_columns} no_known_column={office_bring.member_none} heading={office_bring.members_of}
            counts={({ added, corrected, there }) => office_bring.member_counts(added.length, corrected.length, there.length)}
            before={(plan) => (links_of(plan) > 0 ? office_bring.links_once : "")} send_label={send_label}
            under_way={office_bring.members_under_way} done={office_bring.members_done} next={office_bring.print_next}
        />
    );
}

// "conseiller CAF, au lieu de « élu », Comité jeunesse"
function told({ function: function_, committee, corrects }: NewMember, committees: readonly CommitteeRow[]): string {
    const was = corrects === undefined ? "" : office_bring.instead_of(corrects.function ?? "");
    return [function_, was, committees.find((one) => one.committee === committee)?.title].filter(Boolean).join(", ");
}

const links_of = ({ added }: Plan<NewMember>): number => added.filter(({ committee }) => committee === null).length;

function send_label(plan: Plan<NewMember>): string {
    const [added, corrected, links] = [plan.added.length, plan.corrected.length, links_of(plan)];
    if (added === 0) return office_bring.correct_members(corrected);
    if (corrected > 0) return office_bring.add_and_correct(added, corrected);
    return links === added ? office_bring.send_members(added) : office_bring.note_members(added);
}
