import { translate } from "./catalogue.ts";
import type { college, common, refusal, step } from "./common.ts";
import { en_plural, en_rank } from "./plural.ts";
import { rich } from "./rich.ts";

translate<typeof common>("common", {
    languages: "Language",
    french: "Français",
    english: "English",
    language_missing: "English did not arrive.",
    skip: "Go to content",
    connected: "Connected",
    connecting: "Connecting…",
    offline: "Offline",
    resuming: "Resuming…",
    stopped: "Stopped",
    strained: "Struggling",
    retry_now: "Try again now",
    reload: "Reload the page",
    understood: "Understood",
    tie: "tied",
    rank_of: (rank: number, of: number, tied: boolean) => rich`${tied ? "tied " : ""}${en_rank(rank)[0]}^${en_rank(rank)[1]}^ of ${of} in the vote`,
    erased: "Text erased at its author’s request",
    numbered: (number: number) => `Proposal no. ${number}`,
    logo: "Gommette",
    time_over: "Time is up",
    signs: (n: number, of: number) => `${n} / ${of}`,
    signs_left: (left: number) => en_plural(left, "character left", "characters left"),
});

translate<typeof college>("college", { resident: "resident", practitioner: "practitioner", elected: "elected member", association: "association", caf: "CAF" });

translate<typeof step>("step", {
    lobby: "Welcome",
    proposing: "Proposals",
    merging: "Merging",
    vote: "Vote",
    prioritizing: "Priorities",
    closed: "Close",
});

translate<typeof refusal>("refusal", {
    malformed: "The server did not understand this message. Reload the page, then start again.",
    outdated_page: "This page is older than the server. Reload it.",
    unknown_door: "This code or link opens no workshop. Check it, or ask the facilitator.",
    not_yours: "This is not for you to do here. Ask the facilitator.",
    wrong_step: "The workshop is not at that step. Wait until it opens.",
    session_closed: "The workshop is over. Nothing more can be added.",
    door_held: "Nobody enters for a moment. Keep this page open: you will come in by yourself.",
    door_closed: "Nobody can enter any more. Tell the facilitator your idea: she can type it in.",
    removed: "The facilitator has removed this phone from the workshop.",
    session_full: "The room is full. Tell your idea to the facilitator, who can enter it.",
    stale: "A more recent action was already received. That one counts.",
    no_such_proposal: "This proposal does not exist here. Reload the page.",
    no_such_round: "This vote does not exist here. Reload the page.",
    already_there: "It was already done, perhaps from another screen. Nothing needs doing again.",
    round_closing: "The vote is closing: its list and its time no longer change. Wait for the result.",
    round_closed: "The vote is closed. This arrived after the close and is not counted.",
    too_many_proposals: "This workshop holds as many proposals as it can. Merge some, or go on aloud.",
    too_many_of_yours: "You have proposed as many ideas as you can. Take one back to add another.",
    not_your_vote: "This vote is for other colleges.",
    not_in_round: "This proposal is no longer on the ballot. Choose another.",
    mark_not_allowed: "This vote does not know that answer. Reload the page.",
    same_proposal_twice: "The same proposal is named twice. Keep it only once.",
    nothing_to_vote_on: "There is no proposal to vote on. Add one, or show one that is hidden.",
    allowance_used: "You have made more changes than the session keeps of one person. What was received counts.",
    log_full: "The log is full: nothing can be added to it. What was received counts.",
    secret_round: "A secret vote is running on this proposal: until it closes it can be neither corrected nor merged. In a secret vote the chair breaks no tie.",
    ballots_lost: "This secret vote is void: the server started again from a backup, with which no ballot can be opened. It has to be closed and held again.",
    in_an_open_round: "A vote is running on this proposal. Wait until it closes.",
    already_taken: "This name, code or link is already taken. Start again with another.",
    too_fast: "This is going too fast. The page will try again in a moment.",
    busy: "The server is very busy. The page will try again in a moment.",
    storage_trouble: "The server cannot save at the moment. Nothing is lost: the page keeps trying.",
    internal: "The server had an accident. Tell the facilitator.",
});
