import type { LinkRole } from "../src/pages.ts";
import { LinkCredentials } from "../src/sync/credentials.ts";
import { memory_store } from "../src/sync/local_store.ts";

export const shown_key = "k".repeat(32);

// A page opened by a private link.
export function link_credentials(role: LinkRole): LinkCredentials {
    const address = { hash: `#${shown_key}`, pathname: "/", search: "" };
    const credentials = LinkCredentials.open(memory_store(), role, address, () => {});
    if (credentials === null) throw new Error("the link was not taken");
    return credentials;
}
