import { wall } from "../i18n/wall.ts";
import type { Pages } from "./pages.ts";

// "1 sur 3"; nothing when all fits on one page.
export function PageCount({ pages }: { pages: Pages }) {
    return pages.count > 1 ? <span class="soft pull">{wall.page_of(pages.page + 1, pages.count)}</span> : null;
}
