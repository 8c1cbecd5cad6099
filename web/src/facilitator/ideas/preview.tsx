import { useState } from "preact/hooks";
import { bring_file } from "../../i18n/bring_file.ts";
import { ideas } from "../../i18n/facilitator_ideas.ts";
import { useGrowing } from "../../ui/growing.ts";
import { IdeaPick } from "./idea_pick.tsx";
import { fits, said_of, wanted_of, type Idea, type IdeasPlan, type Left, type Wish, type Wishes } from "./plan.ts";

interface IdeasPreviewProps {
    name: string;
    plan: IdeasPlan;
    wishes: Wishes;
    set_wishes(wishes: Wishes): void;
    send(wanted: readonly Idea[]): void;
    again(): void;
    stop(): void;
}

// What a file would add, line by line with its tick, before anything is sent.
export function IdeasPreview({ name, plan, wishes, set_wishes, send, again, stop }: IdeasPreviewProps) {
    const { candidates, room } = plan;
    const wanted = wanted_of(plan, wishes);
    const ticked = new Set(wanted.map(({ key }) => key));
    const drawn = useGrowing(candidates.length, 20, 100);
    const [editing, set_editing] = useState<string | null>(null);
    const wish = (key: string, more: Wish): void => set_wishes(new Map([...wishes, [key, { ...wishes.get(key), ...more }]]));
    const tick_all = (is_wanted: boolean): void =>
        set_wishes(new Map(candidates.map(({ key }) => [key, { ...wishes.get(key), is_wanted }])));
    const is_over = wanted.length > room;
    const is_unfit = !wanted.every(fits);
    return (
        <>
            <h2>{ideas.preview(name)}</h2>
            {candidates.length === 0 && <p role="status">{ideas.nothing}</p>}
            {candidates.length > 0 && (
                <>
                    <p role="status"><b>{ideas.counts(wanted.length, candidates.length)}</b></p>
                    <div class="acts">
                        {wanted.length < candidates.length && (
                            <button type="button" class="btn thin bare" onClick={() => tick_all(true)}>{ideas.tick_all}</button>
                        )}
                        {wanted.length > 0 && <button type="button" class="btn thin bare" onClick={() => tick_all(false)}>{ideas.untick_all}</button>}
                    </div>
                    <ul class="lines picks" aria-label={ideas.list}>
                        {candidates.slice(0, drawn).map((one) => (
                            <IdeaPick
                                key={one.key} candidate={one} said={said_of(one, wishes)} ticked={ticked.has(one.key)} editing={editing === one.key}
                                tick={(is_wanted) => wish(one.key, { is_wanted })} edit={(open) => set_editing(open ? one.key : null)}
                                keep={(title, detail) => wish(one.key, { title, detail, is_wanted: true })}
                            />
                        ))}
                    </ul>
                </>
            )}
            <LeftOut title={ideas.there(plan.there.length)} left={plan.there} />
            <LeftOut title={ideas.twice(plan.twice.length)} left={plan.twice} />
            {plan.nameless.length > 0 && <p class="soft">{ideas.nameless(plan.nameless.join(", "))}</p>}
            {is_over && <p class="fault" role="alert">{room === 0 ? ideas.full : ideas.no_room(room)}</p>}
            {is_unfit && <p class="fault" role="alert">{ideas.unfit}</p>}
            {wanted.length > 0 && !is_over && !is_unfit && <p class="soft">{ideas.at_once}</p>}
            <div class="acts">
                {wanted.length > 0 && !is_over && !is_unfit && (
                    <button type="button" class="btn thin" onClick={() => send(wanted)}>{ideas.send(wanted.length)}</button>
                )}
                <button type="button" class="btn thin quiet" onClick={again}>{bring_file.another}</button>
                <button type="button" class="btn thin bare" onClick={stop}>{bring_file.stop}</button>
            </div>
        </>
    );
}

function LeftOut({ title, left }: { title: string; left: readonly Left[] }) {
    if (left.length === 0) return null;
    return (
        <details>
            <summary>{title}</summary>
            <ul class="left-out">{left.map(({ line, title: words }) => <li key={line}>{words} <small class="soft">{ideas.at_line(line)}</small></li>)}</ul>
        </details>
    );
}
