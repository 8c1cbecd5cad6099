import type { Consensus } from "../../protocol.ts";
import { opinion_boxes, opinion_paper } from "../opinion/on_paper.ts";
import type { OnPaper } from "../paper.ts";

export const on_paper: OnPaper<Consensus> = { rule: () => opinion_paper.rule, boxes: opinion_boxes };
