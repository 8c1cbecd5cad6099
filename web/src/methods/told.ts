import { told_with, type Of, type Told } from "./face.ts";
import type { Method } from "../protocol.ts";

const found = import.meta.glob("./*/told.ts", { eager: true, import: "told" });

// Of a round's method: what is said of its results.
export const told_of: Of<"told"> = (method) => told_with(found[`./${method.type}/told.ts`] as Told<Method>, method) as never;
