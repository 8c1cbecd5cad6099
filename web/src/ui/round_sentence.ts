import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Told } from "../methods/face.ts";
import { ranking_of } from "../methods/result.ts";
import type { Method, RoundResult } from "../protocol.ts";

// What the round says, as a title. `title_of`: of a proposal by number.
export function round_title<M extends Method>(told: Told<M>, result: RoundResult, is_final: boolean, title_of: (proposal: number) => string): string {
    return result.participation.voters === 0 ? results.none_title : told.headline(ranking_of<M>(result), is_final, title_of);
}

// What is said below the title.
export function round_remarks<M extends Method>(told: Told<M>, result: RoundResult, title_of: (proposal: number) => string): readonly Rich[] {
    const { voters, registered } = result.participation;
    return voters === 0 ? [[results.none(registered)]] : told.remarks(ranking_of<M>(result), title_of, result);
}
