import "./ballot.css";
import { useState } from "preact/hooks";
import { my_marks } from "../../participant/ballot.ts";
import { BallotLines, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { Approval } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { approval_ballot } from "./ballot_words.ts";

export const ballot: Ballot<Approval> = { Paper: ApprovalBallot, refused: () => approval_ballot.too_many, is_full: (lines) => lines.size > 0 };

// The ballot of approval: a tick for each proposal that one supports, sent at once.
function ApprovalBallot({ round, method: { most }, children }: BallotProps<Approval>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const places = use_steady(round.items);
    const portions = use_portions();
    const ticked = ballot.wished.size;
    const left = most === undefined ? undefined : Math.max(0, most - ticked);
    const [refused, set_refused] = useState("");

    function change(event: Event, proposal: number): void {
        const takes_back = ballot.wished.has(proposal);
        const why = !takes_back && most !== undefined && left === 0 ? approval_ballot.none_left(most) : "";
        set_refused(why);
        if (why !== "") {
            event.preventDefault();
            return announce(why);
        }
        sync.order({ type: "mark_ballot", round: round.round, marks: [takes_back ? { proposal } : { proposal, mark: 1 }] });
        const by = takes_back ? -1 : 1;
        announce(approval_ballot.now(ticked + by, left === undefined ? undefined : left - by));
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{approval_ballot.tick}</h1>
                <p>{approval_ballot.rule(most)}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions}>
                    {({ proposal }, title) => (
                        <Tick
                            title={title} ticked={ballot.wished.has(proposal)} leaving={ballot.leaving.has(proposal)} full={left === 0}
                            on_click={(event) => change(event, proposal)}
                        />
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, approval_ballot.received)} nothing={approval_ballot.nothing}>
                {refused !== "" && <p class="why">{refused}</p>}
                <p class="sheet">
                    <span class="said">
                        <Said>{left === undefined ? approval_ballot.ticked(ticked, round.items.length) : approval_ballot.left(left)}</Said>
                    </span>
                </p>
            </BallotTray>
        </>
    );
}

interface TickProps {
    title: string;
    ticked: boolean;
    leaving: boolean;
    // No further tick is allowed.
    full: boolean;
    on_click(event: Event): void;
}

// A box that stays reachable when no more ticks are left, so that pressing it says why.
function Tick({ title, ticked, leaving, full, on_click }: TickProps) {
    const is_off = full && !ticked;
    return (
        <label class={`choice tick${ticked ? " chosen" : ""}${ticked && leaving ? " leaving" : ""}${is_off ? " off" : ""}`}>
            <input
                type="checkbox" checked={ticked} onClick={on_click} aria-disabled={is_off} aria-label={approval_ballot.support_long(title)}
            />
            {approval_ballot.support}
        </label>
    );
}
