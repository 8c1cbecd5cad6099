import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import { is_tied } from "../methods/ranked.ts";
import { ranking_of, type FigureOf, type Ranking } from "../methods/result.ts";
import { told_of } from "../methods/told.ts";
import type { Method, RoundResult } from "../protocol.ts";

export function is_tie(method: Method, ranking: Ranking<FigureOf<Method>>, rank: number | undefined): boolean {
    return is_tied(ranking, rank, told_of(method).people);
}

// What the round says, as a title. `title_of`: of a proposal by number.
export function round_title(method: Method, result: RoundResult, is_final: boolean, title_of: (proposal: number) => string): string {
    return result.participation.voters === 0 ? results.none_title : told_of(method).headline(ranking_of(result), is_final, title_of);
}

// What is said below the title.
export function round_remarks(method: Method, result: RoundResult): readonly Rich[] {
    const { voters, registered } = result.participation;
    return voters === 0 ? [[results.none(registered)]] : told_of(method).remarks(ranking_of(result));
}
