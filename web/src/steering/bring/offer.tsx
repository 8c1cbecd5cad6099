import { useEffect, useState } from "preact/hooks";
import { OfferedPart, type BringPart } from "../../bring/offered_part.tsx";
import { bring_offer } from "../../i18n/bring_offer.ts";
import type { SteeringOrders } from "../../protocol.ts";
import { useSync } from "../../ui/sync_context.ts";
import { useOwnSeat } from "../members.ts";

const browser_part = (): Promise<BringPart> => import("./bring_part.tsx").then(({ BringPart }) => BringPart);

// To bring a file in, by whose link may. It opens by itself for what a page loaded anew still has to say of an order.
export function BringOffer({ fetch_part = browser_part }: { fetch_part?: () => Promise<BringPart> }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const [open, set_open] = useState(false);
    const orders = [...sync.refused.value.map(({ entry }) => entry), ...sync.pending.value];
    const is_unsaid = orders.some(({ command }) => command.type === "bring_in");
    useEffect(() => {
        if (is_unsaid) set_open(true);
    }, [is_unsaid]);
    if (seat === undefined) return null;
    return (
        <section class="whole bring" aria-labelledby="bring">
            <h2 id="bring">{bring_offer.title}</h2>
            <p class="cap">{bring_offer.how}</p>
            <OfferedPart label={bring_offer.open} open={open || is_unsaid} set_open={set_open} fetch_part={fetch_part} />
        </section>
    );
}
