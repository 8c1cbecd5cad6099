import { useState } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import type { Dots, RoundRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Slots } from "../ui/dots.tsx";
import { proposals_by_number } from "../ui/proposal_title.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { my_ballot, sum, type Ballot } from "./ballot.ts";
import { BallotTray } from "./ballot_tray.tsx";
import { BallotEnd, BallotLine, Turnout } from "./ballot_line.tsx";
import { use_steady } from "./steady.ts";
import { mine } from "./mine.ts";
import { UntilRead } from "./until_read.tsx";

// Each tap is sent at once; the tray says what the server has. Nothing moves while one taps.
export function DotsVote({ round, method }: { round: RoundRow; method: Dots }) {
    const sync = useSync();
    const ballot = my_ballot(sync, round.round);
    const rows = proposals_by_number(sync);
    const own = mine(sync);
    const places = use_steady([...round.items].sort((a, b) => Number(own.has(b)) - Number(own.has(a))));
    const left = method.dots - sum(ballot.wished);
    const back = sum(ballot.aside);
    const [refused, set_refused] = useState("");

    function change(proposal: number, title: string, by: 1 | -1): void {
        const now = ballot.wished.get(proposal) ?? 0;
        const why = by < 0 ? "" : now >= method.cap ? participant.cap_reached(method.cap) : left <= 0 ? participant.none_left : "";
        set_refused(why);
        if (why !== "") return announce(why);
        if (by < 0 && now <= 0) return;
        const mark = now + by;
        sync.order({ type: "mark_ballot", round: round.round, marks: [mark === 0 ? { proposal } : { proposal, mark }] });
        announce(`${title}, ${participant.placed_here(mark, left - by)}`);
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{participant.place_dots(method.dots)}</h1>
                <p>{participant.dots_rule(method.cap, method.dots)}</p>
                <Turnout round={round.round} />
                <ul class="rows">
                    {places.map(({ id, gone }) => (
                        <BallotLine key={id} id={id} row={rows.get(id)} gone={gone} is_mine={own.has(id)} given_back={ballot.aside.get(id)}>
                            {(title) => (
                                <Put title={title} ballot={ballot} proposal={id} cap={method.cap} left={left} on_change={(by) => change(id, title, by)} />
                            )}
                        </BallotLine>
                    ))}
                </ul>
                <BallotEnd round={round} />
            </main>
            <BallotTray round={round.round}>
                <UntilRead said={back > 0 ? participant.some_given_back(back) : ""} />
                {refused !== "" && <p class="why">{refused}</p>}
                <p class="sheet">
                    <AllSlots ballot={ballot} dots={method.dots} left={left} />
                    <span class="said"><Said>{participant.left(Math.max(0, left))}</Said></span>
                </p>
            </BallotTray>
        </>
    );
}

interface PutProps {
    title: string;
    ballot: Ballot;
    proposal: number;
    cap: number;
    left: number;
    on_change(by: 1 | -1): void;
}

function Put({ title, ballot, proposal, cap, left, on_change }: PutProps) {
    const wished = ballot.wished.get(proposal) ?? 0;
    const full = Math.min(wished, ballot.received.get(proposal) ?? 0);
    const leaving = wished - full;
    return (
        <div class="put" role="group" aria-label={title}>
            <Slots full={full} leaving={leaving} free={cap - wished} label={participant.slots(wished, cap, leaving)} />
            <button
                class="tap" type="button" aria-label={participant.remove_dot(title)} aria-disabled={wished <= 0} onClick={() => on_change(-1)}
            >
                −
            </button>
            <button
                class="tap" type="button" aria-label={participant.add_dot(title)} aria-disabled={wished >= cap || left <= 0}
                onClick={() => on_change(1)}
            >
                +
            </button>
        </div>
    );
}

function AllSlots({ ballot, dots, left }: { ballot: Ballot; dots: number; left: number }) {
    const wished = sum(ballot.wished);
    const full = [...ballot.wished].reduce((total, [id, mark]) => total + Math.min(mark, ballot.received.get(id) ?? 0), 0);
    return <Slots full={full} leaving={wished - full} free={left} label={participant.left_of(Math.max(0, left), dots)} />;
}
