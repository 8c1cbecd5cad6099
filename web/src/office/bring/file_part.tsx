import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import "../../bring/bring.css";
import { Chooser } from "../../bring/chooser.tsx";
import { choosing, read_chosen, type Chosen } from "../../bring/chosen_file.ts";
import { Faults } from "../../bring/faults.tsx";
import { Feed, type Fed } from "../../bring/feed.ts";
import { FeedSaid } from "../../bring/feed_said.tsx";
import type { Table } from "../../bring/reading.ts";
import { UnreadSaid } from "../../bring/unread_said.tsx";
import { bring_file } from "../../i18n/bring_file.ts";
import { office_bring, office_wrong } from "../../i18n/office_bring.ts";
import type { OfficeOrders } from "../../protocol.ts";
import type { Answer } from "../../sync/sync.ts";
import { Loading } from "../../ui/loading.tsx";
import { useOffice } from "../office.ts";
import { said_of_refusal } from "../refusal_said.ts";
import { known_table, type Brings } from "./columns.ts";
import type { Plan } from "./plan.ts";

interface FilePartProps<T> {
    what: Brings;
    close(): void;
    plan_of(tables: readonly Table[]): Plan<T>;
    said(one: T): { title: string; more: ComponentChildren };
    give(one: T, then: (answer: Answer | null) => void): string;
    columns: string;
    no_known_column: string;
    heading(name: string): string;
    counts(plan: Plan<T>): string;
    // What to know before anything is sent; "": nothing.
    before?(plan: Plan<T>): string;
    send_label(plan: Plan<T>): string;
    under_way(accepted: number, all: number): string;
    done(added: number, corrected: number): string;
    // What to do once something was added.
    next?: string;
}

// A table on its way into the office: chosen, looked at, and sent line by line once none is faulty.
export function FilePart<T>(props: FilePartProps<T>) {
    const { what, plan_of, close } = props;
    const desk = useOffice();
    const [chosen, set_chosen] = useState<Chosen>(choosing);
    const feeding = desk.feed.value;
    const feed = feeding?.what === what ? feeding.feed : null;
    const stage = feed === null ? chosen.is : feed.state.value;
    const top = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        if (stage !== "reading") top.current?.focus({ preventScroll: stage === "choosing" });
    }, [stage]);
    const is_known = (table: Table): boolean => known_table(table, what) !== null;
    const again = (): void => {
        desk.feed.value = null;
        set_chosen(choosing);
    };
    const stop = (): void => (again(), close());
    const send = ({ added, corrected }: Plan<T>): void => {
        const line = (one: T): Fed => ({ title: props.said(one).title, give: (then) => props.give(one, then) });
        const corrections = corrected.map(line);
        desk.feed.value = { what, corrections: new Set(corrections), feed: new Feed<OfficeOrders>(desk.sync, [...added.map(line), ...corrections], is_hopeless) };
    };
    const corrected = feed === null ? 0 : feed.taken.value.filter((line) => feeding?.corrections.has(line)).length;
    const chooser = <Chooser columns={props.columns} read={(file) => void read_chosen(file, is_known, set_chosen)} close={stop} />;
    return (
        <div ref={top} class="bring-part part" tabIndex={-1}>
            {feed !== null && (
                <FeedSaid feed={feed} done={props.done(feed.accepted.value - corrected, corrected)} under_way={props.under_way} refusal_said={said_of_refusal}>
                    {props.next !== undefined && feed.accepted.value > 0 && desk.fresh.value.some((link) => link.in_batch) && <p>{props.next}</p>}
                    <div class="acts">
                        <button type="button" class="btn thin quiet" onClick={again}>{bring_file.another}</button>
                        <button type="button" class="btn thin bare" onClick={stop}>{bring_file.close}</button>
                    </div>
                </FeedSaid>
            )}
            {feed === null && chosen.is === "choosing" && chooser}
            {feed === null && chosen.is === "reading" && <Loading>{bring_file.reading(chosen.name)}</Loading>}
            {feed === null && chosen.is === "unread" && (
                <>
                    <UnreadSaid name={chosen.name} why={chosen.why} no_known_column={props.no_known_column} />
                    {chooser}
                </>
            )}
            {feed === null && chosen.is === "read" && (
                <Preview name={chosen.name} plan={plan_of(chosen.tables)} texts={props} send={send} again={again} stop={stop} />
            )}
        </div>
    );
}

// No other line would be taken either.
const is_hopeless = (code: OfficeOrders["refusal"]): boolean => code === "convention_full" || code === "not_yours" || code === "log_full" || code === "allowance_used";

interface PreviewProps<T> { name: string; plan: Plan<T>; texts: FilePartProps<T>; send(plan: Plan<T>): void; again(): void; stop(): void }

function Preview<T>({ name, plan, texts, send, again, stop }: PreviewProps<T>) {
    const { added, corrected, there, faults, unknown_sheets } = plan;
    const is_wrong = faults.length > 0;
    const is_wanted = !is_wrong && added.length + corrected.length > 0;
    const before = texts.before?.(plan) ?? "";
    return (
        <>
            <h2>{texts.heading(name)}</h2>
            {is_wrong && <Faults faults={faults} own_words={(why) => office_wrong[why]} />}
            {!is_wrong && <p role="status"><b>{is_wanted ? texts.counts(plan) : office_bring.nothing}</b></p>}
            {unknown_sheets.length > 0 && <p class="soft">{bring_file.unknown_sheets(unknown_sheets.join(", "))}</p>}
            {!is_wrong && <Lines title={office_bring.added(added.length)} lines={added} said={texts.said} open />}
            {!is_wrong && <Lines title={office_bring.corrected(corrected.length)} lines={corrected} said={texts.said} open />}
            {!is_wrong && <Lines title={office_bring.there(there.length)} lines={there} said={texts.said} />}
            {is_wanted && before !== "" && <p>{before}</p>}
            <div class="acts">
                {is_wanted && <button type="button" class="btn thin" onClick={() => send(plan)}>{texts.send_label(plan)}</button>}
                <button type="button" class="btn thin quiet" onClick={again}>{bring_file.another}</button>
                <button type="button" class="btn thin bare" onClick={stop}>{bring_file.stop}</button>
            </div>
        </>
    );
}

interface LinesProps<T> { title: string; lines: readonly T[]; said: FilePartProps<T>["said"]; open?: boolean }

function Lines<T>({ title, lines, said, open = false }: LinesProps<T>) {
    if (lines.length === 0) return null;
    return (
        <details open={open}>
            <summary>{title}</summary>
            <ul class="left-out">
                {lines.map((line, index) => {
                    const { title: words, more } = said(line);
                    return <li key={index}><b>{words}</b> <span class="soft">{more}</span></li>;
                })}
            </ul>
        </details>
    );
}
