import { common } from "../../i18n/common.ts";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisRow, DiagnosisSaid, SteeringOrders, WithdrawDiagnosis, WriteDiagnosis } from "../../protocol.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { said_of_sheet } from "../refusals.ts";
import { lines_of, most_lines, type RefusedOrder } from "./lines.ts";
import { pieces_of } from "./told.ts";

interface RefusedProps {
    refused: RefusedOrder;
    // The line as it stands; absent: it does not.
    line?: DiagnosisRow | undefined;
    // Opens the form with what was written; absent: there is no form here.
    correct?: ((said: DiagnosisSaid) => void) | undefined;
}

// An order on the diagnosis that was refused, until the person has chosen what becomes of it.
export function Refused({ refused, line, correct }: RefusedProps) {
    const { command } = refused.entry;
    if (command.type === "withdraw_diagnosis") return <RefusedWithdrawal refused={refused} command={command} line={line} />;
    return <RefusedWriting refused={refused} command={command} line={line} correct={correct} />;
}

function RefusedWriting({ refused, command, line, correct }: RefusedProps & { command: WriteDiagnosis }) {
    const sync = useSync<SteeringOrders>();
    const keep = (): void => sync.acknowledge(refused);
    const again = (order: WriteDiagnosis): void => {
        sync.acknowledge(refused);
        sync.order(order);
    };
    const { said, field } = command;
    const put_mine = (): void => again({ ...command, ...(line === undefined ? {} : { instead_of: line.revision }) });
    const is_conflict = line !== undefined && (refused.code === "changed_meanwhile" || refused.code === "stale");
    const is_gone = command.line !== undefined && line === undefined;
    const is_full = lines_of(sync.all("diagnosis"), field).length >= most_lines;
    const can_correct = !is_conflict && !is_gone && correct !== undefined;
    return (
        <Notice cut="no" alert>
            <div class="conflict">
                <p><b>{diagnosing.not_saved}</b> {is_gone ? diagnosing.gone : said_of(refused, is_full)}</p>
                <dl>
                    {is_conflict && <div><dt>{diagnosing.conflict_theirs}</dt><Pieces of={line.said} beside={said} /></div>}
                    <div><dt>{diagnosing.conflict_mine}</dt><Pieces of={said} beside={is_conflict ? line.said : said} /></div>
                </dl>
                <div class="acts">
                    {is_conflict && <Act label={diagnosing.keep_theirs} act={keep} />}
                    {is_conflict && <Act label={diagnosing.put_mine} look="quiet" act={put_mine} />}
                    {is_gone && <Act label={diagnosing.write_again} act={() => again({ type: command.type, field, said })} />}
                    {can_correct && <Act label={diagnosing.correct} act={() => (keep(), correct?.(said))} />}
                    {!is_conflict && <Act label={diagnosing.give_up} look="bare" act={keep} />}
                </div>
            </div>
        </Notice>
    );
}

function Act({ label, look = "", act }: { label: string; look?: "quiet" | "bare" | ""; act(): void }) {
    return <button type="button" class={`btn ${look} thin`} onClick={act}>{label}</button>;
}

// Marked where the other says something else.
function Pieces({ of, beside }: { of: DiagnosisSaid; beside: DiagnosisSaid }) {
    const same = new Set(pieces_of(beside));
    const pieces = pieces_of(of).map((piece) => (same.has(piece) ? piece : <mark>{piece}</mark>));
    return <dd class="written">{pieces.map((piece, index) => <p key={index}>{piece}</p>)}</dd>;
}

function RefusedWithdrawal({ refused, command, line }: RefusedProps & { command: WithdrawDiagnosis }) {
    const sync = useSync<SteeringOrders>();
    const keep = (): void => sync.acknowledge(refused);
    const anyway = (): void => {
        keep();
        if (line !== undefined) sync.order({ ...command, instead_of: line.revision });
    };
    const changed = line !== undefined && (refused.code === "changed_meanwhile" || refused.code === "stale");
    return (
        <Notice cut="no" alert>
            <p>{changed ? diagnosing.changed_before_leaving : line === undefined ? diagnosing.gone_already : said_of(refused, false)}</p>
            <p class="acts">
                <Act label={changed ? diagnosing.keep_line : common.understood} act={keep} />
                {changed && <Act label={diagnosing.withdraw_anyway} look="quiet" act={anyway} />}
            </p>
        </Notice>
    );
}

// `is_full`: the field has all its lines; else it is the convention that takes no more.
function said_of({ code }: RefusedOrder, is_full: boolean): string {
    switch (code) {
        case "changed_meanwhile": case "stale": return diagnosing.conflict;
        case "already_taken": return diagnosing.taken;
        case "convention_full": return is_full ? diagnosing.refused_full(most_lines) : said_of_sheet(code);
        default: return said_of_sheet(code);
    }
}
