import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { ItemResult, Method, RoundResult } from "../protocol.ts";

export function people_with(item: ItemResult, mark: number): number {
    return item.counts.find((count) => count.mark === mark)?.people ?? 0;
}

// The figure that ranks, the same on every surface: dots, or "for" minus "against" with its sign.
export function main_figure(method: Method, { score }: ItemResult): string {
    return method.type === "dots" ? String(score) : `${score > 0 ? "+" : ""}${score}`.replace("-", "−");
}

// Whether another item has the same rank. Equals of whom nobody said anything are no tie to tell.
export function is_tied(result: RoundResult, item: ItemResult): boolean {
    const equals = result.items.filter((other) => other.rank === item.rank);
    return equals.length > 1 && equals.some((other) => other.voters > 0);
}

// Whether anybody gave a dot, or was in favour of anything.
export function is_supported(method: Method, { items }: RoundResult): boolean {
    return items.some((item) => (method.type === "dots" ? item.voters : people_with(item, 1)) > 0);
}

// What the round says, as a title. `title_of`: of a proposal by number.
export function round_title(method: Method, result: RoundResult, is_final: boolean, title_of: (proposal: number) => string): string {
    const first = result.items[0];
    if (result.voters === 0) return results.none_title;
    if (first === undefined || !is_supported(method, result)) return results.nothing_supported;
    const leaders = result.items.filter((item) => item.rank === first.rank).length;
    if (leaders > 1) return method.type === "dots" ? results.tied_first_dots(leaders, first.score) : results.tied_first(leaders);
    const title = title_of(first.proposal);
    if (method.type === "dots") return is_final ? results.first_dots(title, first.score) : results.first_dots_live(title, first.score);
    const [agree, disagree] = [people_with(first, 1), people_with(first, -1)];
    return is_final ? results.first_opinion(title, agree, disagree) : results.first_opinion_live(title, agree, disagree);
}

// What is said below the title: who supported it, by how little it leads, and the first tie further down.
export function round_remarks(method: Method, result: RoundResult): Rich[] {
    const [first, second] = result.items;
    if (result.voters === 0) return [[results.none(result.registered)]];
    if (first === undefined || !is_supported(method, result)) return [];
    const remarks: Rich[] = [];
    if (method.type === "dots" && second?.rank !== first.rank) {
        remarks.push([results.supporters(first.voters)]);
        if (second !== undefined && first.score > second.score && second.score > 0) remarks.push([results.lead_dots(first.score - second.score)]);
    }
    const tied = result.items.find((item) => item.rank > first.rank && is_tied(result, item));
    if (tied) remarks.push(results.tied_at(result.items.filter((item) => item.rank === tied.rank).length, tied.rank));
    return remarks;
}
