import { committees_said } from "../i18n/office_committees.ts";
import { office } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import type { CommitteeRow, MemberRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { AskButton } from "../ui/ask_button.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useInPlace } from "../ui/in_place.ts";
import { CorrectMember } from "./member_line.tsx";
import { MemberForm, type Asked } from "./member_form.tsx";
import { members_of } from "./members.ts";
import { useOffice } from "./office.ts";

// The members of one committee, who have no link: noted, corrected and forgotten here.
export function CommitteeMembers({ committee }: { committee: CommitteeRow }) {
    const sync = useSync();
    const desk = useOffice();
    const noting = useInPlace();
    const members = members_of(sync.all("member"), committee.committee);
    return (
        <details class="committee-members">
            <summary>{committees_said.members(members.length)}<About what={committee.title} /></summary>
            <p class="small soft">{members.length === 0 ? `${committees_said.no_member} ${committees_said.members_how}` : committees_said.members_how}</p>
            {members.length > 0 && <ul>{members.map((member) => <Line key={member.member} member={member} />)}</ul>}
            {noting.is_open
                ? (
                    <MemberForm
                        title={committees_said.add_member} asked={asked()} send_label={committees_said.note} stop={noting.stop}
                        send={(called, function_) => desk.note_member(committee.committee, called, function_)}
                    />
                )
                : (
                    <div class="acts">
                        <button ref={noting.opener} type="button" class="btn quiet thin" onClick={noting.open}>
                            {committees_said.add_member}<About what={committee.title} />
                        </button>
                        {members.length > 0 && (
                            <button type="button" class="btn bare thin" onClick={() => (desk.printing_members.value = committee.committee)}>
                                {committees_said.print}<About what={committee.title} />
                            </button>
                        )}
                    </div>
                )}
        </details>
    );
}

// Read when it is drawn, in the language of the moment.
const asked = (): Asked => ({ name: committees_said.name, role: committees_said.stands_for, role_hint: committees_said.stands_for_hint });

function Line({ member }: { member: MemberRow }) {
    const sync = useSync();
    const correcting = useInPlace();
    const name = member.called ?? "";
    if (correcting.is_open) return <li><CorrectMember member={member} asked={asked()} stop={correcting.stop} /></li>;
    return (
        <li>
            <p><b>{name}</b> <span class="small soft">{member.function}</span></p>
            <div class="acts">
                <button ref={correcting.opener} type="button" class="btn bare thin" onClick={correcting.open}>{seats.correct}<About what={name} /></button>
                <AskButton
                    label={seats.forget} subject={name} question={committees_said.forget_question} yes={seats.forget_yes} no={office.revoke_no}
                    act={() => sync.order({ type: "forget_member", member: member.member })}
                />
            </div>
        </li>
    );
}
