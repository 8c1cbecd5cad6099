import { beforeEach, describe, expect, it } from "vitest";
import type { Command } from "../src/protocol.ts";
import { PendingCommands } from "../src/sync/pending_commands.ts";
import { lasting_store, memory_store, type LocalStore } from "../src/sync/local_store.ts";

const propose = (title: string): Command => ({ type: "propose", title });
const mark = (round: number, proposal: number, value?: number): Command =>
    ({ type: "mark_ballot", round, marks: [value === undefined ? { proposal } : { proposal, mark: value }] });

let store: LocalStore;
let time: number;
function queue_of(device: string, place = "person/B7KM4Q"): PendingCommands {
    const made = new PendingCommands(store, device, () => ++time);
    made.adopt(place);
    return made;
}

beforeEach(() => {
    store = memory_store();
    time = 0;
});

describe("PendingCommands", () => {
    it("has one command under way at a time, in the order they were given", () => {
        const queue = queue_of("device-a");
        queue.add(propose("one"));
        queue.add(propose("two"));
        expect(queue.take_next()?.n).toBe(1);
        expect(queue.take_next()).toBeNull();
        queue.accept({ type: "accepted", device: "device-a", n: 1, at: 9 });
        expect(queue.take_next()?.command).toEqual(propose("two"));
    });

    it("sends again under the same name after a break", () => {
        const queue = queue_of("device-a");
        queue.add(propose("one"));
        const first = queue.take_next();
        queue.requeue();
        expect(queue.take_next()).toEqual(first);
    });

    it("adopts what an earlier page load left unanswered, under its own names and before its own", () => {
        const earlier = queue_of("device-a");
        earlier.add(propose("one"));
        earlier.add(propose("two"));
        earlier.take_next();
        const later = queue_of("device-b");
        later.add(propose("three"));
        expect(later.all.value.map((entry) => [entry.device, entry.n])).toEqual([["device-a", 1], ["device-a", 2], ["device-b", 1]]);
        expect(later.all.value.every((entry) => entry.state === "waiting")).toBe(true);
    });

    it("keeps the numbers of one page load rising even if its clock went back", () => {
        const earlier = queue_of("device-a");
        time = 1000;
        earlier.add(propose("one"));
        time = 10;
        earlier.add(propose("two"));
        expect(queue_of("device-b").all.value.map((entry) => entry.n)).toEqual([1, 2]);
    });

    it("does not touch what waits under another person", () => {
        queue_of("device-a", "person/AAAAAA").add(propose("one"));
        expect(queue_of("device-b", "person/B7KM4Q").all.value).toEqual([]);
    });

    it("forgets an accepted command in the browser at once, and its effect when a view has reached it", () => {
        const queue = queue_of("device-a");
        queue.add(propose("one"));
        queue.take_next();
        queue.accept({ type: "accepted", device: "device-a", n: 1, at: 9 });
        expect(queue_of("device-b").all.value).toEqual([]);
        queue.drop_shown(8);
        expect(queue.all.value.map((entry) => entry.state)).toEqual(["accepted"]);
        queue.drop_shown(9);
        expect(queue.all.value).toEqual([]);
    });

    it("forgets a dropped command for good", () => {
        const queue = queue_of("device-a");
        const id = queue.add(propose("one"));
        expect(queue.drop(id)?.command).toEqual(propose("one"));
        expect(queue_of("device-b").all.value).toEqual([]);
    });

    it("joins marks of one round that nobody has sent yet, the last one counting, under a new number", () => {
        const queue = queue_of("device-a");
        queue.add(mark(1, 4, 1));
        queue.add(mark(1, 5, 2));
        queue.add(mark(1, 4));
        expect(queue.all.value.map((entry) => [entry.n, entry.command])).toEqual([
            [3, { type: "mark_ballot", round: 1, marks: [{ proposal: 4 }, { proposal: 5, mark: 2 }] }],
        ]);
        expect(queue_of("device-b").all.value.map((entry) => entry.n)).toEqual([3]);
    });

    it("keeps every pair of waiting duels, also of one proposal; the same pair answered again counts once", () => {
        const queue = queue_of("device-a");
        queue.add(propose("one"));
        queue.take_next();
        const duel = (proposal: number, rival: number): Command => ({ type: "mark_ballot", round: 1, marks: [{ proposal, mark: 1, rival }] });
        for (const [winner, loser] of [[4, 5], [4, 6], [6, 5], [5, 4]] as const) queue.add(duel(winner, loser));
        expect(queue.all.value.slice(1).map(({ command }) => command)).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 5, mark: 1, rival: 4 }, { proposal: 4, mark: 1, rival: 6 }, { proposal: 6, mark: 1, rival: 5 }] },
        ]);
    });

    it("never changes a command that may already be at the server", () => {
        const queue = queue_of("device-a");
        queue.add(mark(1, 4, 1));
        queue.take_next();
        queue.requeue();
        queue.add(mark(1, 5, 2));
        expect(queue.all.value.map((entry) => entry.command)).toEqual([mark(1, 4, 1), mark(1, 5, 2)]);
    });

    it("keeps the rounds apart, and 60 marks a command", () => {
        const queue = queue_of("device-a");
        for (let proposal = 1; proposal <= 62; ++proposal) queue.add(mark(1, proposal, 1));
        queue.add(mark(2, 1, 1));
        expect(queue.all.value.map((entry) => entry.command.type === "mark_ballot" && entry.command.marks.length)).toEqual([60, 2, 1]);
    });

    it("goes on in memory when the browser's storage is full", () => {
        const full = { length: 0, key: () => null, getItem: () => null, removeItem: () => {}, clear: () => {},
            setItem: () => { throw new DOMException("full", "QuotaExceededError"); } };
        store = lasting_store(full);
        const queue = queue_of("device-a");
        queue.add(propose("one"));
        expect(queue.take_next()?.command).toEqual(propose("one"));
    });
});
