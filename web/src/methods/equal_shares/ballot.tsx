import "./ballot.css";
import { my_marks } from "../../participant/ballot.ts";
import { BallotLines, Turnout, use_portions } from "../../participant/ballot_lines.tsx";
import { BallotTray, lines_sent } from "../../participant/ballot_tray.tsx";
import { use_steady } from "../../participant/steady.ts";
import type { EqualShares } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Ballot, BallotProps } from "../face.ts";
import { budget_ballot } from "./ballot_words.ts";

export const ballot: Ballot<EqualShares> = { Paper: BudgetBallot, is_full: (lines) => lines.size > 0 };

// The ballot of a budget: a tick for each proposal that one would fund, sent at once. What the ticked ones cost together is told, and
// forbids nothing.
function BudgetBallot({ round, method: { budget, costs }, children }: BallotProps<EqualShares>) {
    const sync = useSync();
    const ballot = my_marks(sync, round.round);
    const places = use_steady(round.items);
    const portions = use_portions();
    const cost_of = (proposal: number): number => costs[(round.paper ?? []).indexOf(proposal)] ?? 0;
    const ticked = round.items.filter((proposal) => ballot.wished.has(proposal));
    const spent = ticked.reduce((sum, proposal) => sum + cost_of(proposal), 0);

    function change(proposal: number): void {
        const takes_back = ballot.wished.has(proposal);
        sync.order({ type: "mark_ballot", round: round.round, marks: [takes_back ? { proposal } : { proposal, mark: 1 }] });
        const by = takes_back ? -1 : 1;
        announce(budget_ballot.now(ticked.length + by, spent + by * cost_of(proposal), budget));
    }

    return (
        <>
            <main class="phone ballot">
                <h1>{budget_ballot.tick}</h1>
                <p>{budget_ballot.rule(budget)}</p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={places} portions={portions}>
                    {({ proposal }, title) => (
                        <Funding
                            title={title} cost={cost_of(proposal)} is_over={cost_of(proposal) > budget} ticked={ballot.wished.has(proposal)}
                            leaving={ballot.leaving.has(proposal)} on_change={() => change(proposal)}
                        />
                    )}
                </BallotLines>
                {children}
            </main>
            <BallotTray round={round.round} sent={lines_sent(ballot, budget_ballot.received)} nothing={budget_ballot.nothing}>
                <p class="sheet">
                    <span class="said"><Said>{budget_ballot.ticked(ticked.length, spent)}</Said> <span class="soft">{budget_ballot.of(budget)}</span></span>
                </p>
                <div class="envelope" aria-hidden="true"><span style={{ width: `${Math.min(100, (100 * spent) / budget)}%` }} /></div>
            </BallotTray>
        </>
    );
}

interface FundingProps {
    title: string;
    cost: number;
    // Costs more than there is.
    is_over: boolean;
    ticked: boolean;
    leaving: boolean;
    on_change(): void;
}

function Funding({ title, cost, is_over, ticked, leaving, on_change }: FundingProps) {
    return (
        <>
            <p class="cost">{(is_over ? budget_ballot.over : budget_ballot.costs)(cost)}</p>
            <label class={`choice fund${ticked ? " chosen" : ""}${ticked && leaving ? " leaving" : ""}`}>
                <input type="checkbox" checked={ticked} onChange={on_change} aria-label={budget_ballot.would_fund_long(title, cost)} />
                {budget_ballot.would_fund}
            </label>
        </>
    );
}
