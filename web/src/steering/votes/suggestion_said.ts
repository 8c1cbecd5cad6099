import { resolution_name } from "../../i18n/steering_decisions.ts";
import { votes } from "../../i18n/steering_votes.ts";
import type { VoteLine } from "./vote_lines.ts";

// What the vote itself comes to, or that it comes to nothing.
export function suggestion_said({ item: { suggested, vote } }: VoteLine): string {
    if (suggested !== undefined) return votes.suggested(resolution_name[suggested]);
    return vote.verdict === undefined ? votes.no_suggestion : votes.no_majority;
}
