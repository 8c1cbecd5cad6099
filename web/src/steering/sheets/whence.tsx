import { joining } from "../../i18n/overlaps.ts";
import { sheets } from "../../i18n/sheets.ts";
import { steering } from "../../i18n/steering.ts";
import type { SessionsProposal, SheetRow, SteeringOrders } from "../../protocol.ts";
import { AskButton } from "../../ui/ask_button.tsx";
import { Dot } from "../../ui/dots.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { DecisionSaid } from "../decision_said.tsx";
import { useOwnSeat } from "../members.ts";
import { Origin } from "../origin.tsx";
import { key_of } from "../priorities.ts";
import { OriginRefusals, useTitleOf } from "./origin_refusals.tsx";
import { is_moving } from "./origins.ts";

// Where an action comes from: the ideas, the session that retained them, their votes, the decision; then the same of each priority that was
// joined to it. As it is now, not as it was when the sheet was begun.
export function Whence({ sheet }: { sheet: SheetRow }) {
    const { origin, also = [] } = sheet;
    return (
        <section class="whence" aria-labelledby="whence">
            <h2 id="whence">{sheets.whence}</h2>
            {origin === undefined ? <p>{sheets.already_conducted}</p> : <FromPriority origin={origin} />}
            {also.length > 0 && <h3>{joining.also(also.length)}</h3>}
            {also.map((one) => (
                <div key={key_of(one.origin)} class="joined">
                    <FromPriority origin={one.origin} />
                    <Part sheet={sheet} origin={one.origin} />
                </div>
            ))}
            <OriginRefusals />
        </section>
    );
}

function FromPriority({ origin }: { origin: SessionsProposal }) {
    const sync = useSync();
    const priority = sync.all("priority").find((one) => key_of(one) === key_of(origin));
    const session = sync.all("live_session").find((one) => one.session === origin.session);
    const committee = sync.all("committee").find((one) => one.committee === session?.committee);
    const decision = sync.all("decision").filter((one) => key_of(one) === key_of(origin) && one.replaced_by === undefined && one.resolution !== "taken_back")[0];
    return (
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
    );
}

// Takes a joined priority back from the sheet, which stays as it is.
function Part({ sheet, origin: { session, proposal } }: { sheet: SheetRow; origin: SessionsProposal }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const title = useTitleOf()({ session, proposal });
    if (seat === undefined) return null;
    if (is_moving(sync, { session, proposal })) return <p><State cut="wait">{joining.on_its_way}</State></p>;
    return (
        <AskButton
            label={joining.part} subject={title} question={joining.part_question} yes={joining.part_yes} no={joining.no}
            act={() => void sync.order({ type: "part_origin", sheet: sheet.sheet, session, proposal })}
        />
    );
}
