import type { ComponentChildren } from "preact";
import { committees_said } from "../i18n/office_committees.ts";
import { office } from "../i18n/office.ts";
import { steering } from "../i18n/steering.ts";
import type { CommitteeRow, FieldRow } from "../protocol.ts";
import { About } from "../ui/about.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { Foot } from "../ui/foot.tsx";
import { useSync } from "../ui/sync_context.ts";
import { FileOffer } from "./bring/offer.tsx";
import { CommitteeCode } from "./committee_code.tsx";
import { CommitteeForm } from "./committee_form.tsx";
import { CommitteeMembers } from "./committee_members.tsx";
import { in_order } from "./fields.ts";
import { useInPlace, type InPlace } from "../ui/in_place.ts";
import { useOffice } from "./office.ts";

// One line a field; a committee is founded on its first field's line. The steering committee, which is of all fields, stands above them.
export function CommitteesPart() {
    const sync = useSync();
    const desk = useOffice();
    const committees = sync.all("committee");
    const fields = in_order(sync.all("field"));
    const steer = committees.filter(({ steers }) => steers === true);
    return (
        <>
            <div class="sheet">
                <h1>{office.committees_title}</h1>
                <p class="soft lead">{office.committees_how}</p>
                {/* Who founds a first committee is not asked for the one above all. */}
                {committees.length > 0 && <SteeringLine fields={fields} committees={steer} />}
                <ul class="field-lines">
                    {fields.map((field) => (
                        <FieldLine
                            key={field.field} field={field} fields={fields} may_steer={steer.length === 0}
                            committees={committees.filter((one) => one.field === field.field && one.steers !== true)}
                            others={committees.filter((one) => one.steers !== true && one.other_fields?.includes(field.field))}
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

function SteeringLine({ fields, committees }: { fields: readonly FieldRow[]; committees: readonly CommitteeRow[] }) {
    const founding = useInPlace();
    const [first] = fields;
    return (
        <ul class="field-lines steering">
            <li>
                <CommitteeCode steers />
                <div>
                    <h2>{committees_said.steering}</h2>
                    <p class="soft">{committees_said.steering_how} {committees.length === 0 && committees_said.steering_none}</p>
                    {committees.map((one) => <p key={one.committee} class="committee">{one.title}</p>)}
                    {founding.is_open && first !== undefined && (
                        <CommitteeForm field={first} fields={fields} first={false} steering="is" stop={founding.stop} />
                    )}
                </div>
                {!founding.is_open && committees.length === 0 && <Found founding={founding} quiet>{committees_said.found_steering}</Found>}
            </li>
        </ul>
    );
}

interface FieldLineProps {
    field: FieldRow;
    fields: readonly FieldRow[];
    // Those whose first field it is.
    committees: readonly CommitteeRow[];
    // Those that stand under another, and work on it besides.
    others: readonly CommitteeRow[];
    // There is no steering committee yet.
    may_steer: boolean;
}

function FieldLine({ field, fields, committees, others, may_steer }: FieldLineProps) {
    const founding = useInPlace();
    return (
        <li data-field={field.field}>
            <FieldCode field={field.field} />
            <div>
                <h2>{field.title}</h2>
                {committees.length + others.length === 0 && !founding.is_open && <p class="soft">{office.no_committee}</p>}
                {others.length > 0 && <p class="soft">{steering.worked_on_by(others.map(({ title }) => title).join(", "))}</p>}
                {committees.map((one) => <Committee key={one.committee} committee={one} fields={fields} />)}
                {founding.is_open && (
                    <CommitteeForm
                        field={field} fields={fields} first={committees.length === 0} steering={may_steer ? "may_be" : "is_not"} stop={founding.stop}
                    />
                )}
            </div>
            {!founding.is_open && (
                <Found founding={founding} quiet={committees.length === 0}>
                    {committees.length === 0 ? office.found_committee : office.found_another}
                    <About what={field.title} />
                </Found>
            )}
        </li>
    );
}

// Its name, the discs of its fields beside the first, and its members.
function Committee({ committee, fields }: { committee: CommitteeRow; fields: readonly FieldRow[] }) {
    const others = fields.filter(({ field }) => committee.other_fields?.includes(field) === true);
    return (
        <div class="committee">
            <p>
                {committee.title}{" "}
                {others.length > 0 && (
                    <span class="also">
                        {others.map(({ field }) => <FieldCode key={field} field={field} />)}
                        <span class="sr">{committees_said.and_fields(others.map(({ title }) => title).join(", "))}</span>
                    </span>
                )}
            </p>
            <CommitteeMembers committee={committee} />
        </div>
    );
}

function Found({ founding, quiet, children }: { founding: InPlace; quiet: boolean; children: ComponentChildren }) {
    return <button ref={founding.opener} type="button" class={quiet ? "btn quiet thin" : "btn bare thin"} onClick={founding.open}>{children}</button>;
}
