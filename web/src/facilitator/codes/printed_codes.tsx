import "../paper/printed.css";
import { codes } from "../../i18n/codes.ts";
import type { SessionRow } from "../../protocol.ts";
import { personal_link } from "../../sync/door_links.ts";
import { one_of } from "../../ui/college_said.ts";
import { use_printing } from "../../ui/printing.ts";
import { QrOf } from "../../ui/qr_of.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useConsole } from "../console_state.ts";

// One card for each personal code, on paper only: its number, and the link that only its owner is to open. Asking for it opens the
// printer's window.
export function PrintedCodes({ session }: { session: SessionRow }) {
    const door = useSync().one("door");
    const { codes: at_hand } = useConsole();
    const asked = at_hand.printing.value;
    use_printing(asked, () => void (at_hand.printing.value = null));
    const fresh = at_hand.all.value.find(({ order }) => order === asked);
    if (fresh === undefined || door === null) return null;
    const first = at_hand.first_of(fresh);
    return (
        <div class="printed cards" data-theme="light" aria-hidden="true">
            {fresh.keys.map((key, index) => {
                const link = personal_link(door.url, key);
                return (
                    <article key={key} class="slip personal">
                        <div class="slip-head">
                            <div>
                                {first !== null && <p class="slip-number"><small>n°</small> {first + index}</p>}
                                <p class="slip-title">{session.title}</p>
                                <p>{one_of(fresh.college)}</p>
                            </div>
                            <QrOf text={link} label={codes.title} />
                        </div>
                        <p>{codes.printed_how}</p>
                        <p class="link">{link.replace(/^https?:\/\//, "")}</p>
                        <p class="small">{codes.printed_rule}</p>
                    </article>
                );
            })}
        </div>
    );
}
