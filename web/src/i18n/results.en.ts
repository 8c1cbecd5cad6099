import { translate } from "./catalogue.ts";
import { en_plural, en_rank } from "./plural.ts";
import type { results } from "./results.ts";
import { listed } from "./typography.ts";

const en_titles = (titles: readonly string[]): string[] => titles.map((title) => `“${title}”`);

translate<typeof results>("results", {
    secret: "A secret vote: the ballots that counted are kept without names, and nothing ties them to anybody any more.",
    kind_secret: "A secret vote.",
    room_open: "An open room: one code for all.",
    room_personal: "One code or numbered slip for each person.",
    kind_hidden: "An ordinary vote, not secret; results hidden until the close.",
    kind_live: "An ordinary vote, not secret; results shown during the vote.",
    lost_title: "Secret vote void",
    lost: "The server started again from a backup, and no backup holds what opens the ballots of a secret vote. There is no result: the vote has to be held again.",
    kick: (voters: number, registered: number) => `Result · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
    live_kick: (voters: number, registered: number) => `Live · ${en_plural(voters, "voter", "voters")} of ${registered} registered`,
    apart: (paper: number, hands: number, tablet = 0) => {
        const told = [paper > 0 && `${paper} on paper`, tablet > 0 && `${tablet} on a shared tablet`, hands > 0 && `${hands} by show of hands`].filter((one) => one !== false);
        return told.length > 0 ? `, ${listed(told, "and")} among them` : "";
    },
    none_title: "No result",
    none: (registered: number) => `Nobody voted. ${en_plural(registered, "person was", "people were")} registered; no proposal is ranked.`,
    nothing_supported: "No proposal received a vote",
    tied_first: (n: number) => `${n} proposals are tied for first place`,
    level: (rank: number, titles: readonly string[], more: number, others: string) =>
        `Tied in ${en_rank(rank).join("")} place: ${more > 0 ? `${en_titles(titles).join(", ")}… and ${more} more` : listed(en_titles(titles), "and")}${others}.`,
    level_below: (places: readonly string[], more: number) => `; further down, ${places.join(", ")}${more > 0 ? `… and ${en_plural(more, "more place", "more places")}` : ""}`,
    level_there: (n: number, rank: number) => `${n} in ${en_rank(rank).join("")}`,
    told_apart: (by: string, titles: string, more: number, others: string) => `Tied, told apart${by}: ${titles}${more > 0 ? `… and ${more} more` : ""}${others}.`,
    told_apart_below: (places: readonly string[], more: number) => `; further down, so are places ${places.join(", ")}${more > 0 ? `… and ${more} more` : ""}`,
    from_to: (first: number, last: number) => `${first} to ${last}`,
    placed: (title: string, level: boolean | null) => `${level === null ? "" : level ? " and " : ", then "}“${title}”`,
    rank_head: "Rank",
    proposal_head: "Proposal",
    detail: (n: number) => (n === 1 ? "The detail" : `The detail, with all ${n} proposals`),
    half: "half",
    table_caption: "All proposals of this vote, best first, those without votes too",
    one_for: (n: number) => `One dot for ${n}.`,
    closed_since: (time: string) => `The vote has been closed since ${time}.`,
    reworded: (title: string, votes: number | null) =>
        `“${title}” was worded otherwise during the vote${votes === null ? "" : `; ${en_plural(votes, "vote was", "votes were")} given to the former words`}.`,
    official_equal: "Result by equal colleges: each college weighs the same.",
    official_declared: (weights: string) => `Result by declared weights: ${weights}.`,
    official_by_person: "These weights change nothing: the order is by person.",
    provisional: "The vote is open: this result still changes.",
});
