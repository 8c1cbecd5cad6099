import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { describeConventionLimits } from "../../../protocol/typescript/limits.ts";
import { convention, fault_said } from "../i18n/office_convention.ts";
import { office } from "../i18n/office.ts";
import { DayField } from "../ui/day_field.tsx";
import { LineField } from "../ui/line_field.tsx";
import { usual_end, type ConventionDetails as Details, type ConventionFaults, type ConventionForm, type Fault, type MilestoneForm } from "./forms.ts";

interface ConventionDetailsProps {
    form: ConventionForm;
    faults: ConventionFaults;
    put(part: Partial<Details>): void;
}

// What the convention itself says beside its years: from when to when it runs, who signs, what has to be done when. None of it is needed.
export function ConventionDetails({ form, faults, put }: ConventionDetailsProps) {
    const { signatories, milestones, starts_on, ends_on } = form;
    const years = { min: `${form.first_year}-01-01`, max: `${form.last_year}-12-31` };
    const start = (day: string): void => {
        const is_ours = ends_on === "" || ends_on === usual_end(starts_on, form);
        put({ starts_on: day, ...(is_ours && { ends_on: usual_end(day, form) ?? ends_on }) });
    };
    return (
        <>
            <div class="days">
                <DayField label={convention.starts_on} optional={office.optional} {...years} value={starts_on} fault={said(faults.starts_on)} on_input={start} />
                <DayField
                    label={convention.ends_on} optional={office.optional} {...years} value={ends_on} fault={said(faults.ends_on)}
                    on_input={(day) => put({ ends_on: day })}
                />
            </div>
            <Lines
                legend={convention.signatories} hint={convention.signatories_hint} add={convention.add_signatory} most={describeConventionLimits.signatories.max}
                lines={signatories} blank="" put={(changed) => put({ signatories: changed })} named={convention.signatory}
            >
                {(line, index, change) => (
                    <LineField label={convention.signatory(index + 1)} value={line} fault={said(faults.signatories?.[index])} on_input={change} />
                )}
            </Lines>
            <Lines<MilestoneForm>
                legend={convention.milestones} hint={convention.milestones_hint} add={convention.add_milestone} most={describeConventionLimits.milestones.max}
                lines={milestones} blank={{ day: "", title: "" }} put={(changed) => put({ milestones: changed })} named={convention.milestone}
            >
                {({ day, title }, index, change) => (
                    <div class="due" role="group" aria-label={convention.milestone(index + 1)}>
                        <DayField
                            label={convention.milestone_day} {...years} value={day} fault={said(faults.milestones?.[index]?.day)}
                            on_input={(chosen) => change({ day: chosen, title })}
                        />
                        <LineField
                            label={convention.milestone_title} value={title} fault={said(faults.milestones?.[index]?.title)}
                            on_input={(typed) => change({ day, title: typed })}
                        />
                    </div>
                )}
            </Lines>
        </>
    );
}

const said = (fault: Fault | undefined): string | undefined => fault && fault_said(fault);

interface LinesProps<T> {
    legend: string;
    hint: string;
    add: string;
    // So many lines there may be.
    most: number;
    lines: readonly T[];
    blank: T;
    // What a line is called, by its number.
    named(number: number): string;
    put(lines: readonly T[]): void;
    children(line: T, index: number, change: (line: T) => void): ComponentChildren;
}

// Lines to fill in, as many as there are: who adds one goes on in it, who takes one away goes on in the next.
function Lines<T>({ legend, hint, add, most, lines, blank, named, put, children }: LinesProps<T>) {
    const list = useRef<HTMLOListElement>(null);
    const adder = useRef<HTMLButtonElement>(null);
    const was = useRef(lines.length);
    const is_added = useRef(false);
    useLayoutEffect(() => {
        if (is_added.current && lines.length > was.current) list.current?.lastElementChild?.querySelector("input")?.focus();
        is_added.current = false;
        was.current = lines.length;
    }, [lines.length]);
    // The next line comes into this one's place, and the button that has the focus is its own by then.
    const take_away = (index: number): void => {
        if (lines.length === 1) adder.current?.focus();
        else if (index === lines.length - 1) list.current?.children[index - 1]?.querySelector("button")?.focus();
        put(lines.filter((_, other) => other !== index));
    };
    return (
        <fieldset class="lines">
            <legend>{legend} <span class="optional">{office.optional}</span></legend>
            <p class="small soft">{hint}</p>
            <ol ref={list}>
                {lines.map((line, index) => (
                    <li key={index}>
                        {children(line, index, (changed) => put(lines.map((other, at) => (at === index ? changed : other))))}
                        <button type="button" class="btn bare thin" onClick={() => take_away(index)}>
                            {convention.take_away}<span class="sr"> : {named(index + 1)}</span>
                        </button>
                    </li>
                ))}
            </ol>
            {lines.length < most
                ? (
                    <button ref={adder} type="button" class="btn quiet thin" onClick={() => { is_added.current = true; put([...lines, blank]); }}>
                        {add}
                    </button>
                )
                : <p class="small soft">{convention.no_more(most)}</p>}
        </fieldset>
    );
}
