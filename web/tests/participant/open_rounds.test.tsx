import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { part_files } from "../../src/methods/phone_parts.ts";
import { PartsContext, PhoneParts } from "../../src/participant/parts.ts";
import { Room } from "../../src/participant/room.tsx";
import type { KeyedRow, RoundRow } from "../../src/protocol.ts";
import { mark, me, Phone, proposal, row, session } from "../phone.tsx";
import { dots_result } from "../results.ts";

const titles = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park"), proposal(4, "A shop")];
const numbered = (round: number, changes: Partial<RoundRow> = {}): KeyedRow => row(`round/${round}`, {
    type: "round", round, method: { type: "dots", dots: 5, cap: 3 }, is_open: true, live_results: false, items: [1, 2], opened_at: 0, ...changes,
});
const table_1 = numbered(1, { title: "Table 1", method: { type: "approval" } });
const table_2 = numbered(2, { title: "Table 2", items: [3, 4], ends_at: 1_000_000 + 200_000 });
const closed_1 = numbered(1, { title: "Table 1", method: { type: "approval" }, is_open: false, closed_at: 0 });
const closed_2 = numbered(2, { title: "Table 2", items: [3, 4], is_open: false, closed_at: 0 });
const result_of = (round: number, items: readonly [number, number]): KeyedRow =>
    row(`result/${round}`, { type: "result", round, is_final: true, result: dots_result([[items[0], 1, 9], [items[1], 2, 4]]) });
const at_step = session({ step: 3 });
const both = [at_step, ...titles, table_1, table_2];
const own = (round: number, on: number, value = 1): KeyedRow => ({ ...mark(on, value), key: `mark/${round}/${on}`, row: { ...mark(on, value).row, round } as never });

const list = (phone: Phone): string[] => [...phone.place.querySelectorAll(".open-rounds li")].map((line) => (line.textContent ?? "").replace(/\s+/g, " ").trim());
const current = (phone: Phone): string | undefined => phone.place.querySelector(".open-rounds [aria-current] b")?.textContent ?? undefined;
const heading = (phone: Phone): string | null => phone.place.querySelector("h1")!.textContent;
const said = (phone: Phone): string => phone.place.querySelector("[aria-live=polite]")!.textContent.replace(/\s/g, " ");
const next = (phone: Phone): string | undefined => phone.place.querySelector(".next-round")?.textContent?.replace(/\s+/g, " ").trim();

describe("a phone in a room with one open vote", () => {
    it("has no list of votes, whatever its name", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, table_1]);
        expect(list(phone)).toEqual([]);
        expect(next(phone)).toBeUndefined();
        expect(heading(phone)).toBe("Cochez ce que vous soutenez");
    });
});

describe("a phone in a room with two open votes", () => {
    it("lists both by name, with what there is to do, and shows the first one’s ballot", () => {
        const phone = new Phone().show(<Room />, both);
        expect(list(phone)).toEqual(["Table 12 propositions, à faire", "Table 22 propositions, à faire3:20"]);
        expect(phone.text).toContain("Deux votes sont ouverts");
        expect(current(phone)).toBe("Table 1");
        expect(phone.titles()).toEqual(["A van", "A bench"]);
    });

    it("calls one without a name by its method", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, numbered(1), table_2]);
        expect(list(phone)[0]).toContain("Vote par gommettes");
    });

    it("shows the other at one tap, from the list or from the tray, and votes in the one that it shows", () => {
        const phone = new Phone().show(<Room />, both);
        phone.press(/^Passer à : Table 2/);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
        expect(phone.titles()).toEqual(["A park", "A shop"]);
        phone.press("Poser une gommette : A park");
        phone.press(/^Table 1/);
        expect(phone.titles()).toEqual(["A van", "A bench"]);
        expect(said(phone)).toBe("Table 1. Cochez ce que vous soutenez");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 2, marks: [{ proposal: 3, mark: 1 }] }]);
    });

    it("says of each what is done of it, once the server has it", () => {
        const phone = new Phone().show(<Room />, both, [me, own(1, 1), own(2, 3, 3)]);
        expect(list(phone)[0]).toContain("fait");
        expect(list(phone)[1]).toContain("en cours");
        phone.patch("own", [own(2, 4, 2)]);
        expect(list(phone)[1]).toContain("fait");
        phone.press(/^Table 2/);
        phone.press("Retirer une gommette : A park");
        expect(list(phone)[1]).toContain("en cours");
    });

    it("begins with the one that is still to do, and stays there while its ballot is filled in", () => {
        const phone = new Phone().show(<Room />, both, [me, own(1, 1)]);
        expect(current(phone)).toBe("Table 2");
        phone.patch("own", [own(2, 3, 3)], ["mark/1/1"]);
        expect(current(phone)).toBe("Table 2");
    });

    it("keeps marks on the same proposals apart", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, numbered(1, { title: "Table 1" }), numbered(2, { title: "Table 2" })], [me, own(1, 1, 2)]);
        phone.press(/^Table 2/);
        expect(phone.label("li:nth-child(1) .put .slots")).toBe("0 sur 3 posée");
        act(() => phone.socket.break());
        phone.press("Poser une gommette : A van");
        expect(phone.place.querySelector(".sent")?.textContent).toContain("en attente du réseau");
        phone.press(/^Table 1/);
        expect(phone.place.querySelector(".sent")?.textContent).toContain("2");
        expect(phone.place.querySelector(".sent")?.textContent).not.toContain("en attente du réseau");
        expect(phone.label("li:nth-child(1) .put .slots")).toBe("2 sur 3 posées");
    });

    it("asks about changed words with the answer of the vote that is shown", () => {
        const reworded: KeyedRow = { key: "mark/2/1", row: { type: "mark", round: 2, proposal: 1, mark: 1, counts: true, former: { title: "A lorry" } } };
        const phone = new Phone().show(<Room />, [at_step, ...titles, numbered(1, { title: "Table 1" }), numbered(2, { title: "Table 2" })], [me, own(1, 1, 2), reworded]);
        phone.press(/^Table 1/);
        expect(phone.text).not.toContain("A lorry");
        phone.press(/^Table 2/);
        expect(phone.text).toContain("A lorry");
        phone.press("Garder ma réponse");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 2, marks: [{ proposal: 1, mark: 1 }] }]);
    });

    it("says at the one that it happened in that a mark was refused, and in the list where to look", () => {
        const phone = new Phone().show(<Room />, both);
        phone.press(/^Table 2/);
        phone.press("Poser une gommette : A park");
        const order = phone.socket.orders()[0]!;
        phone.press(/^Table 1/);
        phone.say({ type: "refused", code: "too_many_dots", device: order.device, n: order.n });
        expect(phone.text).not.toContain("Ce n’est pas compté");
        expect(list(phone)[1]).toContain("à revoir");
        phone.press(/^Table 2/);
        expect(phone.text).toContain("Ce n’est pas compté");
    });
});

describe("a vote that opens beside the one being filled in", () => {
    it("is announced, and takes no ballot away", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, table_1]);
        const ballot = phone.place.querySelector("main.ballot");
        phone.patch("room", [table_2]);
        expect(phone.place.querySelector("main.ballot")).toBe(ballot);
        expect(said(phone)).toBe("Un autre vote s’est ouvert : Table 2. Vous pouvez finir celui-ci d’abord.");
        expect(current(phone)).toBe("Table 1");
        expect(next(phone)).toBe("Passer à : Table 2 (à faire)");
    });

    it("has its ballot to itself once the list that is fetched later has come", async () => {
        let come = (): void => {};
        const waits = new Promise<void>((done) => (come = done));
        const parts = new PhoneParts(part_files, undefined, undefined, undefined, { open_rounds: async () => { await waits; return import("../../src/participant/open_rounds.tsx"); } });
        await parts.ballots.fetch_all();
        const phone = new Phone().show(<PartsContext.Provider value={parts}><Room /></PartsContext.Provider>, both);
        const ballot = phone.place.querySelector("main.ballot");
        expect(list(phone)).toEqual([]);
        expect(phone.titles()).toEqual(["A van", "A bench"]);
        await new Promise((later) => setTimeout(later, 20));
        come();
        await act(async () => void (await vi.waitFor(() => expect(parts.open_rounds.of("open_rounds")).toBeDefined())));
        expect(list(phone)).toHaveLength(2);
        expect(phone.place.querySelector("main.ballot")).toBe(ballot);
    });
});

describe("a vote that closes while another goes on", () => {
    it("shows its result to whoever was at it, and leads on at one tap", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, numbered(1, { title: "Table 1" }), table_2]);
        phone.patch("room", [session({ step: 3, result_on_show: 1 }), numbered(1, { title: "Table 1", is_open: false, closed_at: 0 }), result_of(1, [1, 2])]);
        expect(heading(phone)).toContain("«\u00a0A van\u00a0» arrive en tête");
        expect(phone.place.querySelector(".result")?.textContent).toContain("Table 1");
        expect(list(phone).map((line) => line.slice(0, 7))).toEqual(["Table 2", "Table 1"]);
        expect(list(phone)[1]).toContain("résultat");
        phone.press(/^Passer à : Table 2/);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
    });

    it("takes no ballot from whoever is at the other, says it aloud, and keeps its result at one tap", () => {
        const phone = new Phone().show(<Room />, both, [me, own(1, 1)]);
        phone.patch("room", [session({ step: 3, result_on_show: 1 }), numbered(1, { title: "Table 1", is_open: false, closed_at: 0 }), result_of(1, [1, 2])]);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
        expect(said(phone)).toBe("Le résultat est là : Table 1.");
        phone.press(/^Table 1/);
        expect(heading(phone)).toContain("A van");
    });

    it("goes on to the other by itself once its result is taken off", () => {
        const phone = new Phone().show(<Room />, both);
        phone.patch("room", [session({ step: 3, result_on_show: 1 }), closed_1, result_of(1, [1, 2])]);
        phone.patch("room", [at_step]);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
        expect(list(phone)).toEqual([]);
    });

    it("leaves the list with the last one: then the result alone is on the screen", () => {
        const phone = new Phone().show(<Room />, both, [me, own(1, 1)]);
        phone.patch("room", [session({ step: 3, result_on_show: 2 }), closed_1, closed_2, result_of(2, [3, 4])]);
        expect(list(phone)).toEqual([]);
        expect(heading(phone)).toContain("A park");
    });

    it("while it waits for phones that were cut off, is closing for itself alone", () => {
        const phone = new Phone().show(<Room />, both);
        phone.patch("room", [numbered(1, { title: "Table 1", method: { type: "approval" }, closing_until: 1_020_000 })]);
        expect(heading(phone)).toBe("Le vote se ferme");
        expect(list(phone)[0]).toContain("se ferme");
        phone.press(/^Passer à : Table 2/);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
    });
});

describe("votes of colleges", () => {
    const of = (round: number, college: "elected" | "resident"): KeyedRow => numbered(round, { title: `Table ${round}`, colleges: [college] });

    it("are listed to whoever may vote in several, and to nobody else", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, of(1, "elected"), of(2, "resident")]);
        expect(list(phone)).toEqual([]);
        expect(heading(phone)).toBe("Posez vos 5 gommettes");
    });

    it("of others only: says whose they are, as of one", () => {
        const phone = new Phone().show(<Room />, [at_step, ...titles, of(1, "elected"), of(2, "elected")]);
        expect(list(phone)).toEqual([]);
        expect(phone.place.querySelectorAll(".rows button")).toHaveLength(0);
        expect(next(phone)).toBeUndefined();
    });
});
