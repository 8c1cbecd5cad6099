import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisRow, DiagnosisSaid, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { announce } from "../../ui/announcer.tsx";
import { AskButton } from "../../ui/ask_button.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";
import { form_of } from "./form.ts";
import { pending_on, refused_on, revision_ahead } from "./lines.ts";
import { LineForm } from "./line_form.tsx";
import { LineSaid } from "./line_said.tsx";
import { Refused } from "./refused_order.tsx";
import { useHeld, useWriting } from "./writing.ts";

const is_same = (one: DiagnosisSaid, other: DiagnosisSaid): boolean => JSON.stringify(one) === JSON.stringify(other);

// One line of the diagnosis, and for members the ways to write it anew and to take it out. What was written here and waits to be
// sent is shown as if it stood.
export function LineBlock({ row }: { row: DiagnosisRow }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const waiting = pending_on(sync, row.line);
    const said = waiting?.type === "write_diagnosis" ? waiting.said : row.said;
    const { line, field, revision } = row;
    const ahead = revision_ahead(sync, row);
    const writing = useWriting(
        { line }, () => ({ form: form_of(said), seen: ahead }),
        (written, seen = ahead) =>
            (is_same(written, said) ? null : { type: "write_diagnosis", field, said: written, line, instead_of: seen }),
    );
    useHeld(row, writing.draft !== null);
    const withdraw = (): void => {
        const order = { type: "withdraw_diagnosis", line, instead_of: ahead } as const;
        sync.order(order, (answer) => answer && announce(diagnosing.was_withdrawn));
    };
    const on_its_way = waiting?.type === "write_diagnosis" ? diagnosing.on_its_way : diagnosing.leaving;
    const told = (
        <LineSaid said={said}>
            {waiting !== undefined && <p><State cut="wait">{on_its_way}</State></p>}
            {seat !== undefined && waiting?.type !== "withdraw_diagnosis" && (
                <p class="acts">
                    <button ref={writing.opener} type="button" class="btn bare thin" onClick={writing.begin}>
                        {writing.has_draft ? diagnosing.resume : diagnosing.change}<About what={said.title} />
                    </button>
                    <AskButton
                        label={diagnosing.withdraw} subject={said.title} question={diagnosing.withdraw_ask}
                        yes={diagnosing.withdraw_yes} no={diagnosing.withdraw_no} act={withdraw}
                    />
                    {writing.has_draft && <span class="small soft">{diagnosing.draft_kept}</span>}
                </p>
            )}
        </LineSaid>
    );
    return (
        <li>
            {writing.draft === null
                ? told
                : (
                    <LineForm
                        of={row.said.title} form={writing.draft.form} faults={writing.faults} on_change={writing.write}
                        save={writing.save} give_up={writing.give_up} put_aside={writing.put_aside}
                    />
                )}
            {refused_on(sync, line).map((one) => (
                <Refused key={one.entry.id} refused={one} line={row} correct={(mine) => writing.resume(mine, revision)} />
            ))}
        </li>
    );
}
