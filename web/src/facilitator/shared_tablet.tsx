import { door_words } from "../i18n/facilitator_door.ts";
import { facilitator } from "../i18n/facilitator.ts";
import type { DoorRow } from "../protocol.ts";
import { tablet_address } from "../sync/door_links.ts";
import { CopyButton } from "../ui/copy_button.tsx";
import { QrOf } from "../ui/qr_of.tsx";

// How to open a screen on which people without a phone vote one after the other.
export function SharedTablet({ door }: { door: DoorRow }) {
    const address = tablet_address(door.url);
    return (
        <details class="shared-tablet">
            <summary>{door_words.open_tablet}</summary>
            <p class="small soft">{door_words.tablet_how}</p>
            <QrOf text={address} label={door_words.tablet_qr} />
            <CopyButton text={address} label={facilitator.copy_address} done={facilitator.address_copied} by_hand={facilitator.copy_by_hand} />
        </details>
    );
}
