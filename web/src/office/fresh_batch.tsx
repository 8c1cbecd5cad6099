import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import { AskButton } from "../ui/ask_button.tsx";
import { CopyButton } from "../ui/copy_button.tsx";
import { Loading } from "../ui/loading.tsx";
import type { FreshLink } from "./links.ts";
import { useOffice } from "./office.ts";

// The links of members that a file brought, until they are put away: to print, one a slip, or to copy one by one. They cannot be shown
// again.
export function FreshBatch({ links }: { links: readonly FreshLink[] }) {
    const desk = useOffice();
    const [printed, set_printed] = useState(false);
    if (links.length === 0) return null;
    const is_waiting = desk.feed.value?.feed.state.value === "under_way" || links.some((link) => desk.is_on_its_way(link));
    return (
        <section class="fresh note batch" aria-labelledby="fresh-batch">
            <h2 id="fresh-batch">{seats.batch(links.length)}</h2>
            <p>{seats.batch_once}</p>
            {is_waiting ? <Loading>{office.link_on_its_way}</Loading> : (
                <div class="acts">
                    <button type="button" class="btn thin" onClick={() => (set_printed(true), void (desk.printing_links.value = true))}>{seats.batch_print}</button>
                    {printed
                        ? <button type="button" class="btn bare thin" onClick={() => desk.put_away_batch()}>{seats.batch_safe}</button>
                        : (
                            <AskButton
                                label={seats.batch_safe} subject={seats.batch(links.length)} question={seats.batch_question} yes={seats.batch_yes} no={office.revoke_no}
                                act={() => desk.put_away_batch()}
                            />
                        )}
                </div>
            )}
            <details>
                <summary>{seats.batch_one_by_one}</summary>
                <ul class="batch-links">
                    {links.map((link) => (
                        <li key={link.order}>
                            <b>{link.label}</b>
                            <CopyButton text={link.url} label={office.copy_link} done={office.link_copied} by_hand={office.copy_by_hand} />
                        </li>
                    ))}
                </ul>
            </details>
        </section>
    );
}
