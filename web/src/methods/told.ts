import type { Of } from "./face.ts";

const found = import.meta.glob("./*/told.ts", { eager: true, import: "told" });

// Of a method: what is said of its results.
export const told_of: Of<"told"> = ({ type }) => found[`./${type}/told.ts`] as never;
