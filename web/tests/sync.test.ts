import { beforeEach, describe, expect, it } from "vitest";
import type { KeyedRow, Refusal, Reply, ViewName, Welcome } from "../src/protocol.ts";
import { PersonCredentials } from "../src/sync/credentials.ts";
import { memory_store, type LocalStore } from "../src/sync/local_store.ts";
import { Sync } from "../src/sync/sync.ts";
import { FakeEnvironment } from "./fake_environment.ts";

const code = "B7KM4Q";
const key = "k".repeat(32);
const welcome = (role: Welcome["role"] = "participant"): Reply => ({ type: "welcome", role, session: 3, now: 5_000_000 });
const snapshot = (view: ViewName, at: number, rows: KeyedRow[] = [], epoch = "e1"): Reply =>
    ({ type: "snapshot", view, epoch, n: at, at, rows });

let store: LocalStore;
function open_page(): { world: FakeEnvironment; sync: Sync } {
    const world = new FakeEnvironment(store);
    const sync = new Sync(world, new PersonCredentials(store, code));
    sync.start();
    return { world, sync };
}
function enter(world: FakeEnvironment): void {
    world.socket().open();
    world.socket().say(welcome(), snapshot("room", 10), snapshot("own", 10));
}
const answer = (world: FakeEnvironment, at: number): void => {
    const orders = world.socket().orders();
    const last = orders[orders.length - 1];
    if (last) world.socket().say({ type: "accepted", device: last.device, n: last.n, at });
};

beforeEach(() => {
    store = memory_store();
    store.write(`gommette/person/${code}`, key);
});

describe("a page at the door", () => {
    it("shows its code while it has no key, and the key once it joined", () => {
        store = memory_store();
        const { world, sync } = open_page();
        world.socket().open();
        expect(world.socket().heard[0]).toEqual({ type: "hello", version: 1, code });
        world.socket().say(welcome("guest"));
        const made = (sync.credentials as PersonCredentials).key_to_join();
        sync.order({ type: "join", key: made, college: "resident" });
        answer(world, 4);
        world.socket().break();
        world.pass(20_000);
        world.socket().open();
        expect(world.socket().heard[0]).toEqual({ type: "hello", version: 1, key: made });
    });

    it("keeps what it shows over the first break after joining", () => {
        store = memory_store();
        const { world, sync } = open_page();
        world.socket().open();
        world.socket().say(welcome("guest"));
        const made = (sync.credentials as PersonCredentials).key_to_join();
        sync.order({ type: "join", key: made, college: "resident" });
        answer(world, 4);
        world.socket().say(welcome(), snapshot("room", 10), snapshot("own", 10));
        world.socket().break();
        expect(sync.has_view()).toBe(true);
        world.pass(20_000);
        world.socket().open();
        expect(sync.has_view(), "while the line is silent").toBe(true);
        expect(sync.has_view("own")).toBe(true);
        expect(world.socket().heard[0]).toEqual({ type: "hello", version: 1, key: made, held: { epoch: "e1", n: 10 } });
    });

    it("shows nothing any more of the person whose key is unknown now", () => {
        const { world, sync } = open_page();
        enter(world);
        world.socket().break();
        world.pass(20_000);
        world.socket().open();
        world.socket().say({ type: "refused", code: "unknown_door" });
        world.socket().open();
        expect(sync.has_view()).toBe(false);
    });

    it("makes the same person of a join whose answer was lost with the page", () => {
        store = memory_store();
        const first = open_page();
        first.world.socket().open();
        first.world.socket().say(welcome("guest"));
        const made = (first.sync.credentials as PersonCredentials).key_to_join();
        first.sync.order({ type: "join", key: made, college: "resident" });
        const [lost] = first.world.socket().orders();
        const second = open_page();
        second.world.socket().open();
        expect(second.world.socket().heard[0]).toEqual({ type: "hello", version: 1, key: made });
        second.world.socket().say({ type: "refused", code: "unknown_door" });
        second.world.socket().open();
        expect(second.world.socket().heard[0]).toEqual({ type: "hello", version: 1, code });
        second.world.socket().say(welcome("guest"));
        expect(second.world.socket().orders()).toEqual([lost]);
    });

    it("gives up on a code that opens nothing, and says so", () => {
        store = memory_store();
        const { world, sync } = open_page();
        world.socket().open();
        world.socket().say({ type: "refused", code: "unknown_door" });
        world.pass(60_000);
        expect(sync.connection.value).toEqual({ state: "stopped", why: "unknown_door" });
        expect(world.sockets).toHaveLength(1);
    });

    it("forgets the orders of a person whom the server does not know", () => {
        const first = open_page();
        first.sync.order({ type: "propose", title: "lost" });
        const { world, sync } = open_page();
        world.socket().open();
        world.socket().say({ type: "refused", code: "unknown_door" });
        world.socket().open();
        world.socket().say(welcome("guest"));
        expect(sync.pending.value).toEqual([]);
    });
});

describe("a line", () => {
    it("comes back after a break, later each time, never after more than 15 s", () => {
        const { world, sync } = open_page();
        const waits: number[] = [];
        for (let i = 0; i < 8; ++i) {
            world.socket().break();
            const connection = sync.connection.value;
            if (connection.state !== "waiting") throw new Error(connection.state);
            waits.push(connection.retry_at - world.now());
            world.pass(waits[i]!);
        }
        expect(waits.slice(0, 3)).toEqual([750, 1250, 2250]);
        expect(Math.max(...waits)).toBe(7750);
        expect(world.sockets).toHaveLength(9);
    });

    it("tells the server what it still holds", () => {
        const { world } = open_page();
        enter(world);
        world.socket().break();
        world.pass(20_000);
        world.socket().open();
        expect(world.socket().heard[0]).toMatchObject({ key, held: { epoch: "e1", n: 10 } });
    });

    it("tries at once when the page is looked at again", () => {
        const { world } = open_page();
        for (let i = 0; i < 5; ++i) {
            world.socket().break();
            world.pass(20_000);
        }
        world.socket().break();
        const before = world.sockets.length;
        world.return_to_page();
        world.pass(300);
        expect(world.sockets).toHaveLength(before + 1);
    });

    it("asks a quiet server whether it is there, and leaves one that does not answer", () => {
        const { world, sync } = open_page();
        enter(world);
        world.pass(15_000);
        expect(world.socket().heard.pop()).toEqual({ type: "ping" });
        world.pass(8_000);
        expect(sync.connection.value.state).toBe("waiting");
        expect(world.sockets[0]!.closed).toBe(true);
    });

    it("doubts a socket that looks open soon after an order went unanswered", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "a van" });
        world.pass(3_000);
        expect(world.socket().heard.pop()).toEqual({ type: "ping" });
        world.pass(3_000);
        expect(sync.connection.value.state).toBe("waiting");
    });

    it("stays with a server that answers", () => {
        const { world, sync } = open_page();
        enter(world);
        for (let i = 0; i < 10; ++i) {
            world.pass(15_000);
            world.socket().say({ type: "pong", now: 5_000_000 });
        }
        expect(sync.connection.value.state).toBe("open");
        expect(world.sockets).toHaveLength(1);
    });

    it("doubts a socket that looks open after the page was asleep or the device went offline", () => {
        const { world, sync } = open_page();
        enter(world);
        world.go_offline();
        expect(world.socket().heard.pop()).toEqual({ type: "ping" });
        world.pass(3_000);
        expect(sync.connection.value.state).toBe("waiting");
    });

    it("that was stopped listens to the page no more", () => {
        const { world, sync } = open_page();
        expect(world.listeners()).toBeGreaterThan(0);
        sync.stop();
        expect(world.listeners()).toBe(0);
        world.return_to_page();
        world.pass(60_000);
        expect(world.sockets).toHaveLength(1);
    });

    it("leaves a server that never welcomes", () => {
        const { world, sync } = open_page();
        world.socket().open();
        world.pass(10_000);
        expect(sync.connection.value.state).toBe("waiting");
    });

    it("asks for snapshots once when a number is missing, and takes no patch before they come", () => {
        const { world, sync } = open_page();
        enter(world);
        const row = (voters: number): KeyedRow => ({ key: "turnout/1", row: { type: "turnout", round: 1, voters, registered: 9 } });
        const patch = (n: number, voters: number): Reply =>
            ({ type: "patch", view: "room", epoch: "e1", n, at: n, upsert: [row(voters)], remove: [] });
        world.socket().say(patch(12, 2), patch(13, 3));
        expect(world.socket().heard.filter((request) => request.type === "refresh")).toHaveLength(1);
        expect(sync.all("turnout")).toEqual([]);
        world.socket().say(snapshot("room", 13, [row(3)]), patch(14, 4));
        expect(sync.one("turnout")?.voters).toBe(4);
    });
});

describe("an order", () => {
    it("given offline is sent once the line is there", () => {
        const { world, sync } = open_page();
        sync.order({ type: "propose", title: "a van" });
        enter(world);
        expect(world.socket().orders().map((order) => order.command)).toEqual([{ type: "propose", title: "a van" }]);
    });

    it("is sent again under its name after a break, and has gone when a view shows it", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "a van" });
        const [first] = world.socket().orders();
        world.socket().break();
        world.pass(20_000);
        enter(world);
        expect(world.socket().orders()).toEqual([first]);
        answer(world, 11);
        expect(sync.pending.value.map((entry) => entry.state)).toEqual(["accepted"]);
        world.socket().say({ type: "patch", view: "own", epoch: "e1", n: 11, at: 11, upsert: [], remove: [] });
        expect(sync.pending.value).toEqual([]);
    });

    it("is sent again when the server loaded the session afresh under the living line", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "a van" });
        world.socket().say(snapshot("room", 10, [], "e2"));
        expect(world.socket().orders()).toHaveLength(2);
        expect(new Set(world.socket().orders().map((order) => order.n)).size).toBe(1);
    });

    it("is sent again when nobody answers", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "a van" });
        world.pass(3_000);
        world.socket().say({ type: "pong", now: 5_000_000 });
        world.pass(12_000);
        expect(world.socket().orders()).toHaveLength(2);
    });

    it("whose effect no view shows is taken as shown once the server was heard a while later", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] });
        answer(world, 11);
        world.pass(4_000);
        world.socket().say({ type: "pong", now: 5_000_000 });
        world.pass(3_000);
        expect(sync.pending.value).toEqual([]);
    });

    it("answered just before the line died stays in sight until its effect is there", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] });
        answer(world, 11);
        world.pass(14_000);
        expect(sync.pending.value).toHaveLength(1);
        world.socket().break();
        world.pass(1_000);
        expect(sync.pending.value).toHaveLength(1);
        world.socket().open();
        world.socket().say(welcome(), snapshot("room", 11), snapshot("own", 11));
        expect(sync.pending.value).toEqual([]);
    });

    it("refused for good is dropped and told, and the next one goes", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "one" });
        sync.order({ type: "propose", title: "two" });
        const [first] = world.socket().orders();
        world.socket().say({ type: "refused", code: "wrong_step", device: first!.device, n: first!.n });
        expect(sync.refused.value.map((refused) => [refused.entry.command, refused.code])).toEqual([
            [{ type: "propose", title: "one" }, "wrong_step"],
        ]);
        expect(world.socket().orders().map((order) => order.command)).toEqual([
            { type: "propose", title: "one" }, { type: "propose", title: "two" },
        ]);
        sync.acknowledge(sync.refused.value[0]!);
        expect(sync.refused.value).toEqual([]);
    });

    it.each(["busy", "too_fast", "storage_trouble"] as const)("refused with %s waits and is sent again, before later ones", (why) => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "one" });
        sync.order({ type: "propose", title: "two" });
        const [first] = world.socket().orders();
        world.socket().say({ type: "refused", code: why, device: first!.device, n: first!.n });
        expect(sync.strain.value).toBe(why);
        expect(world.socket().orders()).toHaveLength(1);
        world.pass(2_000);
        expect(world.socket().orders()).toEqual([first, first]);
        answer(world, 11);
        expect(sync.strain.value).toBeNull();
    });

    it("that breaks every line it is sent on is told as refused", () => {
        const { world, sync } = open_page();
        enter(world);
        sync.order({ type: "propose", title: "huge" });
        world.socket().break(1009);
        expect(sync.refused.value.map((refused) => refused.code)).toEqual(["malformed"]);
        expect(sync.pending.value).toEqual([]);
    });

    it("tells who gave it what it made, and where the log has it", () => {
        const { world, sync } = open_page();
        enter(world);
        let told: unknown = null;
        sync.order({ type: "propose", title: "a van" }, (answer) => (told = answer));
        const [order] = world.socket().orders();
        world.socket().say({ type: "accepted", device: order!.device, n: order!.n, at: 11, made: 7 });
        expect(told).toEqual({ at: 11, made: 7 });
    });

    it("left by a closed page is sent by the next one, under its own name", () => {
        const first = open_page();
        enter(first.world);
        first.sync.order({ type: "propose", title: "a van" });
        const [left] = first.world.socket().orders();
        const second = open_page();
        enter(second.world);
        expect(second.world.socket().orders()).toEqual([left]);
    });

    it("tells which words stood there when a mark was given, also when it waited", () => {
        const { world, sync } = open_page();
        enter(world);
        world.socket().break();
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] });
        world.pass(20_000);
        world.socket().open();
        world.socket().say(welcome());
        world.socket().say(snapshot("room", 12), snapshot("own", 12));
        expect(world.socket().orders()[0]?.command).toEqual({
            type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }], seen: 10, receipt: expect.any(String),
        });
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 2, mark: 1 }] });
        world.socket().say({ type: "patch", view: "room", epoch: "e1", n: 13, at: 14, upsert: [], remove: [] });
        sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 3, mark: 1 }] });
        answer(world, 15);
        expect(world.socket().orders()[1]?.command, "joined").toMatchObject({ seen: 12, marks: [{ proposal: 2 }, { proposal: 3 }] });
    });

    it("on a ballot has a receipt of its own, which stays when it is sent again; joined ones have the newest", () => {
        const { world, sync } = open_page();
        enter(world);
        const mark = (proposal: number): string => sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal, mark: 1 }] });
        const waiting = (): unknown => sync.pending.value.map(({ command }) => "receipt" in command && command.receipt);
        mark(1);
        const [first] = waiting() as [string];
        expect(first).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
        mark(2);
        const [, second] = waiting() as [string, string];
        mark(3);
        const [, third, ...others] = waiting() as [string, string];
        expect(new Set([first, second, third]).size).toBe(3);
        expect(others).toEqual([]);
        world.pass(16_000);
        world.socket().break();
        world.pass(20_000);
        world.socket().open();
        world.socket().say(welcome(), snapshot("room", 12), snapshot("own", 12));
        expect(world.socket().orders()[0]?.command).toMatchObject({ marks: [{ proposal: 1 }], receipt: first });
        answer(world, 13);
        expect(world.socket().orders()[1]?.command).toMatchObject({ marks: [{ proposal: 2 }, { proposal: 3 }], receipt: third });
    });

    it("of an earlier page that was overtaken is dropped without a word", () => {
        const first = open_page();
        first.sync.order({ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] });
        const { world, sync } = open_page();
        enter(world);
        const [left] = world.socket().orders();
        world.socket().say({ type: "refused", code: "stale", device: left!.device, n: left!.n });
        expect([sync.pending.value, sync.refused.value]).toEqual([[], []]);
    });

    it("that holds somebody's words outlives the page until the refusal has been read", () => {
        const refuse = ({ world, sync }: ReturnType<typeof open_page>, code: Refusal) => {
            enter(world);
            const [order] = world.socket().orders();
            world.socket().say({ type: "refused", code, device: order!.device, n: order!.n });
            return sync.refused.value;
        };
        const first = open_page();
        first.sync.order({ type: "propose", title: "a van" });
        expect(refuse(first, "wrong_step")).toHaveLength(1);
        const again = open_page();
        const [told] = refuse(again, "stale");
        expect(told?.entry.command).toEqual({ type: "propose", title: "a van" });
        again.sync.acknowledge(told!);
        expect(open_page().sync.pending.value).toEqual([]);
    });
});

describe("the clock", () => {
    it("is the server's", () => {
        const { world, sync } = open_page();
        enter(world);
        world.pass(1_000);
        expect(sync.now()).toBe(5_001_000);
    });

    it("does not follow a device whose clock is set meanwhile", () => {
        const { world, sync } = open_page();
        enter(world);
        world.set_clock(5 * 60_000);
        world.pass(1_000);
        expect(sync.now(), "before the server is heard again").toBe(5_001_000);
        world.socket().say({ type: "pong", now: 5_001_000 });
        expect(sync.now()).toBe(5_001_000);
    });
});
