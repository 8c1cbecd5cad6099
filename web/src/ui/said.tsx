import type { Rich } from "../i18n/rich.ts";

// A message that may have bold words.
export function Said({ children }: { children: string | Rich }) {
    return <>{children}</>;
}
