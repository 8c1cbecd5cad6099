import { common, refusal } from "../i18n/common.ts";
import { office } from "../i18n/office.ts";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";

// What the server refused, until it is read.
export function Refusals() {
    const sync = useSync();
    return (
        <>
            {sync.declined.value.map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{office.not_done}</b> {one.code === "not_yours" ? office.refused_not_yours : refusal[one.code]}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </>
    );
}
