// What is voted on in secret rounds: methods of all.mjs, and a decision that comes out level, which in an ordinary round the chair could break.
import { approval } from "./approval.mjs";
import { decision } from "./decision.mjs";
import { bench, bikes, garden, shop } from "./ideas.mjs";
import { judgment } from "./judgment.mjs";

const level_decision = {
    ...decision,
    votes: { ...decision.votes, changed: [[bench, "Je m’abstiens"]] },
    sentences: ["Deux propositions sont adoptées sur 4", "1 proposition est à égalité : sans voix prépondérante, elle est rejetée."],
    table: [
        ["1", bikes, "2", "1", "0", "2", "adoptée"], ["2", shop, "1", "0", "1", "1", "adoptée"],
        ["3", bench, "1", "1", "1", "2", "rejetée"], ["4", garden, "0", "0", "0", "1", "pas de décision"],
    ],
};

export const secret_methods = [approval, judgment, level_decision];
