import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { facilitator_round as words } from "../i18n/facilitator_round.ts";
import type { ItemResult, Method, RoundResult } from "../protocol.ts";
import { Crowd, worth_of } from "../ui/crowd.tsx";
import { useDesk } from "./desk.ts";

interface RankingProps {
    result: RoundResult;
    method: Method;
    // How many lines; the table below has them all.
    most?: number;
}

// The result as dots that can be counted, best first, and its twin as a table.
export function Ranking({ result, method, most = Infinity }: RankingProps) {
    const desk = useDesk();
    const worth = worth_of(Math.max(0, ...result.items.map((item) => longest(item, method))));
    const shown = result.items.slice(0, most);
    const is_tied = (item: ItemResult): boolean =>
        item.score > 0 && result.items.filter((other) => other.rank === item.rank).length > 1;
    return (
        <>
            <ol class="ranking">
                {shown.map((item) => (
                    <li key={item.proposal} class={is_tied(item) ? "tied" : ""}>
                        <span class="r num">{item.rank}</span>
                        <div>
                            <span class="t">{desk.title(item.proposal)}</span> {is_tied(item) && <span class="tag">{common.tie}</span>}
                            {method.type === "dots" ? <Crowd full={item.score} worth={worth} /> : <Opinions item={item} worth={worth} />}
                        </div>
                        <Votes item={item} method={method} />
                    </li>
                ))}
            </ol>
            {worth > 1 && <p class="small soft">{results.one_for_five}</p>}
            {method.type === "opinion" && <OpinionKey />}
            <details class="twin">
                <summary>{results.detail(result.items.length)}</summary>
                <div class="scroll" tabIndex={0} role="region" aria-label={results.table_caption}>
                    {method.type === "dots" ? <DotsTable result={result} cap={method.cap} /> : <OpinionTable result={result} />}
                </div>
            </details>
        </>
    );
}

const people_giving = (item: ItemResult, mark: number): number => item.counts.find((count) => count.mark === mark)?.people ?? 0;

function longest(item: ItemResult, method: Method): number {
    return method.type === "dots" ? item.score : item.voters;
}

function Votes({ item, method }: { item: ItemResult; method: Method }) {
    if (method.type === "dots") {
        return <span class="v"><b class="num">{item.score}</b> <small class="soft">{words.by_people(item.voters)}</small></span>;
    }
    return (
        <span class="v">
            <b class="num">{people_giving(item, 1)}</b> <small class="soft">{words.against(people_giving(item, -1))}</small>
        </span>
    );
}

function Opinions({ item, worth }: { item: ItemResult; worth: number }) {
    return (
        <span class="opinions" aria-hidden="true">
            <Crowd full={people_giving(item, 1)} worth={worth} />
            <Crowd full={people_giving(item, 0)} cut="none" worth={worth} />
            <Crowd full={people_giving(item, -1)} cut="no" worth={worth} />
        </span>
    );
}

function OpinionKey() {
    return (
        <p class="small soft opinion-key">
            <span><Crowd full={1} /> {results.agree_unit}</span> <span><Crowd full={1} cut="none" /> {results.pass_unit}</span>{" "}
            <span><Crowd full={1} cut="no" /> {results.disagree_unit}</span>
        </p>
    );
}

function DotsTable({ result, cap }: { result: RoundResult; cap: number }) {
    const desk = useDesk();
    const marks = Array.from({ length: cap }, (_, index) => index + 1);
    return (
        <table>
            <caption class="sr">{results.table_caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{results.rank_head}</th><th scope="col">{results.proposal_head}</th>
                    <th scope="col" class="n">{results.dots_unit}</th><th scope="col" class="n">{results.people_unit}</th>
                    {marks.map((mark) => <th key={mark} scope="col" class="n">{words.people_giving(mark)}</th>)}
                </tr>
            </thead>
            <tbody>
                {result.items.map((item) => (
                    <tr key={item.proposal}>
                        <td class="n">{item.rank}</td><th scope="row">{desk.title(item.proposal)}</th>
                        <td class="n">{item.score}</td><td class="n">{item.voters}</td>
                        {marks.map((mark) => <td key={mark} class="n">{people_giving(item, mark)}</td>)}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function OpinionTable({ result }: { result: RoundResult }) {
    const desk = useDesk();
    return (
        <table>
            <caption class="sr">{results.table_caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{results.rank_head}</th><th scope="col">{results.proposal_head}</th><th scope="col" class="n">{results.agree_unit}</th>
                    <th scope="col" class="n">{results.pass_unit}</th><th scope="col" class="n">{results.disagree_unit}</th>
                    <th scope="col" class="n">{results.balance_unit}</th>
                </tr>
            </thead>
            <tbody>
                {result.items.map((item) => (
                    <tr key={item.proposal}>
                        <td class="n">{item.rank}</td><th scope="row">{desk.title(item.proposal)}</th>
                        {[1, 0, -1].map((mark) => <td key={mark} class="n">{people_giving(item, mark)}</td>)}
                        <td class="n">{item.score}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
