import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import { Foot } from "../ui/foot.tsx";
import { useSync } from "../ui/sync_context.ts";
import { FileOffer } from "./bring/offer.tsx";
import { MemberForm } from "./member_form.tsx";
import { MemberLine } from "./member_line.tsx";
import { is_seat } from "./members.ts";
import { useOffice } from "./office.ts";

// The members of the steering committee, each with a personal link: it takes one to decide.
export function MembersPart() {
    const sync = useSync();
    const desk = useOffice();
    const [adding, set_adding] = useState(false);
    const all = sync.all("member");
    const members = all.filter(is_seat);
    const owners = all.filter((one) => one.is_owner === true);
    return (
        <>
            <div class="sheet">
                <h1>{seats.title}</h1>
                <p class="soft lead">{seats.how}</p>
                {members.length === 0 && !adding && <p class="soft part">{seats.none}</p>}
                {members.length > 0 && (
                    <ul class="members">
                        {members.map((member) => <MemberLine key={member.member} member={member} members={members} />)}
                    </ul>
                )}
                {adding
                    ? (
                        <MemberForm
                            title={seats.add} send_label={seats.seat} stop={() => set_adding(false)}
                            send={(called, function_) => desk.name_member(called, function_, null)}
                        />
                    )
                    : <p class="part"><button type="button" class="btn thin" onClick={() => set_adding(true)}>{seats.add}</button></p>}
                {!adding && <FileOffer what="members" />}
                {owners.length > 0 && (
                    <section class="part" aria-labelledby="owners">
                        <h2 id="owners">{seats.owners}</h2>
                        <p class="soft">{seats.owners_how}</p>
                        <ul class="members">{owners.map((owner) => <MemberLine key={owner.member} member={owner} members={owners} />)}</ul>
                    </section>
                )}
            </div>
            <Foot
                cost={<p>{seats.cost}</p>}
                next={{ label: office.back_to_sessions, act: () => (desk.part.value = "sessions") }}
            />
        </>
    );
}
