import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { bring_offer } from "../../i18n/bring_offer.ts";
import type { SteeringOrders } from "../../protocol.ts";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";

type Part = ComponentType<{ close: () => void }>;
const browser_part = (): Promise<Part> => import("./bring_part.tsx").then(({ BringPart }) => BringPart);

// To bring a file in, by whose link may; all that it takes comes when it is first opened. It opens by itself for what a page loaded
// anew still has to say of an order.
export function BringOffer({ fetch_part = browser_part }: { fetch_part?: () => Promise<Part> }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const [open, set_open] = useState(false);
    const [part, set_part] = useState<{ readonly Part: Part } | "failed">();
    const orders = [...sync.refused.value.map(({ entry }) => entry), ...sync.pending.value];
    const is_unsaid = orders.some(({ command }) => command.type === "bring_in");
    const is_wanted = seat !== undefined && (open || is_unsaid);
    useEffect(() => {
        if (!is_wanted || part !== undefined) return;
        fetch_part().then((Part) => set_part({ Part }), () => set_part("failed"));
    }, [is_wanted, part]);
    useEffect(() => {
        if (is_unsaid) set_open(true);
    }, [is_unsaid]);
    // Whoever closes it reads on from what opened it.
    const opener = useRef<HTMLButtonElement>(null);
    const was_open = useRef(false);
    useLayoutEffect(() => {
        if (was_open.current && !open) opener.current?.focus();
        was_open.current = open;
    }, [open]);
    if (seat === undefined) return null;
    return (
        <section class="whole bring" aria-labelledby="bring">
            <h2 id="bring">{bring_offer.title}</h2>
            <p class="cap">{bring_offer.how}</p>
            {!is_wanted && (
                <div class="acts">
                    <button ref={opener} type="button" class="btn thin" onClick={() => set_open(true)}>{bring_offer.open}</button>
                </div>
            )}
            {is_wanted && part === undefined && <Loading>{bring_offer.opening}</Loading>}
            {is_wanted && part === "failed" && <Notice cut="no" alert><p>{bring_offer.failed}</p></Notice>}
            {is_wanted && typeof part === "object" && <part.Part close={() => set_open(false)} />}
        </section>
    );
}
