import { facilitator } from "../i18n/facilitator.ts";
import type { SessionRow } from "../protocol.ts";
import { Said } from "../ui/said.tsx";
import { QrCode } from "../ui/qr_code.tsx";
import { spoken_address } from "../ui/spoken_address.ts";
import { useSync } from "../ui/sync_context.ts";
import { DoorControls } from "./door_controls.tsx";
import { CopyAddress, Keycode } from "./door.tsx";
import { NextStep } from "./next_step.tsx";
import { OnWallNow } from "./on_wall_now.tsx";
import { CollegeCrowds } from "./room.tsx";
import { step_name, step_now } from "./agenda.ts";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

// Before the session begins: how to join, large, and how many have.
export function Lobby({ session }: { session: SessionRow }) {
    const sync = useSync();
    const door = sync.one("door");
    const counts = sync.one("room")?.colleges ?? [];
    const joined = counts.reduce((sum, one) => sum + one.joined, 0);
    return (
        <>
            <div class="sheet">
                <h1>{step_name(step_now(session))}</h1>
                <p class="soft">{facilitator.lobby_how}</p>
                {door && (
                    <div class="front">
                        <QrCode size={door.qr_size} bits={door.qr} label={facilitator.qr_label} />
                        <div>
                            <p>{facilitator.scan_or}<br /><b class="address">{spoken_address(door.url)}</b></p>
                            <p>{facilitator.and_type}</p>
                            <Keycode code={door.code} />
                            <CopyAddress door={door} />
                            <DoorControls door={door} />
                        </div>
                    </div>
                )}
                <p class="arrived"><Said>{facilitator.people_in(joined)}</Said></p>
                {joined > 0 && <CollegeCrowds counts={counts} large />}
                <AwaitingPanel session={session} />
                <div class="two">
                    <section><h2>{facilitator.to_say}</h2><p>{facilitator.say_lobby}</p></section>
                    <OnWallNow session={session} step_shows={facilitator.wall_lobby} />
                </div>
            </div>
            <NextStep session={session} cost={joined === 0 ? facilitator.cost_lobby_empty : facilitator.cost_lobby} />
        </>
    );
}
