import { by_college, in_favour_words, weighting_words } from "../i18n/by_college.ts";
import { results } from "../i18n/results.ts";
import { wall } from "../i18n/wall.ts";
import { told_by_college, to_discuss, type ToldByCollege } from "../methods/by_college.ts";
import { official_said } from "../methods/official.ts";
import type { ResultRow, RoundRow } from "../protocol.ts";
import { Dot, college_cut } from "../ui/dots.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { college_said, GapSaid, ShareSaid } from "../ui/share_said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns } from "./pages.ts";
import { StillOpen } from "./several_votes.tsx";

// What each college gave, when the facilitator shows it: ranks, who is in favour, and below a proposal what to discuss. null: the round
// tells nothing by college.
export function CollegesResult({ round, row }: { round: RoundRow; row: ResultRow }) {
    const told = told_by_college(row.result, round.method);
    return told === null ? null : <Told told={told} round={round} row={row} />;
}

function Told({ told, round, row }: { told: ToldByCollege; round: RoundRow; row: ResultRow }) {
    const sync = useSync();
    const pages = use_columns<HTMLTableSectionElement>(0);
    const title = (proposal: number): string => title_of(sync, proposal);
    const apart = new Map(to_discuss(told).map(({ proposal, gaps }) => [proposal, gaps]));
    const has_shares = told.rows.some(({ shares }) => shares.length > 0);
    return (
        <div class="sheet result by-college">
            <Head title={apart.size > 0 ? by_college.discuss_count(apart.size) : by_college.title}>
                {round.title && <b>{round.title}. </b>}
                {apart.size > 0 ? by_college.discuss_how : has_shares && by_college.discuss_none}{" "}
                {official_said(row.result, round.weights ?? [])[0]}
            </Head>
            <main>
                <table class="places">
                    <caption class="sr">{by_college.shares}</caption>
                    <thead>
                        <tr>
                            <th scope="col" class="t"><span class="sr">{results.proposal_head}</span></th>
                            {told.weightings.map((weighting) => <th key={weighting} scope="col" class="k">{weighting === told.official ? <b>{weighting_words[weighting]}</b> : weighting_words[weighting]}</th>)}
                            {has_shares && told.colleges.map(({ college, voters }) => (
                                <th key={college} scope="col" class="k"><Dot cut={college_cut(college ?? undefined)} /> {college_said(college)}{voters === null ? "" : ` ${voters}`}</th>
                            ))}
                        </tr>
                    </thead>
                    <tbody class="columns one" ref={pages.box}>
                        {told.rows.map(({ proposal, ranks, shares }) => (
                            <tr key={proposal} class={apart.has(proposal) ? "tie" : ""}>
                                <th scope="row" class="t">
                                    <span class="name">{title(proposal)}</span>
                                    {apart.get(proposal)?.map((gap, index) => <span key={index} class="gap">{index === 0 && `${by_college.discuss}${wall.colon} `}<GapSaid gap={gap} /></span>)}
                                </th>
                                {ranks.map((rank, index) => <td key={index} class={told.weightings[index] === told.official ? "v" : "k"}>{rank ?? by_college.none}</td>)}
                                {shares.map((share, index) => <td key={index} class={share === "hidden" ? "k untold" : "k"}><ShareSaid share={share} /></td>)}
                            </tr>
                        ))}
                    </tbody>
                </table>
            </main>
            <footer class="foot">
                <StillOpen />
                <span>{vote_kind()}</span>
                <span>{in_favour_words[round.method.type]}</span>
                {told.hides_any && <span>{by_college.why_not_shown}</span>}
                <PageCount pages={pages} />
            </footer>
        </div>
    );
}
