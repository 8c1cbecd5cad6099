import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_board.ts", { eager: true, import: "on_board" });

// Of a method: what the steering committee's board says.
export const board_of: Of<"on_board"> = ({ type }) => found[`./${type}/on_board.ts`] as never;
