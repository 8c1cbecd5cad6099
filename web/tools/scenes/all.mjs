import { board_scenes } from "./board.mjs";
import { console_scenes } from "./console.mjs";
import { office_scenes } from "./office.mjs";
import { phone_scenes } from "./phone.mjs";
import { wall_scenes } from "./wall.mjs";

export const scenes = [...phone_scenes, ...wall_scenes, ...console_scenes, ...board_scenes, ...office_scenes];
