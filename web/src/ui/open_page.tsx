import type { ComponentChildren } from "preact";
import type { LinkRole } from "../pages.ts";
import type { Orders } from "../protocol.ts";
import { is_place, LinkCredentials } from "../sync/credentials.ts";
import { browser_environment } from "../sync/environment.ts";
import { Sync } from "../sync/sync.ts";
import { mount_page } from "./page.tsx";

// Opens the page of a private link: connects with the link's key and draws `content`; without a key draws `no_link`.
export function open_page<O extends Orders>(
    role: LinkRole, content: (sync: Sync<O>) => ComponentChildren, no_link: ComponentChildren,
    load_anew = (): void => location.reload(),
): void {
    const english = (): Promise<unknown> => import("../i18n/shared.en.ts");
    const environment = browser_environment();
    const credentials = LinkCredentials.open(environment.store, role, location, (url) => history.replaceState(null, "", url));
    // A link pasted into an open tab differs from what stands there only after the #: the browser loads nothing by itself.
    addEventListener("hashchange", () => {
        if (location.hash !== "" && !is_place(location)) load_anew();
    });
    if (credentials === null) return mount_page(null, no_link, english);
    const sync = new Sync<O>(environment, credentials);
    mount_page(sync, content(sync), english);
    sync.start();
}
