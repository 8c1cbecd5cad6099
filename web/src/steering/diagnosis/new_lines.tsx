import { add_line, diagnosing } from "../../i18n/steering_diagnosis.ts";
import { diagnosis_kind } from "../../i18n/diagnosis.ts";
import type { DiagnosisKind, FieldRow } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { blank_form } from "./form.ts";
import { kinds, most_lines, type RefusedOrder } from "./lines.ts";
import { LineForm } from "./line_form.tsx";
import { Refused } from "./refused_order.tsx";
import { useWriting } from "./writing.ts";

interface NewLinesProps { field: FieldRow; count: number; refused: readonly RefusedOrder[] }

// The ways to add a line to a field, and what of such lines was refused.
export function NewLines({ field, count, refused }: NewLinesProps) {
    const of = (kind: DiagnosisKind): readonly RefusedOrder[] =>
        refused.filter(({ entry: { command } }) => command.type === "write_diagnosis" && command.said.kind === kind);
    const is_full = count >= most_lines;
    return (
        <div class="acts new-lines">
            {is_full && <p class="soft">{diagnosing.full(most_lines)}</p>}
            {kinds.map((kind) => <NewLine key={kind} field={field} kind={kind} refused={of(kind)} is_full={is_full} />)}
        </div>
    );
}

interface NewLineProps { field: FieldRow; kind: DiagnosisKind; refused: readonly RefusedOrder[]; is_full: boolean }

function NewLine({ field, kind, refused, is_full }: NewLineProps) {
    const writing = useWriting(
        { field: field.field, kind }, () => ({ form: blank_form(kind) }),
        (said) => ({ type: "write_diagnosis", field: field.field, said }),
    );
    return (
        <>
            {writing.draft === null
                ? !is_full && (
                    <button ref={writing.opener} type="button" class="btn quiet thin" onClick={writing.begin}>
                        {writing.has_draft ? `${diagnosing.resume} (${diagnosis_kind[kind]})` : add_line[kind]}
                        <About what={field.title} />
                    </button>
                )
                : (
                    <LineForm
                        form={writing.draft.form} faults={writing.faults} on_change={writing.write} save={writing.save}
                        give_up={writing.give_up} put_aside={writing.put_aside}
                    />
                )}
            {refused.map((one) => (
                <Refused key={one.entry.id} refused={one} correct={(said) => writing.resume(said, undefined)} />
            ))}
        </>
    );
}
