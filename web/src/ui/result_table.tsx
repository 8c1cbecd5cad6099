import { results } from "../i18n/results.ts";
import type { Method, RoundResult } from "../protocol.ts";
import { main_figure, people_with } from "./round_sentence.ts";

// The table twin of a round's picture: every item, those without votes too.
export function ResultTable({ method, result, title_of }: { method: Method; result: RoundResult; title_of(proposal: number): string }) {
    const heads = method.type === "dots"
        ? [results.dots_unit, results.people_unit]
        : [results.balance_unit, results.agree_unit, results.disagree_unit, results.pass_unit];
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
                    {result.items.map((item) => (
                        <tr key={item.proposal}>
                            <td class="tab">{item.rank}</td>
                            <th scope="row">{title_of(item.proposal)}</th>
                            <td class="n">{main_figure(method, item)}</td>
                            {method.type === "dots"
                                ? <td class="n">{item.voters}</td>
                                : [1, -1, 0].map((mark) => <td key={mark} class="n">{people_with(item, mark)}</td>)}
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
