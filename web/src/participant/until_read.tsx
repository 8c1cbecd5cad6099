import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { common } from "../i18n/common.ts";
import { announce } from "../ui/announcer.tsx";
import { Notice } from "../ui/notice.tsx";

const read = signal<readonly string[]>([]);

// Something that was done to the person's own ideas or marks: announced, and shown until they say they have read it. "": nothing
// was.
export function UntilRead({ said }: { said: string }) {
    const is_news = said !== "" && !read.value.includes(said);
    useEffect(() => {
        if (is_news) announce(said);
    }, [said]);
    if (!is_news) return null;
    return (
        <Notice cut="none">
            <p>{said}</p>
            <button class="btn quiet thin" type="button" onClick={() => (read.value = [...read.value, said])}>{common.understood}</button>
        </Notice>
    );
}
