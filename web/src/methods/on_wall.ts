import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_wall.ts", { eager: true, import: "on_wall" });

// Of a method: what the wall says while it is open.
export const wall_of: Of<"on_wall"> = ({ type }) => found[`./${type}/on_wall.ts`] as never;
