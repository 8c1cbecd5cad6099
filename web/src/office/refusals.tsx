import { common } from "../i18n/common.ts";
import { office } from "../i18n/office.ts";
import { Notice } from "../ui/notice.tsx";
import { useOffice } from "./office.ts";
import { said_of_refusal } from "./refusal_said.ts";

// What the server refused, until it is read.
export function Refusals() {
    const { sync } = useOffice();
    return (
        <>
            {sync.refused.value.map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{office.not_done}</b> {said_of_refusal(one.code)}{one.entry.command.type === "describe_convention" && ` ${office.description_kept}`}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
        </>
    );
}
