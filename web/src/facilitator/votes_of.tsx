import { common } from "../i18n/common.ts";
import { ordering } from "../i18n/facilitator_order.ts";
import { results } from "../i18n/results.ts";
import { is_tied, people_with } from "../ui/round_sentence.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { useDesk } from "./desk.ts";

// What the last vote said of a proposal: "34 gommettes, 21 personnes, 1re sur 20".
export function VotesOf({ proposal }: { proposal: number }) {
    const sync = useSync();
    const desk = useDesk();
    const row = desk.results.value.find((one) => one.result.items.some((item) => item.proposal === proposal));
    const item = row?.result.items.find((one) => one.proposal === proposal);
    const method = sync.all("round").find((round) => round.round === row?.round)?.method;
    if (row === undefined || item === undefined || method === undefined) return <p class="small soft">{ordering.not_voted_on}</p>;
    const tied = is_tied(row.result, item);
    return (
        <p class="small soft votes-of">
            <Said>{ordering.ranked(item.rank, row.result.items.length)}</Said>,{" "}
            {method.type === "dots"
                ? ordering.dots_and_people(item.score, item.voters)
                : results.opinion_counts(people_with(item, 1), people_with(item, -1), people_with(item, 0))}
            {tied && <> <span class="tag">{common.tie}</span></>}
        </p>
    );
}
