import { sheets } from "../../i18n/sheets.ts";
import { steering } from "../../i18n/steering.ts";
import type { SheetRow } from "../../protocol.ts";
import { Dot } from "../../ui/dots.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { DecisionSaid } from "../decision_said.tsx";
import { Origin } from "../origin.tsx";
import { key_of } from "../priorities.ts";

// Where an action comes from: the ideas, the session that retained them, their votes, the decision. As it is now, not as it was when the
// sheet was begun.
export function Whence({ sheet: { origin } }: { sheet: SheetRow }) {
    const sync = useSync();
    if (origin === undefined) return <section class="whence"><h2>{sheets.whence}</h2><p>{sheets.already_conducted}</p></section>;
    const priority = sync.all("priority").find((one) => key_of(one) === key_of(origin));
    const session = sync.all("live_session").find((one) => one.session === origin.session);
    const committee = sync.all("committee").find((one) => one.committee === session?.committee);
    const decision = sync.all("decision").filter((one) => key_of(one) === key_of(origin) && one.replaced_by === undefined && one.resolution !== "taken_back")[0];
    return (
        <section class="whence" aria-labelledby="whence">
            <h2 id="whence">{sheets.whence}</h2>
            <ol>
                <li>
                    <Dot />
                    <b>{priority === undefined ? sheets.no_priority : sheets.ideas(priority.absorbed + 1)}</b>
                    {priority !== undefined && <p class="written">{priority.title ?? steering.erased}</p>}
                    {session !== undefined && committee !== undefined && <p class="small soft">{sheets.retained_in(committee.title, session.title)}</p>}
                </li>
                {priority !== undefined && <li><Dot /><Origin priority={priority} /></li>}
                <li><Dot />{decision === undefined ? <b>{sheets.no_decision}</b> : <DecisionSaid decision={decision} />}</li>
            </ol>
        </section>
    );
}
