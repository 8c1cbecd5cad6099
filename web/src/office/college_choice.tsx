import { useEffect, useId, useRef } from "preact/hooks";
import { colleges } from "../i18n/colleges.ts";
import { session_colleges } from "../i18n/office_colleges.ts";
import { fault_said } from "../i18n/office_convention.ts";
import { Dot, college_cut } from "../ui/dots.tsx";
import { name_of_college, read_colleges, type CollegeFaults, type CollegeForm } from "./colleges.ts";

interface CollegeChoiceProps {
    forms: readonly CollegeForm[];
    faults: CollegeFaults;
    // Of a session of the steering committee.
    is_steering: boolean;
    put(forms: readonly CollegeForm[]): void;
}

// Which colleges a session has, and what the room calls them. All five as a rule: then a line says so.
export function CollegeChoice({ forms, faults, is_steering, put }: CollegeChoiceProps) {
    const box = useRef<HTMLDetailsElement>(null);
    const id = useId();
    const is_faulty = Object.keys(faults).length > 0;
    // What is wrong is in sight, and what differs from the rule by itself too.
    useEffect(() => {
        if ((is_faulty || is_steering) && box.current !== null) box.current.open = true;
    }, [is_faulty, is_steering]);
    const change = (one: CollegeForm, part: Partial<CollegeForm>): void => put(forms.map((other) => (other === one ? { ...one, ...part } : other)));
    const read = read_colleges(forms);
    const is_usual = !("faults" in read) && read.colleges === undefined;
    const all_fault = faults.all === undefined ? undefined : fault_said(faults.all);
    return (
        <details ref={box} class="college-choice">
            <summary>
                {session_colleges.title}{" "}
                <span class="soft">{is_usual ? session_colleges.usual : forms.filter(({ is_there }) => is_there).map(name_of_college).join(", ")}</span>
            </summary>
            <fieldset>
                <legend class="sr">{session_colleges.title}</legend>
                <p class="small soft">{session_colleges.how} {is_steering && session_colleges.steering_how}</p>
                {forms.map((form, at) => {
                    const fault = faults[form.college];
                    const told = [fault !== undefined && `${id}-${at}`, `${id}-hint`].filter(Boolean).join(" ");
                    return (
                        <div key={form.college} class="one-college">
                            <label class="tick">
                                <input
                                    type="checkbox" checked={form.is_there} aria-invalid={all_fault !== undefined && at === 0}
                                    aria-describedby={all_fault === undefined ? undefined : `${id}-all`}
                                    onChange={(event) => change(form, { is_there: event.currentTarget.checked })}
                                />
                                <span class="disced"><Dot cut={college_cut(form.college)} /> <span>{colleges[form.college]}</span></span>
                            </label>
                            {form.is_there && (
                                <div>
                                    <input
                                        class="input" value={form.called} autocomplete="off" placeholder={colleges[form.college]}
                                        aria-label={session_colleges.called(colleges[form.college])} aria-invalid={fault !== undefined} aria-describedby={told}
                                        onInput={(event) => change(form, { called: event.currentTarget.value })}
                                    />
                                    {fault !== undefined && <p id={`${id}-${at}`} class="fault">{fault_said(fault)}</p>}
                                </div>
                            )}
                        </div>
                    );
                })}
                <p id={`${id}-hint`} class="small soft">{session_colleges.called_hint}</p>
                {all_fault !== undefined && <p id={`${id}-all`} class="fault">{all_fault}</p>}
            </fieldset>
        </details>
    );
}
