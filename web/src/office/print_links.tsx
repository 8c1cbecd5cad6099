import { useEffect } from "preact/hooks";
import { seats } from "../i18n/office_members.ts";
import { QrOf } from "../ui/qr_of.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { useOffice } from "./office.ts";

// Members' links on paper, one a slip to cut out and hand over. Asking for them opens the printer's window.
export function PrintLinks() {
    const sync = useSync();
    const desk = useOffice();
    const is_asked = desk.printing_links.value;
    useEffect(() => {
        if (!is_asked) return undefined;
        const done = (): void => void (desk.printing_links.value = false);
        window.addEventListener("afterprint", done, { once: true });
        window.print();
        return () => window.removeEventListener("afterprint", done);
    }, [is_asked]);
    if (!is_asked) return null;
    const convention = sync.one("convention");
    return (
        <div class="link-slips" data-theme="light" aria-hidden="true">
            {desk.batch().map((link) => (
                <article key={link.order} class="link-slip">
                    <QrOf text={link.url} label={seats.slip_qr} />
                    <div>
                        <p class="small"><Wordmark /> {[convention?.title, convention?.town].filter(Boolean).join(", ")}</p>
                        <p class="whom">{link.label}</p>
                        <p>{seats.slip_how}</p>
                        <p class="address">{link.url}</p>
                    </div>
                </article>
            ))}
        </div>
    );
}
