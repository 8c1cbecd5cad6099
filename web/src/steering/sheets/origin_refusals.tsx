import { sheetRowLimits } from "../../../../protocol/typescript/limits.ts";
import { common } from "../../i18n/common.ts";
import { joining, origin_refusal } from "../../i18n/overlaps.ts";
import type { SessionsProposal, SteeringOrders } from "../../protocol.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { key_of } from "../priorities.ts";
import { said_of_sheet } from "../refusals.ts";
import { is_refused_origin, type OriginCommand } from "./origins.ts";

// Orders that link, join or part priorities and were refused, until they are read.
export function OriginRefusals() {
    const sync = useSync<SteeringOrders>();
    const title_of = useTitleOf();
    return (
        <>
            {sync.refused.value.filter(is_refused_origin).map((one) => {
                const { command } = one.entry;
                return (
                    <Notice key={one.entry.id} cut="no" alert>
                        <p>
                            <b>{origin_refusal.not_done}</b>{" "}
                            {command.type !== "compare" && `${origin_refusal.of(title_of(command))} `}{said_of(one.code, command.type)}
                        </p>
                        <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                    </Notice>
                );
            })}
        </>
    );
}

// What a priority is called, as long as the board knows it.
export function useTitleOf(): (origin: SessionsProposal) => string {
    const sync = useSync();
    return (origin) => [...sync.all("priority"), ...sync.all("decision")].find((one) => key_of(one) === key_of(origin))?.title ?? joining.erased;
}

function said_of(code: SteeringOrders["refusal"], type: OriginCommand["type"]): string {
    switch (code) {
        case "has_a_sheet": case "not_validated": case "newer_version": case "no_such_priority": case "no_such_origin": case "already_there":
            return origin_refusal[code];
        case "convention_full": return type === "compare" ? origin_refusal.compared_full : origin_refusal.sheet_full(sheetRowLimits.also.max);
        default: return said_of_sheet(code);
    }
}
