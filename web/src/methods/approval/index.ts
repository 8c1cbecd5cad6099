export { told } from "./told.ts";
export { ballot } from "./ballot.tsx";
export { on_phone } from "./on_phone.ts";
export { on_console } from "./on_console.tsx";
export { on_wall } from "./on_wall.ts";
export { on_board } from "./on_board.ts";
