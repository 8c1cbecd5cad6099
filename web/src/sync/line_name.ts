import type { Mark } from "../protocol.ts";

// What names a line of a ballot: its proposal; with a rival, the two of them, in whatever order.
export type LineName = number | `${number}/${number}`;

export function line_name({ proposal, rival }: Mark): LineName {
    return rival === undefined ? proposal : `${Math.min(proposal, rival)}/${Math.max(proposal, rival)}`;
}
