import { useState } from "preact/hooks";
import { OfferedPart, type BringPart } from "../../bring/offered_part.tsx";
import { bring_offer } from "../../i18n/bring_offer.ts";
import { useOffice } from "../office.ts";
import type { Brings } from "./columns.ts";

const parts: Readonly<Record<Brings, () => Promise<BringPart>>> = {
    members: () => import("./members_part.tsx").then(({ MembersFilePart }) => MembersFilePart),
    committees: () => import("./committees_part.tsx").then(({ CommitteesFilePart }) => CommitteesFilePart),
};

// To bring in what stands in a table already, instead of typing it line by line.
export function FileOffer({ what, fetch_part = parts[what] }: { what: Brings; fetch_part?: () => Promise<BringPart> }) {
    const desk = useOffice();
    const [open, set_open] = useState(false);
    return (
        <div class="from-file">
            <OfferedPart
                quiet label={bring_offer[what]} open={open || desk.feed.value?.what === what} set_open={set_open} fetch_part={fetch_part}
            />
        </div>
    );
}
