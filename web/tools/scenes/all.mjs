import { phone_scenes } from "./phone.mjs";

export const scenes = [...phone_scenes];
