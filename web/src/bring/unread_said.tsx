import { bring_file, bring_unreadable } from "../i18n/bring_file.ts";
import { Notice } from "../ui/notice.tsx";
import type { Unread } from "./chosen_file.ts";

// Why a file was not read. `no_known_column`: in the page's words, which columns it takes.
export function UnreadSaid({ name, why, no_known_column }: { name: string; why: Unread; no_known_column: string }) {
    return (
        <Notice cut="no" alert>
            <p>
                <b>{bring_file.unread(name)}</b>{" "}
                {why === "no_known_column" ? no_known_column
                    : <>{why.line !== undefined && `${bring_file.at_line(why.line)} `}{bring_unreadable[why.why]}</>}
            </p>
        </Notice>
    );
}
