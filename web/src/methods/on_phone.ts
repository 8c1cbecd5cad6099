import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_phone.ts", { eager: true, import: "on_phone" });

// Of a method: what a phone says of its marks and results.
export const phone_of: Of<"on_phone"> = ({ type }) => found[`./${type}/on_phone.ts`] as never;
