import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_paper.ts", { eager: true, import: "on_paper" });

// Of a method, on paper.
export const paper_of: Of<"on_paper"> = ({ type }) => found[`./${type}/on_paper.ts`] as never;
