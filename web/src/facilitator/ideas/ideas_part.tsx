import { useLayoutEffect, useRef } from "preact/hooks";
import "../../bring/bring.css";
import "./ideas.css";
import { Chooser } from "../../bring/chooser.tsx";
import { choosing, read_chosen, type Chosen } from "../../bring/chosen_file.ts";
import { Feed } from "../../bring/feed.ts";
import { FeedSaid } from "../../bring/feed_said.tsx";
import type { Table } from "../../bring/reading.ts";
import { UnreadSaid } from "../../bring/unread_said.tsx";
import { bring_file } from "../../i18n/bring_file.ts";
import { ideas } from "../../i18n/facilitator_ideas.ts";
import type { FacilitatorOrders } from "../../protocol.ts";
import { Loading } from "../../ui/loading.tsx";
import { tidy_line, tidy_text } from "../../ui/text_field.tsx";
import { useConsole, type ConsoleState } from "../console_state.ts";
import { use_kept } from "../kept.ts";
import { said_of_refusal } from "../refusal_said.ts";
import { known_ideas } from "./columns.ts";
import { ideas_plan, no_wishes, type Idea, type IdeasPlan, type Wishes } from "./plan.ts";
import { IdeasPreview } from "./preview.tsx";

const is_known = (table: Table): boolean => known_ideas(table) !== null;

// Ideas on their way from a file into the room: chosen, looked at, ticked, and proposed one after the other. What is here stays while the
// other facilitator moves the step.
export function IdeasPart({ close }: { close: () => void }) {
    const state = useConsole();
    const [chosen, set_chosen] = use_kept<Chosen>("ideas/file", choosing);
    const [wishes, set_wishes] = use_kept<Wishes>("ideas/wishes", no_wishes);
    const top = useRef<HTMLDivElement>(null);
    const feed = state.ideas_feed.value;
    const stage = feed === null ? chosen.is : feed.state.value;
    useLayoutEffect(() => {
        if (stage !== "reading") top.current?.focus({ preventScroll: stage === "choosing" });
    }, [stage]);
    const again = (): void => {
        state.ideas_feed.value = null;
        set_wishes(no_wishes);
        set_chosen(choosing);
    };
    const stop = (): void => (again(), close());
    const read = (file: File): void => void read_chosen(file, is_known, set_chosen);
    const send = (wanted: readonly Idea[]): void => {
        state.ideas_feed.value = new Feed<FacilitatorOrders>(state.sync, wanted.map(({ title, detail }) => ({
            title: tidy_line(title),
            give: (then) => state.sync.order({ type: "propose", title: tidy_line(title), ...(tidy_text(detail) === "" ? {} : { detail: tidy_text(detail) }) }, then),
        })), is_hopeless);
    };
    const chooser = <Chooser drop={ideas.drop} columns={ideas.columns} more_files=".json,application/json" read={read} close={stop} />;
    return (
        <div ref={top} class="bring-part" tabIndex={-1}>
            {feed !== null && (
                <FeedSaid feed={feed} done={ideas.done(feed.accepted.value)} under_way={ideas.under_way} refusal_said={said_of_refusal}>
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
                    <UnreadSaid name={chosen.name} why={chosen.why} no_known_column={ideas.no_known_column} />
                    {chooser}
                </>
            )}
            {feed === null && chosen.is === "read" && (
                <IdeasPreview
                    name={chosen.name} plan={plan_now(state, chosen.tables)} wishes={wishes} set_wishes={set_wishes} send={send} again={again}
                    stop={stop}
                />
            )}
        </div>
    );
}

// A file is long to make a plan of, and nothing of it changes while somebody ticks.
let last: { tables: readonly Table[]; of: readonly unknown[]; plan: IdeasPlan } | undefined;

function plan_now(state: ConsoleState, tables: readonly Table[]): IdeasPlan {
    const proposals = state.proposals.value;
    const pending = state.sync.pending.value;
    if (last?.tables === tables && last.of[0] === proposals && last.of[1] === pending) return last.plan;
    const on_their_way = pending.flatMap(({ command }) => (command.type === "propose" ? [command.title] : []));
    const plan = ideas_plan(tables, { proposals, on_their_way });
    last = { tables, of: [proposals, pending], plan };
    return plan;
}

// No other idea would be taken either.
const is_hopeless = (code: FacilitatorOrders["refusal"]): boolean =>
    code === "too_many_proposals" || code === "session_closed" || code === "wrong_step" || code === "not_yours" || code === "log_full"
    || code === "allowance_used";
