import { useId, useState } from "preact/hooks";
import { diagnosis_kinds } from "../../i18n/diagnosis.ts";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { SheetField, SheetRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { Form } from "../sheets/form.ts";
import { offered_to, with_taken } from "./taken_up.ts";

interface TakeUpProps { sheet: SheetRow; field: SheetField; form: Form; on_change(form: Form): void }

// While a sheet's stake or finding is written: those of the diagnosis of its field, to be put into the text.
export function TakeUp({ sheet, field, form, on_change }: TakeUpProps) {
    const offered = offered_to(field, sheet.field, useSync().all("diagnosis"));
    const [line, choose] = useState("");
    const id = useId();
    if (offered.length === 0) return null;
    const chosen = offered.find((one) => String(one.line) === line);
    const put = (event: Event): void => {
        const text = (event.currentTarget as HTMLElement).closest("form")?.querySelector("textarea");
        if (chosen === undefined) return;
        on_change([{ text: with_taken(form[0]?.["text"] ?? "", chosen.text) }]);
        choose("");
        announce(diagnosing.taken_up);
        text?.focus();
    };
    const kinds = [...new Set(offered.map((one) => one.kind))];
    return (
        <div class="take-up">
            <label for={id}>{diagnosing.take_up}</label>
            <div>
                <select id={id} class="input" value={line} onChange={(event) => choose(event.currentTarget.value)}>
                    <option value="">{diagnosing.take_up_choose}</option>
                    {kinds.map((kind) => (
                        <optgroup key={kind} label={diagnosis_kinds[kind]}>
                            {offered.filter((one) => one.kind === kind).map((one) => (
                                <option key={one.line} value={one.line}>{one.title}</option>
                            ))}
                        </optgroup>
                    ))}
                </select>
                <button type="button" class="btn quiet thin" disabled={chosen === undefined} onClick={put}>
                    {diagnosing.take_up_put}
                </button>
            </div>
        </div>
    );
}
