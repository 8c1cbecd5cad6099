import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_console.tsx", { eager: true, import: "on_console" });

// Of a method: its settings and what the console says.
export const console_of: Of<"on_console"> = ({ type }) => found[`./${type}/on_console.tsx`] as never;
