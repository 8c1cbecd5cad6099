import { useState } from "preact/hooks";
import { session_colleges } from "../colleges.ts";
import { paper } from "../i18n/paper.ts";
import type { College } from "../protocol.ts";
import { all_of } from "../ui/college_said.ts";
import { LineField, focus_first_fault } from "../ui/line_field.tsx";

interface GiveFormProps {
    legend: string;
    most: number;
    // Said of a number that is none, or too large.
    limit: string;
    give(college: College, count: number): void;
}

// So many of a kind for people of one college: slips, personal codes.
export function GiveForm({ legend, most, limit, give }: GiveFormProps) {
    const [to, set_to] = useState<College>(session_colleges()[0]!);
    const [text, set_text] = useState("1");
    const [tried, set_tried] = useState(false);
    const count = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0;
    const fits = count >= 1 && count <= most;
    const submit = (event: SubmitEvent): void => {
        event.preventDefault();
        set_tried(!fits);
        if (!fits) return focus_first_fault(event.currentTarget as HTMLFormElement);
        give(to, count);
        set_text("1");
    };
    return (
        <form class="give-slips" onSubmit={submit} noValidate>
            <fieldset>
                <legend class="small">{legend}</legend>
                <div class="usual">
                    {session_colleges().map((one) => (
                        <button key={one} type="button" aria-pressed={one === to} onClick={() => set_to(one)}>{all_of(one)}</button>
                    ))}
                </div>
            </fieldset>
            <LineField label={paper.how_many} value={text} numeric fault={tried && !fits ? limit : undefined} on_input={set_text} />
            <button type="submit" class="btn thin">{paper.give}</button>
        </form>
    );
}
