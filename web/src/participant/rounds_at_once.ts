import { createContext } from "preact";
import { useRef, useState } from "preact/hooks";
import type { RoundRow } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";
import { rounds_in_order, round_to_show } from "../ui/voted_rounds.ts";
import { my_ballot } from "./ballot.ts";

// What the screen can be about while votes are open: those that are this person's to vote in, oldest first, then the closed one that the
// room looks at.
export interface RoundsAtOnce {
    readonly choices: readonly RoundRow[];
    // undefined: no vote is open, and no result on show.
    readonly shown: RoundRow | undefined;
    show(round: number): void;
}

export const RoundsContext = createContext<RoundsAtOnce>({ choices: [], shown: undefined, show: () => {} });

// Which of them the screen shows: the one it showed, as long as it is among them, so that no other that opens or closes takes a ballot
// away; else the first that has no mark of this phone.
export function use_rounds_at_once(): RoundsAtOnce {
    const sync = useSync();
    const [, draw] = useState({});
    const kept = useRef<number | undefined>(undefined);
    const college = sync.one("me", "own")?.college;
    const all = rounds_in_order(sync).filter(({ is_open }) => is_open);
    const open = all.filter(({ colleges }) => college === undefined || (colleges?.includes(college) ?? true));
    const result = sync.one("session")?.result_on_show === undefined ? undefined : round_to_show(sync);
    const choices = result && all.length > 0 ? [...open, result] : open;
    const shown = choices.find(({ round }) => round === kept.current)
        ?? open.find(({ round }) => my_ballot(sync, round).wished.size === 0) ?? open[0] ?? result ?? all[0];
    kept.current = all.length > 0 ? shown?.round : undefined;
    const show = (round: number): void => {
        kept.current = round;
        draw({});
    };
    return { choices, shown, show };
}
