import type { College, Method, RoundRow } from "../../protocol.ts";
import type { ConsoleState } from "../console_state.ts";
import { form_at_hand, settings_at_hand } from "../round_form.ts";
import { open_round } from "../round_settings.ts";
import { scene_of } from "../scene_of.ts";

// What people with a slip vote on. `paper`: all proposals that the method's settings go by, in their order.
export interface PaperBallot {
    readonly method: Method;
    readonly items: readonly number[];
    readonly paper: readonly number[];
    readonly colleges?: readonly College[];
    // Of a secret round: nothing on it tells it from the others.
    readonly secret?: boolean;
}

// In the place of the slip's number on ballots that are all the same, as where it chooses the pairs.
export const every_slip = 1;

export function ballot_of({ method, items, paper = items, colleges, secret = false }: RoundRow): PaperBallot {
    return { method, items, paper, ...(colleges && { colleges }), ...(secret && { secret }) };
}

// The ballot of the round that is being set up, or of the open one at the fore; null: there is none.
export function ballot_to_print(state: ConsoleState): PaperBallot | null {
    const session = state.sync.one("session");
    const round = state.at_fore.value;
    if (session === null || scene_of(state, session) !== "setup") return round === null ? null : ballot_of(round);
    const form = form_at_hand(state);
    const { method, secret, colleges } = open_round(settings_at_hand(state), form);
    if (form.items.length === 0) return null;
    return { method, items: form.items, paper: form.items, ...(colleges && { colleges }), ...(secret && { secret }) };
}
