import type { LinkRole } from "../pages.ts";
import type { LinkRow } from "../protocol.ts";

// The wall has no link of its own: it opens from the facilitator's page. An owner of actions gets the first one from a member.
export type IssuedRole = Exclude<LinkRole, "wall">;

// A link made on this page, with its key: the server keeps only a hash of it, so that the link can be shown here and never again.
export interface FreshLink {
    readonly order: string;
    readonly role: IssuedRole;
    readonly session: number | null;
    // Whom it is for; "": nobody said.
    readonly label: string;
    // A member's personal link.
    readonly personal: boolean;
    // One of many that a file brought: shown and printed with the others.
    readonly in_batch?: boolean;
    readonly url: string;
}

// Where phones reach the server, as the door of any session tells it; without one, this page's own origin.
export function public_origin(door_url: string | undefined, here: string): string {
    return door_url === undefined ? here : new URL(door_url).origin;
}

// Those that are nobody's own: members' stand with them.
export function links_of(links: readonly LinkRow[], role: IssuedRole, session: number | null): readonly LinkRow[] {
    return links.filter((link) =>
        link.role === role && !link.revoked && link.member === undefined && (session === null || link.session === session));
}
