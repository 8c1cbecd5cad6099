import { deciding, resolution_name, since_said } from "../i18n/steering_decisions.ts";
import { votes } from "../i18n/steering_votes.ts";
import { calendar_day, day } from "../i18n/time.ts";
import type { DecisionRow, Resolution, SinceDecided } from "../protocol.ts";
import type { Cut } from "../ui/dots.tsx";
import { State } from "../ui/state.tsx";
import { useSync } from "../ui/sync_context.ts";
import { named } from "./members.ts";
import { vote_in_words } from "./vote_said.tsx";

const cuts: Record<Resolution, Cut> = {
    validated: "", with_reservation: "", to_rework: "wait", postponed: "none", rejected: "no", taken_back: "none",
};

// A resolution as a dot and its word.
export function ResolutionMark({ resolution }: { resolution: Resolution }) {
    return <State cut={cuts[resolution]}>{resolution_name[resolution]}</State>;
}

// A decision that stands: what, by when, why, who; and what the session did to the priority since.
export function DecisionSaid({ decision }: { decision: DecisionRow }) {
    return (
        <>
            <p class="resolution"><ResolutionMark resolution={decision.resolution} /></p>
            <DecisionWords decision={decision} />
        </>
    );
}

// The same without its mark.
export function DecisionWords({ decision }: { decision: DecisionRow }) {
    const until = until_said(decision);
    return (
        <>
            {decision.motive !== undefined && <p class="motive">{decision.motive}</p>}
            {until !== null && <p class="small">{until}</p>}
            <TakenBy decision={decision} />
            {decision.since.length > 0 && (
                <p class="small since">
                    <b>{deciding.since}</b> {decision.since.map((one) => since(one, decision)).join(", ")}.
                </p>
            )}
        </>
    );
}

// Whose decision it is: a member's, or the committee's by a vote that a member noted.
function TakenBy({ decision: { member, at, by_vote } }: { decision: DecisionRow }) {
    const sync = useSync();
    const by = deciding.by(named(member, sync.all("member")), day(at));
    if (by_vote === undefined) return <p class="small soft">{by}</p>;
    const session = sync.all("live_session").find((one) => one.session === by_vote.session);
    const of = [session && votes.of_session(session.title), by_vote.vote && vote_in_words(by_vote.vote)];
    return <p class="small soft">{votes.by_vote(of.filter(Boolean).join(", "), by)}</p>;
}

function until_said({ resolution, until }: DecisionRow): string | null {
    if (until === undefined) return null;
    return resolution === "to_rework" ? deciding.until_rework(calendar_day(until)) : deciding.until_postponed(calendar_day(until));
}

function since(what: SinceDecided, { place = 0 }: DecisionRow): string {
    return what === "moved" ? deciding.moved(place) : since_said[what];
}
