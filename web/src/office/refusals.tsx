import { common } from "../i18n/common.ts";
import { office, office_refusal } from "../i18n/office.ts";
import type { OfficeOrders } from "../protocol.ts";
import { Notice } from "../ui/notice.tsx";
import { why_refused } from "../ui/why_refused.ts";
import { useOffice } from "./office.ts";

// What the server refused, until it is read.
export function Refusals() {
    const { sync } = useOffice();
    return (
        <>
            {sync.refused.value.map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{office.not_done}</b> {is_own(one.code) ? office_refusal[one.code] : why_refused(one.code)}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </>
    );
}

const is_own = (code: OfficeOrders["refusal"]): code is keyof typeof office_refusal => code in office_refusal;
