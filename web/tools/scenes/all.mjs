import { board_scenes } from "./board.mjs";
import { bring_scenes } from "./bring.mjs";
import { budget_scenes } from "./budget.mjs";
import { console_scenes } from "./console.mjs";
import { diagnosis_scenes } from "./steering_diagnosis.mjs";
import { helper_scenes } from "./helper.mjs";
import { office_scenes } from "./office.mjs";
import { owner_scenes } from "./owner.mjs";
import { phone_scenes } from "./phone.mjs";
import { sheet_scenes } from "./sheets.mjs";
import { tablet_scenes } from "./tablet.mjs";
import { votes_scenes } from "./votes.mjs";
import { wall_scenes } from "./wall.mjs";

// As the server says it: in a vote step the last round's result is on show.
const vote_step = 3;
function with_result_on_show(scene) {
    const session = scene.room?.find(({ row }) => row.type === "session")?.row;
    const last = scene.room?.filter(({ row }) => row.type === "round").pop()?.row;
    if (session?.step !== vote_step || last === undefined || last.is_open) return scene;
    return { ...scene, room: scene.room.map((keyed) => (keyed.row === session ? { ...keyed, row: { ...session, result_on_show: last.round } } : keyed)) };
}

export const scenes = [
    ...phone_scenes, ...wall_scenes, ...console_scenes, ...board_scenes, ...office_scenes,
    ...sheet_scenes, ...diagnosis_scenes, ...budget_scenes, ...owner_scenes, ...bring_scenes, ...helper_scenes, ...tablet_scenes, ...votes_scenes,
].map(with_result_on_show);
