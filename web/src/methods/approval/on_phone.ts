import type { Approval } from "../../protocol.ts";
import type { OnPhone } from "../face.ts";
import { approval_phone } from "./phone_words.ts";
import { share_of } from "./told.ts";

export const on_phone: OnPhone<Approval> = {
    yours: () => ({ dots: 1, said: approval_phone.yours }),
    counts: (figure) => approval_phone.of_ballots(share_of(figure)),
};
