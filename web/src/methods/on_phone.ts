import type { Of } from "./face.ts";

const found = import.meta.glob("./*/on_phone.tsx", { eager: true, import: "on_phone" });

// Of a method: its ballot and what a phone says.
export const phone_of: Of<"on_phone"> = ({ type }) => found[`./${type}/on_phone.tsx`] as never;
