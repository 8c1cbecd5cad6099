import { useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import { day } from "../i18n/time.ts";
import type { LinkRow, MemberRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { AskButton } from "../ui/ask_button.tsx";
import { Dot } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { MemberForm, type Asked } from "./member_form.tsx";
import { useOffice } from "./office.ts";

type Work = "correct" | "substitute";

// One member, or owner of actions: whom the seat is for, whether their link opens, and what can be done about it.
export function MemberLine({ member, members }: { member: MemberRow; members: readonly MemberRow[] }) {
    const sync = useSync();
    const [work, set_work] = useState<Work | null>(null);
    const opener = useRef<HTMLButtonElement | null>(null);
    const link = sync.all("link").find((one) => one.member === member.member && !one.revoked);
    const name = name_of(member);
    const titular = members.find((one) => one.member === member.substitute_for);
    const stop = (): void => {
        set_work(null);
        opener.current?.focus();
    };
    const begin = (what: Work) => (event: Event): void => {
        opener.current = event.currentTarget as HTMLButtonElement;
        set_work(what);
    };
    return (
        <li id={`member-${member.member}`}>
            <Dot cut={member.seated ? "" : "none"} />
            <div>
                <p class="t">{name}</p>
                <p class="small soft">
                    {[member.function, titular && seats.substitute_of(name_of(titular)), linked(link)].filter(Boolean).join(", ")}
                </p>
            </div>
            {!member.forgotten && <Acts member={member} link={link} begin={begin} />}
            {work === "correct" && <CorrectMember member={member} stop={stop} />}
            {work === "substitute" && <Substitute member={member} stop={stop} />}
        </li>
    );
}

function name_of(member: MemberRow): string {
    return member.called ?? seats.forgotten;
}

function linked(link: LinkRow | undefined): string {
    return link === undefined ? seats.no_link : seats.linked_since(day(link.issued_at));
}

interface ActsProps {
    member: MemberRow;
    link: LinkRow | undefined;
    begin(what: Work): (event: Event) => void;
}

function Acts({ member, link, begin }: ActsProps) {
    const sync = useSync();
    const desk = useOffice();
    const name = name_of(member);
    const is_owner = member.is_owner === true;
    return (
        <div class="acts">
            {link === undefined
                ? (
                    <button type="button" class="btn quiet thin" onClick={() => desk.replace_member_link(member)}>
                        {seats.make_link}<About what={name} />
                    </button>
                )
                : (
                    <AskButton
                        label={seats.replace} subject={name} question={seats.replace_question} yes={seats.replace_yes} no={office.revoke_no}
                        act={() => desk.replace_member_link(member)}
                    />
                )}
            {!is_owner && <button type="button" class="btn bare thin" onClick={begin("substitute")}>{seats.substitute}<About what={name} /></button>}
            <button type="button" class="btn bare thin" onClick={begin("correct")}>{seats.correct}<About what={name} /></button>
            {link !== undefined && (
                <AskButton
                    label={office.revoke} subject={name} question={is_owner ? seats.owner_revoke_question : seats.revoke_question} yes={office.revoke_yes} no={office.revoke_no}
                    act={() => sync.order({ type: "revoke_link", link: link.link })}
                />
            )}
            <AskButton
                label={seats.forget} subject={name} question={is_owner ? seats.owner_forget_question : seats.forget_question} yes={seats.forget_yes} no={office.revoke_no}
                act={() => sync.order({ type: "forget_member", member: member.member })}
            />
        </div>
    );
}

export function CorrectMember({ member, asked, stop }: { member: MemberRow; asked?: Asked; stop(): void }) {
    const sync = useSync();
    return (
        <MemberForm
            member={member} {...(asked !== undefined && { asked })} send_label={seats.save} stop={stop}
            send={(called, function_) => sync.order({ type: "correct_member", member: member.member, called, function: function_ })}
        />
    );
}

function Substitute({ member, stop }: { member: MemberRow; stop(): void }) {
    const desk = useOffice();
    return (
        <MemberForm
            title={seats.substitute_for(name_of(member))} send_label={seats.seat_substitute} stop={stop}
            send={(called, function_) => desk.name_member(called, function_, member.member)}
        />
    );
}
