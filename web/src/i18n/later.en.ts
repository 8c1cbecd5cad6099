import type { later } from "./later.ts";
import { translate } from "./catalogue.ts";
import { en_plural } from "./plural.ts";
import { rich } from "./rich.ts";

translate<typeof later>("later", {
    merging_title: (n: number) => en_plural(n, "proposal", "proposals"),
    merging_hint: "Similar ideas are joined, aloud. Say so if you do not agree: a group comes apart as fast as it is made.",
    session_over: (name: string) => (name === "" ? "The workshop is over. Thank you." : `The workshop is over. Thank you, ${name}.`),
    over_hint: "Nothing more can be added. This page keeps what was decided.",
    retained: (n: number) => (n === 0 ? "Nothing is retained yet" : en_plural(n, "priority retained", "priorities retained")),
    afterwards: "And then?",
    afterwards_how: "A public page, without names, follows every idea: what is decided, and what is done. Keep its address.",
    afterwards_read: "What becomes of your ideas",
    afterwards_code: "QR code of the public page, to show to somebody",
    retained_hint: "The facilitator orders the priorities with the room. This screen follows.",

    withdraw: "Take back",
    withdraw_idea: (title: string) => `Take back the idea: ${title}`,
    yes_withdraw: "Yes, take back",
    keep: "Keep",

    vote_closing: "The vote is closing",
    vote_closing_why: (left: string) => rich`Nobody changes a vote any more. We wait for those of the phones that the network cut off, ${left} more at most.`,
    no_ballot: "You have not voted",
    ballot_held: "Your ballot has not arrived yet",
    ballot_in: "Your ballot is received",
    idea_refused: (title: string) => `Your idea “${title}” was not sent.`,
    take_text_back: "Take the text back",
    reworded: (read: string) => `This text changed after your answer.${read && ` You had read: “${read}”.`}`,
    equal_colleges: "In the result each college will weigh the same.",
    weights: (each: string) => `In the result each college has its weight: ${each}.`,
    stands_for: (committee: string, place: number) => `${committee}: priority ${place}`,
    keep_answer: "Keep my answer",
    not_counted: (title: string) => `This does not count${title && `: “${title}”`}.`,

    receipt: "Receipt:",
    receipt_what: "What is this receipt for?",
    receipt_why: "At the close, the list of receipts shows here. Finding yours in it proves that your ballot is counted, never what it says. It changes each time you change your ballot. Note it if you like: nobody can find you by it.",
    receipt_found: (receipt: string, n: number) =>
        n === 1 ? `Your receipt ${receipt} is in the list: it is the only ballot counted.` : `Your receipt ${receipt} is in the list of the ${n} ballots counted.`,
    receipt_missing: (receipt: string) => `Your receipt ${receipt} is not in the list: tell the facilitator before you leave.`,
    receipts_see: "See the list",
    receipt_yours: "yours",
    receipts_none: "The list is empty.",
    receipts_not_of: (n: number) => `${en_plural(n, "ballot on paper or by show of hands has", "ballots on paper or by show of hands have")} no receipt.`,
});
