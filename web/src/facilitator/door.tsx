import { facilitator } from "../i18n/facilitator.ts";
import type { DoorRow } from "../protocol.ts";
import { CopyButton } from "../ui/copy_button.tsx";
import { QrCode } from "../ui/qr_code.tsx";
import { useSync } from "../ui/sync_context.ts";
import { DoorControls } from "./door_controls.tsx";

// How to join, for latecomers: beside every step but the first and the last.
export function Door() {
    const door = useSync().one("door");
    if (door === null) return null;
    return (
        <section class="door" aria-labelledby="door">
            <h2 id="door">{facilitator.door}</h2>
            <div class="way-in">
                <QrCode size={door.qr_size} bits={door.qr} label={facilitator.qr_label} />
                <div>
                    <p class="small soft">{facilitator.door_how}</p>
                    <p class="keycode">{door.code}</p>
                    <CopyAddress door={door} />
                </div>
            </div>
            <DoorControls door={door} />
        </section>
    );
}

export function CopyAddress({ door }: { door: DoorRow }) {
    return (
        <CopyButton
            text={door.url} label={facilitator.copy_address} done={facilitator.address_copied} by_hand={facilitator.copy_by_hand}
        />
    );
}

// The six characters, each in its circle.
export function Keycode({ code }: { code: string }) {
    const characters = [...code];
    return (
        <ol class="key" aria-label={facilitator.code_spelled(characters.join(" "))}>
            {characters.map((character, index) => <li key={index}>{character}</li>)}
        </ol>
    );
}
