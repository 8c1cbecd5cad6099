import { useContext, useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren, FunctionComponent } from "preact";
import { common } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Method, RoundRow } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { Loading } from "../ui/loading.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { PartsContext, type Parts } from "./parts.ts";
import { fetch_refused_words } from "./refused_words.ts";

const idle_after_ms = 1_000;

// Fetches all parts ahead of their rounds, and the words of refusals, once the page has nothing else to do; again after a break, for those that did not come.
// `round`: the open one, if any.
export function use_parts_ahead(round: RoundRow | null): void {
    const parts = useContext(PartsContext);
    const is_connected = useSync().connection.value.state === "open";
    const is_idle = is_connected && (round === null || parts.ballots.of(round.method.type) !== undefined);
    useEffect(() => {
        if (!is_idle) return undefined;
        const timer = setTimeout(() => void parts.fetch_all().then(fetch_refused_words), idle_after_ms);
        return () => clearTimeout(timer);
    }, [is_idle]);
}

// Every failure makes the next try wait longer; after so many the page is loaded anew.
const most_failures = 4;
const first_pause_ms = 1_000;
const longest_pause_ms = 15_000;

const pause_ms = (failures: number): number =>
    failures === 0 ? 0 : Math.min(longest_pause_ms, first_pause_ms * 2 ** (failures - 1)) * (0.5 + Math.random());

// Fetches a part that is needed now, as often as it takes while there is a connection. true: it has failed so often that waiting
// alone may not help.
export function use_awaited<Name extends string = Method["type"]>(parts: Pick<Parts<unknown, Name>, "fetch">, name: Name): boolean {
    const sync = useSync();
    const all = useContext(PartsContext);
    const is_connected = sync.connection.value.state === "open";
    const [failures, set_failures] = useState(0);
    useEffect(() => {
        if (!is_connected) return undefined;
        let is_over = false;
        const timer = setTimeout(async () => {
            if ((await parts.fetch(name)) || is_over) return;
            if (failures + 1 >= most_failures) await all.load_page_anew(sync);
            if (!is_over) set_failures(failures + 1);
        }, pause_ms(failures));
        return () => {
            is_over = true;
            clearTimeout(timer);
        };
    }, [name, failures, is_connected]);
    return failures >= most_failures;
}

// Announces the screen's title anew once what was awaited has come.
export function use_arrival(is_here: boolean): void {
    const was_awaited = useRef(!is_here);
    useEffect(() => {
        if (is_here && was_awaited.current) announce(document.querySelector("#main h1, main h1")?.textContent ?? "");
    }, [is_here]);
}

// It is still fetched meanwhile.
export function Missing({ children }: { children: Rich & ComponentChildren }) {
    return (
        <Notice>
            <p><Said>{children}</Said> {participant.if_it_lasts}</p>
            <button class="btn quiet thin" type="button" onClick={() => location.reload()}>{common.reload}</button>
        </Notice>
    );
}

type LaterScenes = typeof import("./later_scenes.ts");

// What draws that screen, or part of one; it is fetched now, as often as it takes.
export function use_later<Name extends keyof LaterScenes>(name: Name): LaterScenes[Name] | undefined {
    const { scenes } = useContext(PartsContext);
    use_awaited(scenes, "later");
    return scenes.of("later")?.[name];
}

// A part of a screen that few ever need: nothing until it has come.
export function Later<Name extends keyof LaterScenes>({ part, ...props }: { part: Name } & Parameters<LaterScenes[Name]>[0]) {
    const Drawn = use_later(part) as FunctionComponent<object> | undefined;
    return Drawn ? <Drawn {...props} /> : null;
}

// A screen that comes by itself, or its title and one's own ideas until it has come.
export function LaterScene({ scene, title }: { scene: "Closed" | "Merging" | "Priorities"; title: string }) {
    const { scenes } = useContext(PartsContext);
    const come = scenes.of("later");
    use_arrival(come !== undefined);
    if (come === undefined) return <AwaitedScene title={title} />;
    const Drawn = come[scene];
    return <Drawn />;
}

function AwaitedScene({ title }: { title: string }) {
    const is_missing = use_awaited(useContext(PartsContext).scenes, "later");
    return (
        <main class="phone">
            <h1>{title}</h1>
            <Loading>{participant.screen_changes}</Loading>
            {is_missing && <Missing>{participant.scene_missing()}</Missing>}
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}
