import { translate } from "./catalogue.ts";
import { en_plural, en_rank } from "./plural.ts";
import { results } from "./results.ts";
import { rich } from "./rich.ts";

translate(results, {
    kick: (voters: number, registered: number) => `Result · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
    live_kick: (voters: number, registered: number) => `Live · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
    none_title: "No result",
    none: (registered: number) => `Nobody voted. ${en_plural(registered, "person was", "people were")} registered; no proposal is ranked.`,
    nothing_supported: "No proposal received a vote",
    tied_first: (n: number) => `${n} proposals are tied for first place`,
    tied_at: (n: number, rank: number) => rich`${n} proposals are tied in ${en_rank(rank)[0]}^${en_rank(rank)[1]}^ place.`,
    rank_of: (rank: number, of: number, tied: boolean) => rich`${tied ? "tied " : ""}${en_rank(rank)[0]}^${en_rank(rank)[1]}^ of ${of} in the vote`,
    rank_head: "Rank",
    proposal_head: "Proposal",
    detail: (n: number) => (n === 1 ? "The detail" : `The detail, with all ${n} proposals`),
    table_caption: "All proposals of this vote, best first, those without votes too",
    one_for: (n: number) => `One dot for ${n}.`,
    closed_since: (time: string) => `The vote has been closed since ${time}.`,
    provisional: "The vote is open: this result still changes.",
});
