import "./ballot.css";
import { useState } from "preact/hooks";
import { my_marks, type OwnMarks } from "../../participant/ballot.ts";
import { BallotLines, Turnout } from "../../participant/ballot_lines.tsx";
import { BallotTray, type Sent } from "../../participant/ballot_tray.tsx";
import { mine } from "../../participant/mine.ts";
import { use_steady } from "../../participant/steady.ts";
import { UntilRead } from "../../participant/until_read.tsx";
import type { Dots } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { dots_ballot } from "./ballot_words.ts";
import { Slots } from "./slots.tsx";

export const ballot: Ballot<Dots> = {
    Paper: DotsBallot, refused: () => dots_ballot.too_many,
    is_full: (lines, _, { dots }) => [...lines.values()].reduce((total, { mark = 0 }) => total + mark, 0) >= dots,
};

// The ballot of dots: each tap is sent at once, the tray says what the server has, and no line moves.
function DotsBallot({ round, method, children }: BallotProps<Dots>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const own = mine(sync);
    const places = use_steady([...round.items].sort((a, b) => Number(own.has(b)) - Number(own.has(a))));
    const left = method.dots - sum(ballot.wished);
    const back = sum(ballot.aside);
    const [refused, set_refused] = useState("");

    function change(proposal: number, title: string, by: 1 | -1): void {
        const now = ballot.wished.get(proposal) ?? 0;
        const why = by < 0 ? "" : now >= method.cap ? dots_ballot.cap_reached(method.cap) : left <= 0 ? dots_ballot.none_left : "";
        set_refused(why);
        if (why !== "") return announce(why);
        if (by < 0 && now <= 0) return;
        const mark = now + by;
        sync.order({ type: "mark_ballot", round: round.round, marks: [mark === 0 ? { proposal } : { proposal, mark }] });
        announce(`${title}, ${dots_ballot.placed_here(mark, left - by)}`);
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{dots_ballot.place(method.dots)}</h1>
                <p>{dots_ballot.rule(method.cap, method.dots)}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} once_gone={(id) => given_back(ballot.aside.get(id))}>
                    {({ proposal }, title) => (
                        <Put title={title} ballot={ballot} proposal={proposal} cap={method.cap} left={left} on_change={(by) => change(proposal, title, by)} />
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={sent_dots(ballot)} nothing={dots_ballot.nothing_placed}>
                <UntilRead said={back > 0 ? dots_ballot.some_given_back(back) : ""} />
                {refused !== "" && <p class="why">{refused}</p>}
                <p class="sheet">
                    <AllSlots ballot={ballot} dots={method.dots} left={left} />
                    <span class="said"><Said>{dots_ballot.left(Math.max(0, left))}</Said></span>
                </p>
            </BallotTray>
        </>
    );
}

interface PutProps {
    title: string;
    ballot: OwnMarks;
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
            <Slots full={full} leaving={leaving} free={cap - wished} label={dots_ballot.slots(wished, cap, leaving)} />
            <button
                class="tap" type="button" aria-label={dots_ballot.remove(title)} aria-disabled={wished <= 0} onClick={() => on_change(-1)}
            >
                −
            </button>
            <button
                class="tap" type="button" aria-label={dots_ballot.add(title)} aria-disabled={wished >= cap || left <= 0}
                onClick={() => on_change(1)}
            >
                +
            </button>
        </div>
    );
}

function AllSlots({ ballot, dots, left }: { ballot: OwnMarks; dots: number; left: number }) {
    const wished = sum(ballot.wished);
    const full = [...ballot.wished].reduce((total, [id, mark]) => total + Math.min(mark, ballot.received.get(id) ?? 0), 0);
    return <Slots full={full} leaving={wished - full} free={left} label={dots_ballot.left_of(Math.max(0, left), dots)} />;
}

const sum = (marks: ReadonlyMap<number, number>): number => [...marks.values()].reduce((total, mark) => total + mark, 0);
const given_back = (dots = 0): string => (dots > 0 ? dots_ballot.given_back(dots) : "");

// Of a line that is changing, the dots that it had and keeps count as received.
function sent_dots({ received, wished, leaving }: OwnMarks): Sent {
    const before = (id: number): number => received.get(id) ?? 0;
    const after = (id: number): number => wished.get(id) ?? 0;
    const rest = sum(new Map([...received].filter(([id]) => !leaving.has(id))));
    const had = [...leaving].reduce((total, id) => total + Math.min(before(id), after(id)), rest);
    return {
        received: had, said: dots_ballot.received(had),
        leaving: [...leaving].reduce((total, id) => total + Math.max(0, after(id) - before(id)), 0),
    };
}
