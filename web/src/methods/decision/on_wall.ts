import { catalogue } from "../../i18n/catalogue.ts";
import type { DecisionVote } from "../../protocol.ts";
import type { OnWall } from "../face.ts";
import { rule_of } from "./rule_words.ts";

export const decision_wall = catalogue({ title: "Pour, contre ou abstention" }, { title: "For, against or abstention" });

export const on_wall: OnWall<DecisionVote> = {
    title: () => decision_wall.title,
    rule: rule_of,
};
