import { useEffect, useRef } from "preact/hooks";
import { field_name, sheets } from "../../i18n/sheets.ts";
import type { SheetRow } from "../../protocol.ts";
import { announce } from "../../ui/announcer.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named, useOwnSeat } from "../members.ts";

// Announces what another changed on the sheet that is being read.
export function useChangesSaid(sheet: SheetRow | undefined): void {
    const sync = useSync();
    const own = useOwnSeat()?.member;
    const last = sheet?.changed.reduce((most, one) => (one.change > most.change ? one : most));
    const before = useRef<{ sheet: number; change: number } | null>(null);
    useEffect(() => {
        if (sheet === undefined || last === undefined) return;
        const held = before.current;
        before.current = { sheet: sheet.sheet, change: last.change };
        if (held === null || held.sheet !== sheet.sheet || held.change >= last.change || last.member === own) return;
        announce(sheets.now_changed(named(last.member, sync.all("member")), field_name[last.field]));
    });
}
