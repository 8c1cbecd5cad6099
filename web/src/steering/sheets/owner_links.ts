import { signal } from "@preact/signals";
import { link_address } from "../../pages.ts";
import type { MemberRow, SheetRow, SteeringOrders } from "../../protocol.ts";
import { new_key } from "../../sync/random.ts";
import type { Sync } from "../../sync/sync.ts";

// Follow-up links that this page has just made, which it alone can still show, until they are put away.
export interface FreshLink { readonly order: string; readonly sheet: number; readonly called: string; readonly url: string }
export const fresh_links = signal<readonly FreshLink[]>([]);

// Until the server has its hash the link opens nothing.
export const is_on_its_way = (sync: Sync<SteeringOrders>, link: FreshLink): boolean =>
    sync.pending.value.some((entry) => entry.id === link.order && entry.state !== "accepted");

function show(sheet: number, called: string, key: string, order: string): void {
    fresh_links.value = [...fresh_links.value, { order, sheet, called, url: link_address(location.origin, "owner", key) }];
}

export const put_away = (link: FreshLink): void => void (fresh_links.value = fresh_links.value.filter((one) => one !== link));

export function appoint(sync: Sync<SteeringOrders>, sheet: SheetRow, called: string, function_: string): void {
    const key = new_key();
    show(sheet.sheet, called, key, sync.order({ type: "appoint_owner", sheet: sheet.sheet, called, function: function_, key }));
}

export function replace_link(sync: Sync<SteeringOrders>, sheet: SheetRow, owner: MemberRow): void {
    const key = new_key();
    show(sheet.sheet, owner.called ?? "", key, sync.order({ type: "replace_owner_link", owner: owner.member, key }));
}

export function withdraw_link(sync: Sync<SteeringOrders>, owner: MemberRow): void {
    sync.order({ type: "replace_owner_link", owner: owner.member });
}

// `owner`: null: to nobody any more.
export function entrust(sync: Sync<SteeringOrders>, sheet: SheetRow, owner: MemberRow | null): void {
    sync.order({ type: "entrust_sheet", sheet: sheet.sheet, ...(owner === null ? {} : { owner: owner.member }) });
}

type Command = SteeringOrders["command"];
const of_owners: Record<Command["type"], boolean> = {
    decide_priority: false, decide_by_round: false, begin_sheet: false, record_action: false, change_sheet: false,
    appoint_owner: true, entrust_sheet: true, replace_owner_link: true,
    write_diagnosis: false, withdraw_diagnosis: false, bring_in: false, join_origin: false, part_origin: false, compare: false, set_envelope: false,
};
export const is_of_owners = (command: Command): boolean => of_owners[command.type];
