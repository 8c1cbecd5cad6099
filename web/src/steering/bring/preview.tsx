import { bringInLimits } from "../../../../protocol/typescript/limits.ts";
import { Faults } from "../../bring/faults.tsx";
import { bring, bring_wrong } from "../../i18n/bring.ts";
import { bring_file } from "../../i18n/bring_file.ts";
import { sheets } from "../../i18n/sheets.ts";
import { useGrowing } from "../../ui/growing.ts";
import { Notice } from "../../ui/notice.tsx";
import { most_lines } from "../diagnosis/lines.ts";
import type { Brought, Plan } from "./plan.ts";
import { differences_of, name_of, name_of_row, type Difference, type Named } from "./told.ts";

// Longer ones are folded.
const shown_open = 8;

interface PreviewProps { name: string; plan: Plan; send(): void; stop(): void; again(): void }

// What a file would change, before anything is sent; of one with faults only these.
export function Preview({ name, plan, send, stop, again }: PreviewProps) {
    const lines = plan.added.length + plan.changed.length;
    const is_wrong = plan.faults.length > 0;
    return (
        <>
            <h3>{bring.preview(name)}</h3>
            {is_wrong && <Faults faults={plan.faults} own_words={(why) => bring_wrong[why]} />}
            {!is_wrong && <p role="status"><b>{bring.counts(plan.added.length, plan.changed.length, plan.left.length)}</b></p>}
            {plan.unknown_sheets.length > 0 && <p class="soft">{bring_file.unknown_sheets(plan.unknown_sheets.join(", "))}</p>}
            {plan.left_aside.length > 0 && <p class="soft">{bring_file.left_aside(plan.left_aside.join(", "))}</p>}
            {plan.over !== null && !is_wrong && <Notice cut="no" alert><p>{over_said(plan.over)}</p></Notice>}
            {lines === 0 && !is_wrong && <p>{bring.nothing}</p>}
            {!is_wrong && <Outcomes plan={plan} />}
            <div class="acts">
                {lines > 0 && !is_wrong && plan.over === null && (
                    <button type="button" class="btn thin" onClick={send}>{bring.send(lines)}</button>
                )}
                <button type="button" class="btn thin quiet" onClick={again}>{bring_file.another}</button>
                <button type="button" class="btn thin bare" onClick={stop}>{bring_file.stop}</button>
            </div>
        </>
    );
}

function Outcomes({ plan: { added, changed, left } }: { plan: Plan }) {
    const shown = (one: Brought): Shown => ({ name: name_of(one), differences: differences_of(one) });
    return (
        <>
            <Lines title={bring.added(added.length)} lines={added.map(shown)} />
            <Lines title={bring.changed(changed.length)} lines={changed.map(shown)} changed />
            <Lines title={bring.left(left.length)} lines={left.map((row) => ({ name: name_of_row(row), differences: [] }))} folded />
        </>
    );
}

function over_said(over: NonNullable<Plan["over"]>): string {
    if (typeof over === "object") return bring.over_field(over.title, most_lines);
    switch (over) {
        case "diagnosis": return bring.over_diagnosis(bringInLimits.diagnosis.max);
        case "actions": return bring.over_actions(bringInLimits.actions.max);
        case "bytes": return bring.over_bytes;
    }
}

interface Shown { readonly name: Named; readonly differences: readonly Difference[] }

interface LinesProps { title: string; lines: readonly Shown[]; changed?: boolean; folded?: boolean }

function Lines({ title, lines, changed = false, folded = false }: LinesProps) {
    const drawn = useGrowing(lines.length, 20, 100);
    if (lines.length === 0) return null;
    return (
        <details open={!folded && lines.length <= shown_open}>
            <summary>{title}</summary>
            <ul class="brought">
                {lines.slice(0, drawn).map(({ name, differences }, index) => (
                    <li key={index}>
                        <span class="code" data-field={name.field}>{name.field}</span>
                        <div>
                            <p class="t">{name.title} <small class="soft">{name.kind}</small></p>
                            {differences.map(({ label, from, to }) => (
                                <p key={label} class="difference">
                                    <span class="soft">{label}</span> {changed && <Former from={from} />}<span>{to}</span>
                                </p>
                            ))}
                        </div>
                    </li>
                ))}
            </ul>
        </details>
    );
}

function Former({ from }: { from: string | null }) {
    return (
        <>
            {from === null ? <span>{sheets.empty_value}</span> : <del>{from}</del>}
            {" "}<span class="sr">{bring.becomes}</span><span aria-hidden="true">→</span>{" "}
        </>
    );
}
