import { translate } from "./catalogue.ts";
import type { called_by_method, open_rounds, state_words } from "./open_rounds.ts";
import { en_plural } from "./plural.ts";

translate<typeof open_rounds>("open_rounds", {
    votes: "The votes",
    how_many: (n: number) => (n < 2 ? "One vote is open, another is closed" : `${["Two", "Three", "Four"][n - 2] ?? n} votes are open`),
    proposals: (n: number) => en_plural(n, "proposal", "proposals"),
    go_to: (name: string) => `Go to: ${name}`,
    opened_beside: (name: string) => `Another vote has opened: ${name}. You can finish this one first.`,
    closed_beside: (name: string) => `The result is here: ${name}.`,
});

translate<typeof state_words>("state_words", {
    to_do: "to do",
    begun: "under way",
    done: "done",
    refused: "to look at",
    closing: "closing",
    result: "result",
});

translate<typeof called_by_method>("called_by_method", {
    approval: "Vote by approval",
    consensus: "Consensus and divergences",
    decision: "Decision vote",
    dots: "Vote with dots",
    duels: "Vote by duels",
    equal_shares: "Sharing out a budget",
    impact_effort: "Placing: impact and effort",
    majority_judgment: "Vote with grades",
    opinion: "Vote: for, against or neutral",
    ranking: "Vote by ranking",
});
