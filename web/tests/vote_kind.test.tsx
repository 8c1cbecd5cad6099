import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { hold_session } from "../src/held_session.ts";
import { on_console } from "../src/methods/decision/on_console.tsx";
import { told } from "../src/methods/decision/told.ts";
import { told_with } from "../src/methods/face.ts";
import { Footer } from "../src/participant/footer.tsx";
import { JoinForm } from "../src/participant/join_form.tsx";
import type { DecisionVote, FrontDoor, RoundRow } from "../src/protocol.ts";
import { PersonCredentials } from "../src/sync/credentials.ts";
import { Sync } from "../src/sync/sync.ts";
import { SyncContext } from "../src/ui/sync_context.ts";
import { Result } from "../src/wall/result.tsx";
import { FakeEnvironment } from "./fake_environment.ts";
import { dots_result } from "./results.ts";
import { Phone, session } from "./phone.tsx";

const of_workshop = "Vote d’atelier, indicatif.";
const of_steering = "Vote du comité de pilotage.";
const decision: DecisionVote = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
const { Settings } = on_console;
const plain = (text: string | null): string => (text ?? "").replace(/\s/g, " ");
const round: RoundRow = { type: "round", round: 1, method: { type: "dots", dots: 5, cap: 3 }, is_open: false, live_results: false, items: [], opened_at: 0, room: "personal" };

afterEach(() => hold_session(null));

// All that says what a vote is worth: a phone, the wall, the console, a decision's result.
function said(steers: boolean): string[] {
    const result = dots_result([[1, 1, 5]], { registered: 20, voters: 5 });
    const phone = new Phone().show(<>
        <Footer />
        <section><Result round={round} row={{ type: "result", round: 1, is_final: true, result }} /></section>
        <section><Settings method={decision} secret={false} set={() => {}} /></section>
    </>, [session(steers ? { steers } : {})]);
    const parts = [phone.place.querySelector(".foot-said"), ...phone.place.querySelectorAll("section")];
    return [...parts.map((one) => plain(one?.textContent ?? "")), plain(told_with(told, decision).how_counted())];
}

// Before anybody is inside.
function at_door(more: Partial<FrontDoor>): string {
    const door: FrontDoor = { title: "Atelier 2", committee: "Jeunesse", field: "JE", state: "open", ...more };
    const world = new FakeEnvironment();
    const credentials = new PersonCredentials(world.store, "B7KM4Q");
    const sync = new Sync(world, credentials);
    const place = document.createElement("div");
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "guest", door, now: 0 });
    act(() => render(<SyncContext.Provider value={sync}><JoinForm door={door} credentials={credentials} /></SyncContext.Provider>, place));
    return plain(place.textContent);
}

describe("what a vote is worth", () => {
    it("is in a workshop an advice, on every page", () => {
        for (const one of said(false)) expect(one).toContain(of_workshop);
        for (const one of said(false)) expect(one).not.toContain(of_steering);
        expect(at_door({})).toContain(of_workshop);
    });

    it("is of the steering committee’s own session never said to be a workshop’s", () => {
        for (const one of said(true)) expect(one).toContain(of_steering);
        for (const one of said(true)) expect(one).not.toMatch(/atelier, indicatif/);
        expect(at_door({ steers: true })).toContain(of_steering);
        expect(at_door({ steers: true })).not.toMatch(/indicatif/);
    });
});
