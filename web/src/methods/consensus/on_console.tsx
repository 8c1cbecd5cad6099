import { catalogue } from "../../i18n/catalogue.ts";
import { results } from "../../i18n/results.ts";
import type { Consensus } from "../../protocol.ts";
import type { OnConsole, WholeProps } from "../face.ts";
import { groups_of, type ConsensusFigure } from "./groups.ts";
import { counts } from "./told.ts";
import { consensus_words } from "./words.ts";

export const consensus_console = catalogue(
    {
        name: "consensus et divergences",
        title: "Consensus et divergences",
        rule: "D’accord, pas d’accord ou je passe, une proposition après l’autre. À la clôture : ce qui rassemble, ce qui divise, et les groupes d’opinion à partir de 30 votants et 10 propositions.",
        merging: "Le vote est ouvert : les avis qui concordent restent ; qui a répondu autrement à l’une et à l’autre redonne le sien.",
        against: (n: number) => `${n} pas d’accord`,
        group_head: (number: number) => `groupe ${number}`,
        table: "D’accord, parmi ceux qui ont vu la proposition, par groupe d’opinion",
    },
    {
        name: "consensus and divergences",
        title: "Consensus and divergences",
        rule: "Agree, disagree or pass, one proposal after the other. At the close: what unites, what divides, and the groups of opinion from 30 voters and 10 proposals on.",
        merging: "The vote is open: opinions that agree stay; whoever answered the two differently gives theirs again.",
        against: (n: number) => `${n} disagree`,
        group_head: (number: number) => `group ${number}`,
        table: "Agree, of those who saw the proposal, by opinion group",
    },
);

export const on_console: OnConsole<Consensus> = {
    name: () => consensus_console.name,
    title: () => consensus_console.title,
    rule: () => consensus_console.rule,
    merging: () => consensus_console.merging,
    Settings: () => <p class="under">{consensus_console.rule}</p>,
    beside: ({ everyone }) => `${consensus_words.agree}, ${consensus_console.against(everyone.disagree)}`,
    in_words: counts,
    Beyond: AgreementOfGroups,
    is_favoured: ({ everyone }) => everyone.agree > everyone.disagree,
};

// How many of each group agree with each proposal; nothing where there are no groups.
function AgreementOfGroups({ ranking, result, title_of }: WholeProps<ConsensusFigure>) {
    const groups = groups_of(result);
    if (groups.length === 0) return null;
    return (
        <div class="table-frame" tabIndex={0} role="group" aria-label={consensus_console.table}>
            <table>
                <caption class="small soft">{consensus_console.table}</caption>
                <thead>
                    <tr>
                        <th scope="col">{results.proposal_head}</th>
                        {groups.map((_, index) => <th key={index} scope="col" class="n">{consensus_console.group_head(index + 1)}</th>)}
                    </tr>
                </thead>
                <tbody>
                    {ranking.map(({ proposal, figure: { in_group } }) => (
                        <tr key={proposal}>
                            <th scope="row">{title_of(proposal)}</th>
                            {in_group.map(({ agree, seen }, index) => <td key={index} class="n">{agree}/{seen}</td>)}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
