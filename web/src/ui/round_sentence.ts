import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Told } from "../methods/face.ts";
import { official_said } from "../methods/official.ts";
import { ranking_of } from "../methods/result.ts";
import type { Method, RoundResult, RoundRow } from "../protocol.ts";

// What the round says, as a title. `title_of`: of a proposal by number.
export function round_title<M extends Method>(told: Told<M>, result: RoundResult, is_final: boolean, title_of: (proposal: number) => string, is_lost = false): string {
    if (is_lost) return results.lost_title;
    return result.participation.voters === 0 ? results.none_title : told.headline(ranking_of<M>(result), is_final, title_of);
}

// Which kind of vote it was, and what became of the ballots of a secret one: said beside every result, so that nobody has to ask.
export function round_kind({ secret, lost, live_results }: Pick<RoundRow, "secret" | "lost" | "live_results">): string {
    if (secret) return lost ? results.kind_secret : results.secret;
    return live_results ? results.kind_live : results.kind_hidden;
}

// How those who might vote had come in, said where it is told how many did; "": it is not told.
export function room_said({ room }: Pick<RoundRow, "room">): string {
    if (room === undefined) return "";
    switch (room) {
        case "open": return results.room_open;
        case "personal": return results.room_personal;
    }
}

// What is said below the title: whose order it is, unless it is by person, what the method has to say, and which proposals were worded
// otherwise while the round was open.
export function round_remarks<M extends Method>(told: Told<M>, result: RoundResult, round: Pick<RoundRow, "reworded" | "lost" | "weights">,
    title_of: (proposal: number) => string): readonly Rich[] {
    const { voters, registered } = result.participation;
    if (round.lost) return [[results.lost]];
    if (voters === 0) return [[results.none(registered)]];
    const reworded = (round.reworded ?? []).flatMap(({ proposal, on_former_words: marked }): readonly Rich[] =>
        marked === 0 ? [] : [[results.reworded(title_of(proposal), marked ?? null)]]);
    return [...official_said(result, round.weights ?? []).map((remark) => [remark]), ...told.remarks(ranking_of<M>(result), title_of, result), ...reworded];
}
