import { results } from "../i18n/results.ts";

export interface Line {
    readonly proposal: number;
    readonly rank: number | undefined;
    readonly figures: readonly (string | number)[];
}

interface ResultTableProps {
    // Headings of the columns of figures.
    heads: readonly string[];
    lines: readonly Line[];
    title_of(proposal: number): string;
}

// A round's result as a table, beside its picture: every proposal, those without votes too.
export function ResultTable({ heads, lines, title_of }: ResultTableProps) {
    return (
        <div class="table-frame" tabIndex={0} role="group" aria-label={results.table_caption}>
            <table>
                <caption class="sr">{results.table_caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{results.rank_head}</th>
                        <th scope="col">{results.proposal_head}</th>
                        {heads.map((head) => <th key={head} scope="col" class="n">{head}</th>)}
                    </tr>
                </thead>
                <tbody>
                    {lines.map(({ proposal, rank, figures }) => (
                        <tr key={proposal}>
                            <td class="tab">{rank}</td>
                            <th scope="row">{title_of(proposal)}</th>
                            {figures.map((figure, index) => <td key={index} class="n">{figure}</td>)}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
