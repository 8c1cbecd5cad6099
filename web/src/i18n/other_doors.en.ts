import { translate } from "./catalogue.ts";
import type { other_doors } from "./other_doors.ts";
import { en_plural } from "./plural.ts";

translate<typeof other_doors>("other_doors", {
    somebody_is_in: "This phone is already in the workshop",
    who_to_be: "A personal code was read. Who are you on this phone?",
    be_new: "The person of the code just read",
    be_new_means: "The one before cannot come back on this phone, and what they have not yet sent is lost.",
    stay: "The same as before",
    stay_means: "The slip still works on another phone.",

    whose_turn: "Whose turn is it?",
    first_time: "This is my first time here",
    first_time_means: "You will get a number, so that you can come back.",
    been_here: "I have been here before",
    been_here_means: "Touch your number.",
    number: (n: number) => `No. ${n}`,
    no_number: "Without a number yet",
    still_leaving: (n: number) => `${en_plural(n, "ballot waits", "ballots wait")} for the network. Leave this page open: all will leave by itself.`,
    not_counted: (n: number) => `No. ${n}: some of what was waiting was not counted, since the vote changed or closed. Tell this person.`,
    not_counted_unnamed: "Some of what was waiting was not counted, since the vote changed or closed.",

    shared: "Shared tablet",
    your_number: (n: number) => `Your number: ${n}`,
    keep_number: "Remember it to come back.",
    done: "I am done",
    back: "Back",
    has_voted: "You have already voted",
    has_voted_means: "Your ballot counts. It stays folded, so that nobody else reads it.",
    vote_anew: "Do my ballot anew",
    nothing_now: "Nothing to do here for now",
    nothing_now_means: "Once a vote opens, come back with your number. Results are shown on the wall.",
    sending: "Sending…",
    sending_means: "One moment: your ballot is leaving.",
    line_is_cut: "The network is down",
    line_is_cut_means: "Your ballot is kept on this tablet and leaves by itself when the network is back. You can wait, or make room.",
    go_on: "Make room",
    return_to_ballot: "Back to my ballot",
    still_there: "Still there?",
    going_back: (seconds: number) => `Back to the start in ${seconds} s.`,
    going_back_soon: "Without a touch this page goes back to the start. What you chose is kept.",
    i_am_here: "I am here",
});
