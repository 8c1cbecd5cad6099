import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import type { CommitteeRow, FieldRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { Foot } from "../ui/foot.tsx";
import { useSync } from "../ui/sync_context.ts";
import { FileOffer } from "./bring/offer.tsx";
import { CommitteeForm } from "./committee_form.tsx";
import { useOffice } from "./office.ts";

// One line a field; a committee is founded on its field's line.
export function CommitteesPart() {
    const sync = useSync();
    const desk = useOffice();
    const committees = sync.all("committee");
    const fields = [...sync.all("field")].sort((a, b) => a.order - b.order);
    return (
        <>
            <div class="sheet">
                <h1>{office.committees_title}</h1>
                <p class="soft lead">{office.committees_how}</p>
                <ul class="field-lines">
                    {fields.map((field) => (
                        <FieldLine
                            key={field.field} field={field} committees={committees.filter((one) => one.field === field.field)}
                        />
                    ))}
                </ul>
                <FileOffer what="committees" />
            </div>
            <Foot
                cost={<p>{committees.length === 0 ? office.cost_no_committee : office.cost_committees}</p>}
                next={{
                    label: office.on_to_sessions,
                    disabled: committees.length === 0,
                    act: () => (desk.part.value = "sessions"),
                }}
            />
        </>
    );
}

function FieldLine({ field, committees }: { field: FieldRow; committees: readonly CommitteeRow[] }) {
    const [founding, set_founding] = useState(false);
    const opener = useRef<HTMLButtonElement>(null);
    const was_founding = useRef(false);
    useLayoutEffect(() => {
        if (was_founding.current && !founding) opener.current?.focus();
        was_founding.current = founding;
    }, [founding]);
    return (
        <li data-field={field.field}>
            <FieldCode field={field.field} />
            <div>
                <h2>{field.title}</h2>
                {committees.length === 0 && !founding && <p class="soft">{office.no_committee}</p>}
                {committees.map((one) => <p key={one.committee} class="committee">{one.title}</p>)}
                {founding && <CommitteeForm field={field} first={committees.length === 0} stop={() => set_founding(false)} />}
            </div>
            {!founding && (
                <button
                    ref={opener} type="button" class={committees.length === 0 ? "btn quiet thin" : "btn bare thin"}
                    onClick={() => set_founding(true)}
                >
                    {committees.length === 0 ? office.found_committee : office.found_another}
                    <About what={field.title} />
                </button>
            )}
        </li>
    );
}
