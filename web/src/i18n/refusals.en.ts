import { translate } from "./catalogue.ts";
import type { order_refusal } from "./refusals.ts";

translate<typeof order_refusal>("order_refusal", {
    malformed: "The server did not understand this message. Reload the page, then start again.",
    not_yours: "This is not for you to do here. Ask the facilitator.",
    wrong_step: "The workshop is not at that step. Wait until it opens.",
    session_closed: "The workshop is over. Nothing more can be added.",
    session_full: "The room is full. Tell your idea to the facilitator, who can enter it.",
    stale: "A more recent action was already received. That one counts.",
    no_such_proposal: "This proposal does not exist here. Reload the page.",
    no_such_round: "This vote does not exist here. Reload the page.",
    already_there: "It was already done, perhaps from another screen. Nothing needs doing again.",
    round_closing: "The vote is closing: its list and its time no longer change. Wait for the result.",
    round_closed: "The vote is closed. This arrived after the close and is not counted.",
    too_many_proposals: "This workshop holds as many proposals as it can. Merge some, or go on aloud.",
    too_many_of_yours: "You have proposed as many ideas as you can. Take one back to add another.",
    not_in_round: "This proposal is no longer on the ballot. Choose another.",
    mark_not_allowed: "This vote does not know that answer. Reload the page.",
    same_proposal_twice: "The same proposal is named twice. Keep it only once.",
    nothing_to_vote_on: "There is no proposal to vote on. Add one, or show one that is hidden.",
    allowance_used: "You have made more changes than the session keeps of one person. What was received counts.",
    log_full: "The log is full: nothing can be added to it. What was received counts.",
    secret_round: "A secret vote is running on this proposal: until it closes it can be neither corrected nor merged. In a secret vote the chair breaks no tie.",
    in_an_open_round: "A vote is running on this proposal. Wait until it closes.",
    already_taken: "This name, code or link is already taken. Start again with another.",
    internal: "The server had an accident. Tell the facilitator.",
});
