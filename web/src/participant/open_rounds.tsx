import "./open_rounds.css";
import { useContext, useEffect, useRef } from "preact/hooks";
import { called_by_method, open_rounds, state_words } from "../i18n/open_rounds.ts";
import { clock_left } from "../i18n/time.ts";
import type { RoundRow } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";
import { announce } from "../ui/announcer.tsx";
import { Dot, type Cut } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { my_ballot } from "./ballot.ts";
import { use_kept_place } from "./kept_place.ts";
import { PartsContext, type PhoneParts } from "./parts.ts";
import { RoundsContext } from "./rounds_at_once.ts";

// What this phone has done in a round. "done": all that can be marked is, and the server has it; "refused": something is to be read there.
type Stage = keyof typeof state_words;

// Above the ballot: every vote that this person may choose, one of them before them. Those that open or close meanwhile are said aloud.
export function OpenRounds() {
    const sync = useSync();
    const parts = useContext(PartsContext);
    const { choices, shown, show } = useContext(RoundsContext);
    // Of the first drawing only: what opens later comes above a ballot at which somebody is at work.
    const was_here = useRef(false);
    const place = use_kept_place(!was_here.current);
    useEffect(() => void (was_here.current = true), []);
    use_news(choices, shown);
    if (choices.length < 2) return null;
    const open = choices.filter(({ is_open }) => is_open).length;
    return (
        <nav class="open-rounds phone" aria-label={open_rounds.votes} ref={place}>
            <p class="small soft">{open_rounds.how_many(open)}</p>
            <ul>
                {choices.map((round) => {
                    const stage = stage_of(sync, parts, round);
                    const is_shown = round.round === shown?.round;
                    return (
                        <li key={round.round}>
                            <button class="open-round" type="button" aria-current={is_shown ? "true" : undefined} onClick={() => show(round.round)}>
                                {stage === "done" ? <Dot mine /> : <Dot cut={cuts[stage]} />}
                                <b>{name_of(round)}</b>
                                <small>{open_rounds.proposals(round.items.length)}, {state_words[stage]}</small>
                                {round.is_open && round.closing_until === undefined && round.ends_at !== undefined && (
                                    <span class="time"><Timer ends_at={round.ends_at}>{clock_left}</Timer></span>
                                )}
                            </button>
                        </li>
                    );
                })}
            </ul>
        </nav>
    );
}

// One tap to the next open vote: the first behind this one that is not done, else the one behind it.
export function NextRound() {
    const sync = useSync();
    const parts = useContext(PartsContext);
    const { choices, shown, show } = useContext(RoundsContext);
    const behind = (round: RoundRow): boolean => round.round > (shown?.round ?? 0);
    const others = choices.filter((round) => round.is_open && round.round !== shown?.round);
    const in_turn = [...others.filter(behind), ...others.filter((round) => !behind(round))];
    const next = in_turn.find((round) => stage_of(sync, parts, round) !== "done") ?? in_turn[0];
    if (next === undefined) return null;
    return (
        <button class={`btn wide next-round${shown?.is_open ? " quiet thin" : ""}`} type="button" onClick={() => show(next.round)}>
            <span>{open_rounds.go_to(name_of(next))} <small class="plain">({state_words[stage_of(sync, parts, next)]})</small></span>
        </button>
    );
}

const name_of = ({ title, method }: RoundRow): string => title ?? called_by_method[method.type];

const cuts: Readonly<Record<Exclude<Stage, "done">, Cut>> = { to_do: "none", begun: "wait", refused: "no", closing: "wait", result: "" };

function stage_of(sync: Sync, parts: PhoneParts, round: RoundRow): Stage {
    if (!round.is_open) return "result";
    if (round.closing_until !== undefined) return "closing";
    if (sync.refused.value.some(({ entry: { command } }) => command.type === "mark_ballot" && command.round === round.round)) return "refused";
    const { wished, leaving } = my_ballot(sync, round.round);
    if (wished.size === 0 && leaving.size === 0) return "to_do";
    return leaving.size === 0 && parts.ballots.of(round.method.type)?.is_full(wished, round, round.method) ? "done" : "begun";
}

// Says what opened or closed beside the one that is shown; what comes with the screen is said by the screen.
function use_news(choices: readonly RoundRow[], shown: RoundRow | undefined): void {
    const known = useRef<ReadonlySet<string>>(new Set());
    const names = choices.map(({ round, is_open }) => `${round}/${is_open}`);
    useEffect(() => {
        const news = known.current.size === 0 ? [] : choices.filter((round, index) => !known.current.has(names[index]!) && round.round !== shown?.round);
        known.current = new Set(names);
        if (news.length > 0) announce(news.map((round) => (round.is_open ? open_rounds.opened_beside : open_rounds.closed_beside)(name_of(round))).join(" "));
    }, [names.join()]);
}
