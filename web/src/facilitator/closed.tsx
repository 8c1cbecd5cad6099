import { useState } from "preact/hooks";
import { desk } from "../i18n/desk.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { once_closed } from "../i18n/facilitator_closed.ts";
import { ordering } from "../i18n/facilitator_order.ts";
import { taking_away } from "../i18n/taking_away.ts";
import { clock_time } from "../i18n/time.ts";
import type { SessionRow } from "../protocol.ts";
import { Foot } from "../ui/foot.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { fetch_export, save_file } from "../ui/take_away.ts";
import { document_files, TakeAwayLine } from "../ui/take_away_line.tsx";
import { tidy_line } from "../ui/text_field.tsx";
import { useConsole } from "./console_state.ts";
import { use_kept } from "./kept.ts";
import { PutAside } from "./put_aside.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { ReasonField, usable_reason } from "./reason_field.tsx";
import { VotesOf } from "./votes_of.tsx";

// The closed session: what it retained, the results to take away, and a way to reopen it.
export function Closed({ session }: { session: SessionRow }) {
    const sync = useSync();
    const state = useConsole();
    const [reopening, set_reopening] = use_kept("reopening", false);
    const [failed, set_failed] = useState(false);
    const priorities = sync.one("priorities")?.priorities ?? [];
    const again = session.reopened;
    const take_workbook = async (): Promise<void> => {
        set_failed(false);
        const file = await fetch_export(sync.credentials, "session.xlsx");
        if (file === null) set_failed(true);
        else save_file(file, `${session.title}.xlsx`);
    };
    return (
        <>
            <div class="sheet">
                <h1>{once_closed.title}</h1>
                <p class="soft">{once_closed.how}</p>
                {again && (
                    <p>{desk.reopened(clock_time(again.at), clock_time(again.closed_at))}{again.reason && facilitator.reopened_because(again.reason)}.</p>
                )}
                {failed && <Notice cut="no" alert><p>{taking_away.failed}</p></Notice>}
                <section class="part">
                    <h2>{priorities.length === 0 ? ordering.none_retained : ordering.retained_title(priorities.length)}</h2>
                    <ol class="order final">
                        {priorities.map((proposal, index) => (
                            <li key={proposal}>
                                <span class="r num">{index + 1}</span>
                                <div><span class="t">{state.title(proposal)}</span><VotesOf proposal={proposal} /></div>
                            </li>
                        ))}
                    </ol>
                    <TakeAwayLine is={taking_away.minutes} of={taking_away.of_minutes} files={document_files("minutes", `${session.title}, ${taking_away.of_minutes}`)} />
                    <TakeAwayLine
                        of={taking_away.of_session}
                        files={[
                            { name: "session.xlsx", label: taking_away.excel, saved_as: `${session.title}.xlsx` },
                            { name: "session.ods", label: taking_away.libre_office, saved_as: `${session.title}.ods` },
                            { name: "session.csv", label: taking_away.csv, saved_as: `${session.title}.csv` },
                            { name: "rounds.csv", label: taking_away.csv_of_votes, saved_as: `${session.title}, ${once_closed.votes_in_file_name}.csv` },
                        ]}
                    />
                </section>
                <details class="at-hand">
                    <summary>{facilitator.proposals_once_closed(state.live.value.length)}</summary>
                    <ProposalList />
                    <PutAside />
                </details>
                {reopening && <Reopening stop={() => set_reopening(false)} />}
            </div>
            <Foot
                cost={<p>{once_closed.cost_take_away}</p>}
                others={!reopening && (
                    <button type="button" class="btn quiet" onClick={() => set_reopening(true)}>{once_closed.reopen}</button>
                )}
                next={{ label: once_closed.take_away, act: () => void take_workbook() }}
            />
        </>
    );
}

function Reopening({ stop }: { stop(): void }) {
    const state = useConsole();
    const [reason, set_reason] = use_kept("reopening/reason", "");
    const reopen = (event: Event): void => {
        event.preventDefault();
        if (!usable_reason(reason)) return;
        state.give({ type: "reopen_session", reason: tidy_line(reason) });
        set_reason("");
        stop();
    };
    return (
        <form class="inset" onSubmit={reopen} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <ReasonField
                label={once_closed.reason_of_reopening} hint={facilitator.reason_on_record} value={reason} on_input={set_reason}
                usual={[once_closed.reason_closed_too_soon, once_closed.reason_forgotten]}
            />
            <div class="acts">
                <button type="submit" class="btn thin" disabled={!usable_reason(reason)}>{once_closed.reopen_it}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{once_closed.leave_closed}</button>
            </div>
        </form>
    );
}
