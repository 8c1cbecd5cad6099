import type { LinkRow, Role } from "../protocol.ts";

export type LinkRole = Extract<Role, "facilitator" | "steering" | "office">;

// A link made on this page, whole: the server keeps only a hash of its key, so that it can be shown here and never again.
export interface FreshLink {
    readonly order: string;
    readonly role: LinkRole;
    readonly session: number | null;
    readonly label: string;
    readonly url: string;
}

const pages: Record<LinkRole, string> = { facilitator: "animer", steering: "copil", office: "preparer" };

// The address to hand over. `public_url`: what phones reach, as the door of any session tells it; without one, this page's own.
export function link_address(role: LinkRole, key: string, public_url: string | undefined, here: string): string {
    const origin = public_url === undefined ? here : new URL(public_url).origin;
    return `${origin}/${pages[role]}#${key}`;
}

export function links_of(links: readonly LinkRow[], role: LinkRole, session: number | null): readonly LinkRow[] {
    return links.filter((link) => link.role === role && !link.revoked && (session === null || link.session === session));
}
