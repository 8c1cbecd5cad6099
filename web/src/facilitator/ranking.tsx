import { common } from "../i18n/common.ts";
import { results } from "../i18n/results.ts";
import { voting } from "../i18n/facilitator_round.ts";
import type { ItemResult, Method, RoundResult } from "../protocol.ts";
import { Crowd } from "../ui/crowd.tsx";
import { dot_worth } from "../ui/dots.tsx";
import { ResultTable } from "../ui/result_table.tsx";
import { is_tied, main_figure, people_with } from "../ui/round_sentence.ts";
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
    const worth = dot_worth(Math.max(0, ...result.items.map((item) => longest(item, method))));
    const shown = result.items.slice(0, most);
    const tied = (item: ItemResult): boolean => is_tied(result, item);
    return (
        <>
            <ol class="ranking">
                {shown.map((item, index) => (
                    <li key={item.proposal} class={tied(item) ? tie_class(shown, index) : ""}>
                        <span class="r num">{item.rank}</span>
                        <div>
                            <span class="t">{desk.title(item.proposal)}</span>{" "}
                            {tied(item) && <span class="tag">{common.tie}</span>}
                            {method.type === "dots"
                                ? <Crowd full={item.score} worth={worth} />
                                : <Opinions item={item} worth={worth} />}
                        </div>
                        <Votes item={item} method={method} />
                    </li>
                ))}
            </ol>
            {worth > 1 && <p class="small soft">{results.one_for(worth)}</p>}
            {method.type === "opinion" && <OpinionKey />}
            <details class="twin">
                <summary>{results.detail(result.items.length)}</summary>
                <ResultTable method={method} result={result} title_of={(proposal) => desk.title(proposal)} />
            </details>
        </>
    );
}

// The bar beside those of one rank begins with the first and ends with the last of them.
function tie_class(items: readonly ItemResult[], index: number): string {
    const rank = items[index]?.rank;
    return `tied${items[index - 1]?.rank === rank ? "" : " begins"}${items[index + 1]?.rank === rank ? "" : " ends"}`;
}

function longest(item: ItemResult, method: Method): number {
    return method.type === "dots" ? item.score : item.voters;
}

function Votes({ item, method }: { item: ItemResult; method: Method }) {
    if (method.type === "dots") {
        return <span class="v"><b class="num">{item.score}</b> <small class="soft">{voting.by_people(item.voters)}</small></span>;
    }
    return (
        <span class="v">
            <b class="num">{main_figure(method, item)}</b>{" "}
            <small class="soft">{people_with(item, 1)} {results.agree_unit}, {voting.against(people_with(item, -1))}</small>
        </span>
    );
}

function Opinions({ item, worth }: { item: ItemResult; worth: number }) {
    return (
        <span class="opinions" aria-hidden="true">
            <Crowd full={people_with(item, 1)} worth={worth} />
            <Crowd full={people_with(item, 0)} cut="none" worth={worth} />
            <Crowd full={people_with(item, -1)} cut="no" worth={worth} />
        </span>
    );
}

function OpinionKey() {
    return (
        <p class="small soft opinion-key">
            <span><Crowd full={1} /> {results.agree_unit}</span>{" "}
            <span><Crowd full={1} cut="none" /> {results.pass_unit}</span>{" "}
            <span><Crowd full={1} cut="no" /> {results.disagree_unit}</span>
        </p>
    );
}
