import { usualSettings } from "../../../protocol/typescript/usual.ts";
import type { Method } from "../protocol.ts";

export type MethodOf<K extends Method["type"]> = Extract<Method, { type: K }>;

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

const usual: { readonly [K in Method["type"]]: readonly { readonly from: number; readonly settings: Frozen<MethodOf<K>> }[] } = usualSettings;

// What a vote is unless somebody chooses otherwise.
export const usual_method: Method["type"] = "dots";

// The usual one first, then the others in the protocol's order.
export const every_method = [usual_method, ...(Object.keys(usual) as Method["type"][]).filter((method) => method !== usual_method)];

// The settings a method has for a round on so many proposals, unless somebody chooses others.
export function usual_settings_of<K extends Method["type"]>(method: K, proposals: number): MethodOf<K> {
    const entries: readonly { readonly from: number; readonly settings: Frozen<MethodOf<K>> }[] = usual[method];
    return [...entries].reverse().find(({ from }) => from <= proposals)!.settings as MethodOf<K>;
}
