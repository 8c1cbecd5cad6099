import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { bring_file } from "../i18n/bring_file.ts";
import type { Orders } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Feed } from "./feed.ts";

interface FeedSaidProps<O extends Orders> {
    feed: Feed<O>;
    // "12 idées ajoutées au mur."
    done: string;
    under_way(accepted: number, all: number): string;
    refusal_said(code: O["refusal"]): string;
    // What can be done once it is over.
    children: ComponentChildren;
}

// How far a file's lines are, then what became of them: what was refused is told by its title.
export function FeedSaid<O extends Orders>({ feed, done, under_way, refusal_said, children }: FeedSaidProps<O>) {
    const [accepted, refused, is_over] = [feed.accepted.value, feed.refused.value, feed.state.value !== "under_way"];
    const told = accepted + refused.length;
    useEffect(() => {
        if (is_over) announce(done);
    }, [is_over]);
    if (!is_over)
        return (
            <div class="feed">
                <label>
                    {under_way(accepted, feed.lines.length)}
                    <progress value={told} max={feed.lines.length} />
                </label>
                <div class="acts"><button type="button" class="btn thin quiet" onClick={() => feed.stop()}>{bring_file.halt}</button></div>
            </div>
        );
    return (
        <div class="feed">
            <Notice cut={refused.length + feed.left.length > 0 ? "no" : ""}><p><b>{done}</b></p></Notice>
            {refused.length > 0 && (
                <div class="faults">
                    <p>{bring_file.refused_lines(refused.length)}</p>
                    <ul>{refused.map(({ title, code }, index) => <li key={index}>{bring_file.refused_line(title, refusal_said(code))}</li>)}</ul>
                </div>
            )}
            {feed.left.length > 0 && (
                <details>
                    <summary>{bring_file.not_sent(feed.left.length)}</summary>
                    <ul class="left-out">{feed.left.map(({ title }, index) => <li key={index}>{title}</li>)}</ul>
                </details>
            )}
            {children}
        </div>
    );
}
