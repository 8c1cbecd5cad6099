export { told } from "./told.ts";
export { ballot } from "./ballot.tsx";
export { result } from "./result.tsx";
export { on_console } from "./on_console.tsx";
export { on_wall } from "./on_wall.ts";
export { on_board } from "./on_board.ts";
export { on_paper } from "./on_paper.ts";
