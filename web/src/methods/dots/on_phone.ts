import type { Dots } from "../../protocol.ts";
import type { OnPhone } from "../face.ts";
import { dots_phone } from "./phone_words.ts";

export const on_phone: OnPhone<Dots> = {
    yours: ({ mark = 0 }) => ({ dots: mark, said: dots_phone.yours(mark) }),
    counts: () => null,
};
