// @ts-check
/**
 * The one merge rule of the browser, plain JavaScript so that anything that runs scripts can hold it to the law
 * "snapshot ⊕ patches == fresh snapshot".
 *
 * @typedef {import("../protocol.ts").Row} Row
 * @typedef {import("../protocol.ts").Snapshot} Snapshot
 * @typedef {import("../protocol.ts").Patch} Patch
 *
 * What a page holds of one view: `at` is the log position it reflects.
 * @typedef {{ readonly epoch: string, readonly n: number, readonly at: number, readonly rows: ReadonlyMap<string, Row> }} View
 */

/**
 * The view after the message, or "refresh" when the patch does not follow what is held. Pure: `view` is left as it was, and
 * rows that did not change keep their identity. `null`: nothing is held yet.
 *
 * @param {View | null} view
 * @param {Snapshot | Patch} message
 * @returns {View | "refresh"}
 */
export function merge(view, message) {
    if (message.type === "snapshot") {
        return {
            epoch: message.epoch,
            n: message.n,
            at: message.at,
            rows: new Map(message.rows.map((keyed) => [keyed.key, keyed.row])),
        };
    }
    if (view === null || view.epoch !== message.epoch || message.n !== view.n + 1) return "refresh";
    const rows = new Map(view.rows);
    for (const key of message.remove) rows.delete(key);
    for (const keyed of message.upsert) rows.set(keyed.key, keyed.row);
    return { epoch: message.epoch, n: message.n, at: message.at, rows };
}
