import { by_college, in_favour_words, weighting_words } from "../i18n/by_college.ts";
import { results } from "../i18n/results.ts";
import { told_by_college, to_discuss, type Gap, type ToldByCollege } from "../methods/by_college.ts";
import type { ResultRow, RoundRow, Warning } from "../protocol.ts";
import { Dot, college_cut } from "../ui/dots.tsx";
import { college_said, GapSaid, ShareSaid } from "../ui/share_said.tsx";
import { useConsole, type ConsoleState } from "./console_state.ts";

interface RoundCollegesProps {
    row: ResultRow;
    round: RoundRow;
    // It is the result that the wall shows.
    is_on_wall: boolean;
}

// What each college gave in a closed round: who is in favour, the rank by each weighting, what to discuss. Nothing where one college voted.
export function RoundColleges({ row, round, is_on_wall }: RoundCollegesProps) {
    const state = useConsole();
    const told = told_by_college(row.result, round.method);
    if (told === null) return null;
    const has_shares = told.rows.some(({ shares }) => shares.length > 0);
    const warnings = row.result.warnings.flatMap((warning) => said_of(warning) ?? []);
    return (
        <section class="part by-college" aria-labelledby="by-college">
            <h2 id="by-college">{by_college.title}</h2>
            <p class="small soft">{in_favour_words[round.method.type]}</p>
            {has_shares && <Discuss told={told} state={state} />}
            {has_shares && <SharesTable told={told} state={state} />}
            {told.hides_any && <p class="small soft">{by_college.why_not_shown}</p>}
            {told.weightings.length > 1 && <RanksTable told={told} state={state} />}
            {warnings.map((warning) => <p key={warning} class="small soft">{warning}</p>)}
            <OnWall round={round} is_on_wall={is_on_wall} />
        </section>
    );
}

// Shown and taken away by the facilitator alone; an older round is not what the wall shows.
function OnWall({ round, is_on_wall }: { round: RoundRow; is_on_wall: boolean }) {
    const state = useConsole();
    const shown = round.colleges_shown === true;
    if (!is_on_wall && !shown) return null;
    return (
        <p class="to-wall">
            <button type="button" class="btn quiet thin" onClick={() => state.give({ type: "show_colleges", round: round.round, shown: !shown })}>
                {shown ? by_college.hide : by_college.show}
            </button>
            <span class="small soft" role="status">{shown && is_on_wall ? by_college.on_wall : by_college.not_on_wall}</span>
        </p>
    );
}

interface TableProps {
    told: ToldByCollege;
    state: ConsoleState;
}

function SharesTable({ told, state }: TableProps) {
    return (
        <div class="table-frame" tabIndex={0} role="group" aria-label={by_college.shares}>
            <table>
                <caption>{by_college.shares}</caption>
                <thead>
                    <tr>
                        <th scope="col">{results.proposal_head}</th>
                        {told.colleges.map(({ college, voters }) => (
                            <th key={college} scope="col" class="n">
                                <Dot cut={college_cut(college ?? undefined)} /> {college_said(college)}{" "}
                                <small class="soft">{voters === null ? by_college.not_shown : by_college.voters(voters)}</small>
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {told.rows.map(({ proposal, shares }) => (
                        <tr key={proposal}>
                            <th scope="row">{state.title(proposal)}</th>
                            {shares.map((share, index) => <td key={index} class="n"><ShareSaid share={share} /></td>)}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function RanksTable({ told, state }: TableProps) {
    return (
        <div class="table-frame" tabIndex={0} role="group" aria-label={by_college.ranks}>
            <table>
                <caption>{by_college.ranks}</caption>
                <thead>
                    <tr>
                        <th scope="col">{results.proposal_head}</th>
                        {told.weightings.map((weighting) => (
                            <th key={weighting} scope="col" class="n">
                                {weighting_words[weighting]}{weighting === told.official && <> <span class="tag now">{by_college.official}</span></>}
                            </th>
                        ))}
                    </tr>
                </thead>
                <tbody>
                    {told.rows.map(({ proposal, ranks }) => (
                        <tr key={proposal}>
                            <th scope="row">{state.title(proposal)}</th>
                            {ranks.map((rank, index) => (
                                <td key={index} class="n">{told.weightings[index] === told.official ? <b>{rank ?? by_college.none}</b> : rank ?? by_college.none}</td>
                            ))}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}

function Discuss({ told, state }: TableProps) {
    const found = to_discuss(told);
    if (found.length === 0) return <p>{by_college.discuss_none}</p>;
    return (
        <>
            <h3>{by_college.discuss}</h3>
            <p class="small soft">{by_college.discuss_how}</p>
            <ul class="discuss">
                {found.map(({ proposal, gaps }) => (
                    <li key={proposal}><b>{state.title(proposal)}</b>{gaps.map((gap: Gap, index) => <p key={index}><GapSaid gap={gap} /></p>)}</li>
                ))}
            </ul>
        </>
    );
}

// What a warning says of colleges; null: it is about something else, or what is hidden says it.
function said_of(warning: Warning): string | null {
    switch (warning) {
        case "weighting_left_out": return by_college.left_out;
        case "weighting_withheld": return by_college.withheld;
        case "weights_too_fine": return by_college.too_fine;
        case "figures_withheld": return by_college.only_order;
        case "colleges_hidden":
        case "no_ballots":
        case "one_ballot":
        case "few_ballots":
        case "too_few_options":
        case "too_many_options":
        case "increases_ended": return null;
    }
}
