// Every method, as one round of it is lived. Each says:
//   purpose, called   how the facilitator finds it
//   set_up            what else the facilitator answers; nothing, where the usual settings do
//   asks, on_wall     the heading of the ballot, and of the wall while the round is open
//   act               one gesture on a ballot, by a hand of hands.mjs, of the kind in `votes`
//   votes             by touch, which then changes the ballot; by keyboard alone; by mouse, and again after the page was loaded anew
//   kept              what stands in the third one's tray after that
//   sent              what stands in each one's tray at the end
//   heard             of what a screen reader was told last at the keyboard
//   sentences         of the result, on every page
//   table             rank, title and figures, as console and phones have them
//   wall_columns      so many of the figures the wall has
//   yours             what the first one's phone says of its own ballot
//   drawn, whole      how long each run of dots or share of a strip is drawn, on wall and phones; or what one picture of all says, by selector
import { approval } from "./approval.mjs";
import { budget } from "./budget.mjs";
import { consensus } from "./consensus.mjs";
import { decision } from "./decision.mjs";
import { dots } from "./dots.mjs";
import { duels } from "./duels.mjs";
import { judgment } from "./judgment.mjs";
import { opinion } from "./opinion.mjs";
import { placing } from "./placing.mjs";
import { ranking } from "./ranking.mjs";

export const methods = [opinion, dots, approval, judgment, placing, ranking, budget, decision, duels, consensus];
