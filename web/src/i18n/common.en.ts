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
    steering_code: "SC",
    workshop_vote: "A workshop’s vote, indicative.",
    steering_vote: "A vote of the steering committee.",
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
    outdated_page: "This page is older than the server. Reload it.",
    unknown_door: "This code or link opens no workshop. Check it, or ask the facilitator.",
    door_held: "Nobody enters for a moment. Keep this page open: you will come in by yourself.",
    door_closed: "Nobody can enter any more. Tell the facilitator your idea: she can type it in.",
    removed: "The facilitator has removed this phone from the workshop.",
    not_your_vote: "This vote is for other colleges.",
    too_fast: "This is going too fast. The page will try again in a moment.",
    busy: "The server is very busy. The page will try again in a moment.",
    storage_trouble: "The server cannot save at the moment. Nothing is lost: the page keeps trying.",
});
