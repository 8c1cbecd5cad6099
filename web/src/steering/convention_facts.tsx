import { facts } from "../i18n/convention_facts.ts";
import { calendar_day } from "../i18n/time.ts";
import type { ConventionMilestone, ConventionRow } from "../protocol.ts";
import { by_day } from "../ui/by_day.ts";
import { useSync } from "../ui/sync_context.ts";
import { written_day } from "./resolution_form.ts";

// What the convention says of itself: who signs it, from when to when it runs, and what has to be done next. Nothing where nothing is told.
export function ConventionFacts() {
    const sync = useSync();
    const convention = sync.one("convention");
    if (convention === null) return null;
    const { signatories = [], milestones = [] } = convention;
    const term = term_said(convention);
    const due = [...milestones].sort(by_day);
    if (signatories.length === 0 && term === null && due.length === 0) return null;
    const next = due.find(({ day }) => day >= written_day(new Date(sync.now())));
    return (
        <section class="convention-facts" aria-label={facts.title}>
            <dl>
                {signatories.length > 0 && <div><dt>{facts.signatories(signatories.length)}</dt><dd>{signatories.join(", ")}</dd></div>}
                {term !== null && <div><dt>{facts.term}</dt><dd>{term}</dd></div>}
                {due.length > 0 && <div><dt>{facts.next}</dt><dd>{next === undefined ? facts.nothing_due : <Due {...next} />}</dd></div>}
            </dl>
            {due.length > 1 && (
                <details>
                    <summary>{facts.all(due.length)}</summary>
                    <ol>{due.map((one, index) => <li key={index}><Due {...one} /></li>)}</ol>
                </details>
            )}
        </section>
    );
}

const Due = ({ day, title }: ConventionMilestone) => <>{title}, <span class="nowrap">{calendar_day(day)}</span></>;

function term_said({ starts_on, ends_on }: ConventionRow): string | null {
    if (starts_on !== undefined && ends_on !== undefined) return facts.between(calendar_day(starts_on), calendar_day(ends_on));
    if (starts_on !== undefined) return facts.from(calendar_day(starts_on));
    return ends_on === undefined ? null : facts.until(calendar_day(ends_on));
}
