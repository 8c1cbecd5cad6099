import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import type { CommitteeRow, PlannedSessionRow } from "../protocol.ts";
import { Foot } from "../ui/foot.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useOffice } from "./office.ts";
import { is_done } from "./progress.ts";
import { SessionEntry } from "./session_entry.tsx";
import { SessionForm } from "./session_form.tsx";

// The sessions, the newest first, each with its code, its sheet to print and its facilitator's links.
export function SessionsPart() {
    const sync = useSync();
    const desk = useOffice();
    const sessions = [...sync.all("planned_session")].sort((a, b) => b.session - a.session);
    const committees = sync.all("committee");
    const [asked, set_asked] = useState(false);
    const planning = asked || sessions.length === 0;
    const done = (): void => {
        set_asked(false);
        document.getElementById("main")?.focus();
    };
    const open_form = <button type="button" class="btn quiet" onClick={() => set_asked(true)}>{office.plan_another}</button>;
    const leave_form = <button type="button" class="btn quiet" onClick={() => set_asked(false)}>{office.not_now}</button>;
    return (
        <>
            <div class="sheet">
                <h1>{planning ? office.plan_title : office.sessions_title(sessions.length)}</h1>
                <p class="soft lead">{planning ? office.plan_how : office.sessions_how}</p>
                {planning
                    ? <SessionForm committees={committees} take_focus={asked} done={done} />
                    : (
                        <ul class="sessions">
                            {sessions.map((session) => (
                                <SessionEntry
                                    key={session.session} session={session} committee={committee_of(session, committees)}
                                />
                            ))}
                        </ul>
                    )}
            </div>
            {planning
                ? (
                    <Foot
                        cost={<p>{office.cost_plan}</p>} others={sessions.length > 0 && leave_form}
                        next={{ label: office.plan_session, form: "plan" }}
                    />
                )
                : (
                    <Foot
                        cost={<p>{is_done("links", desk.prepared()) ? office.cost_sessions_ready : office.cost_sessions}</p>} others={open_form}
                        next={{ label: office.on_to_links, act: () => (desk.part.value = "links") }}
                    />
                )}
        </>
    );
}

function committee_of(session: PlannedSessionRow, committees: readonly CommitteeRow[]): CommitteeRow | undefined {
    return committees.find((one) => one.committee === session.committee);
}
