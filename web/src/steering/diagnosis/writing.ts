import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisRow, DiagnosisSaid, SteeringOrders, WriteDiagnosis } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { focus_first_fault } from "../../ui/line_field.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { Drafts, type Draft, type Subject } from "./draft.ts";
import { form_of, is_untouched, read_form, type Faults, type Form } from "./form.ts";

// Lines whose forms are open: one that another takes out meanwhile stays until its form is closed.
export const being_written = signal<readonly DiagnosisRow[]>([]);

export function useHeld(row: DiagnosisRow, is_open: boolean): void {
    useEffect(() => {
        if (!is_open) return undefined;
        being_written.value = [...being_written.value, row];
        return () => void (being_written.value = being_written.value.filter((one) => one.line !== row.line));
    }, [is_open, row.line]);
}

const no_faults: Faults = new Map();

// What saving sends; null: nothing is to be changed.
type Order = (said: DiagnosisSaid, seen: number | undefined) => WriteDiagnosis | null;

// What is being written of a line, and what can be done with it. `begun`: what the form shows at first.
export function useWriting(subject: Subject, begun: () => Draft, order: Order) {
    const sync = useSync<SteeringOrders>();
    const drafts = new Drafts(sync);
    const [draft, set_draft] = useState<Draft | null>(null);
    const [faults, set_faults] = useState<Faults>(no_faults);
    const opener = useRef<HTMLButtonElement>(null);
    const put_aside = (): void => {
        set_draft(null);
        set_faults(no_faults);
        requestAnimationFrame(() => opener.current?.focus());
    };
    const give_up = (): void => (drafts.forget(subject), put_aside());
    const keep = (changed: Draft): void => {
        if (is_untouched(changed.form)) drafts.forget(subject);
        else drafts.keep(subject, changed);
        set_draft(changed);
    };
    return {
        draft, faults, opener, put_aside, give_up,
        has_draft: drafts.read(subject) !== null,
        begin: (): void => set_draft(drafts.read(subject) ?? begun()),
        write: (form: Form): void => keep({ ...draft, form }),
        // What was refused is corrected.
        resume: (said: DiagnosisSaid, seen: number | undefined): void => keep({ form: form_of(said), seen }),
        save: (place: HTMLFormElement): void => {
            if (draft === null) return;
            const read = read_form(draft.form);
            if ("faults" in read) {
                set_faults(read.faults);
                return focus_first_fault(place);
            }
            const command = order(read.said, draft.seen);
            if (command !== null) sync.order(command, (answer) => answer && announce(diagnosing.saved));
            give_up();
        },
    };
}
