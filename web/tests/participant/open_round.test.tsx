import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { part_files, type AnyBallot, type AnyResult } from "../../src/methods/phone_parts.ts";
import { PartsContext, PhoneParts } from "../../src/participant/parts.ts";
import { Room } from "../../src/participant/room.tsx";
import { lasting_store, memory_store, type LocalStore } from "../../src/sync/local_store.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { dots_result } from "../results.ts";

const room = [session({ step: 3 }), proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];
const vote = [...room, round([1, 2, 3])];
const said = (phone: Phone): string | null => phone.place.querySelector("[aria-live=polite]")!.textContent;
// In steps, between which the page is drawn.
async function pass(ms: number): Promise<void> {
    const step_ms = 100;
    for (let left = ms; left >= 0; left -= step_ms) await act(async () => void (await vi.advanceTimersByTimeAsync(Math.min(left, step_ms))));
}
const minute_ms = 60_000;

// A server that gives ballots and results or not, and a phone that has none yet.
class Scene {
    readonly dots = vi.fn<() => Promise<AnyBallot>>(part_files.ballots.dots);
    readonly result = vi.fn<() => Promise<AnyResult>>(part_files.results.dots);
    readonly is_served = vi.fn(async () => true);
    readonly load_anew = vi.fn();
    readonly phone: Phone;

    constructor(rows = vote, own = [me], store: LocalStore = lasting_store(localStorage), serves = true) {
        if (!serves) this.breaks();
        const files = {
            ballots: { ...part_files.ballots, dots: () => this.dots() },
            results: { ...part_files.results, dots: () => this.result() },
        };
        const parts = new PhoneParts(files, { is_served: this.is_served, load_anew: this.load_anew });
        this.phone = new Phone(store).show(<PartsContext.Provider value={parts}><Room /></PartsContext.Provider>, rows, own);
    }

    breaks(): void {
        const failed = (): Promise<never> => Promise.reject(new TypeError("Failed to fetch dynamically imported module"));
        this.dots.mockImplementation(failed);
        this.result.mockImplementation(failed);
    }

    mends(): void {
        this.dots.mockImplementation(part_files.ballots.dots);
        this.result.mockImplementation(part_files.results.dots);
    }
}

beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
});

describe("a phone that waits in a room", () => {
    it("fetches every ballot once it is idle, so that a round opens at once", async () => {
        const { phone, dots } = new Scene(room);
        expect(dots).not.toHaveBeenCalled();
        await pass(2_000);
        expect(dots).toHaveBeenCalledOnce();
        phone.patch("room", [round([1, 2, 3])]);
        expect(phone.text).toContain("Posez vos 5 gommettes");
        expect(dots).toHaveBeenCalledOnce();
    });

    it("asks again after a break for what did not come", async () => {
        const scene = new Scene(room, [me], undefined, false);
        await pass(2_000);
        scene.mends();
        act(() => scene.phone.socket.break());
        await pass(minute_ms);
        expect(scene.dots).toHaveBeenCalledOnce();
        act(() => scene.phone.world.pass(2_000));
        scene.phone.socket.open();
        scene.phone.say({ type: "welcome", role: "participant", session: 3, now: scene.phone.world.now() });
        await pass(2_000);
        expect(scene.dots).toHaveBeenCalledTimes(2);
    });
});

describe("a round whose ballot is not here yet", () => {
    it("shows what is voted on meanwhile, and says that the vote is being prepared", () => {
        const { phone } = new Scene();
        expect(phone.place.querySelector("h1")?.textContent).toBe("Préparation du vote…");
        expect(said(phone)).toBe("Préparation du vote…");
        expect(phone.titles()).toEqual(["A van", "A bench", "A park"]);
        expect(phone.buttons().filter((button) => button.closest(".rows"))).toEqual([]);
    });

    it("becomes the ballot, says so, and takes every tap from then on", async () => {
        const { phone } = new Scene(vote, [me, mark(2, 1)]);
        await pass(0);
        expect(said(phone)).toBe("Posez vos 5 gommettes");
        phone.press("Poser une gommette : A van");
        expect(phone.commands()).toEqual([{ type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] }]);
        expect(phone.label("li:nth-child(2) .slots")).toBe("1 sur 3 posée");
    });

    it("says what is still on its way from before the page was loaded", () => {
        const store = lasting_store(localStorage);
        const first = new Phone(store).show(<Room />, vote);
        first.press("Poser une gommette : A van");
        expect(new Scene(vote, [me], store).phone.text).toContain("un changement en chemin");
    });

    it("tries again by itself, each time after a longer pause, until it comes", async () => {
        const scene = new Scene(vote, [me], undefined, false);
        await pass(0);
        expect(scene.dots).toHaveBeenCalledTimes(1);
        await pass(1_000);
        expect(scene.dots).toHaveBeenCalledTimes(2);
        await pass(1_000);
        expect(scene.dots).toHaveBeenCalledTimes(2);
        scene.mends();
        await pass(1_000);
        expect(scene.phone.text).toContain("Posez vos 5 gommettes");
        expect(scene.load_anew).not.toHaveBeenCalled();
    });

    it("counts one that does not answer as failed, and takes it when it comes after all", async () => {
        const scene = new Scene(room);
        let come: (ballot: AnyBallot) => void = () => {};
        scene.dots.mockImplementation(() => new Promise((resolve) => (come = resolve)));
        scene.phone.patch("room", [round([1, 2, 3])]);
        await pass(12_000);
        expect(scene.dots).toHaveBeenCalledTimes(2);
        await act(async () => come(await part_files.ballots.dots()));
        expect(scene.phone.text).toContain("Posez vos 5 gommettes");
    });

    it("waits for the network before it tries", async () => {
        const scene = new Scene();
        act(() => scene.phone.socket.break());
        await pass(minute_ms);
        expect(scene.dots).not.toHaveBeenCalled();
        expect(scene.phone.text).toContain("Le réseau est coupé.");
    });

    it("loads the page anew after four failures, for a server with other files", async () => {
        const scene = new Scene(vote, [me], undefined, false);
        await pass(6_900);
        expect(scene.load_anew).not.toHaveBeenCalled();
        await pass(200);
        expect(scene.load_anew).toHaveBeenCalledOnce();
    });
});

describe("a ballot that does not come at all", () => {
    const missing = "Le bulletin n’arrive pas sur ce téléphone.";

    it("loads the page anew once in a minute, says so, and goes on trying", async () => {
        const scene = new Scene(vote, [me], undefined, false);
        await pass(minute_ms);
        expect(scene.load_anew).toHaveBeenCalledOnce();
        expect(scene.phone.text).toContain(missing);
        expect(scene.phone.buttons().map(({ textContent }) => textContent)).toContain("Recharger la page");
        expect(scene.phone.titles()).toEqual(["A van", "A bench", "A park"]);
        scene.mends();
        await pass(minute_ms);
        expect(scene.phone.text).toContain("Posez vos 5 gommettes");
        expect(scene.phone.text).not.toContain(missing);
    });

    it("never loads the page anew where the browser would forget who is here", async () => {
        const scene = new Scene(vote, [me], memory_store(), false);
        await pass(minute_ms);
        expect(scene.load_anew).not.toHaveBeenCalled();
        expect(scene.phone.text).toContain(missing);
    });

    it("keeps the page while the server gives no other", async () => {
        const scene = new Scene(vote, [me], undefined, false);
        scene.is_served.mockResolvedValue(false);
        await pass(minute_ms);
        expect(scene.load_anew).not.toHaveBeenCalled();
        scene.is_served.mockResolvedValue(true);
        await pass(minute_ms);
        expect(scene.load_anew).toHaveBeenCalledOnce();
    });
});

describe("a result whose drawing is not here yet", () => {
    const closed = [session({ step: 3, result_on_show: 1 }), ...room.slice(1), round([1, 2, 3], { is_open: false, closed_at: 0 }),
        row("result/1", { type: "result", round: 1, is_final: true, result: dots_result([[3, 1, 9], [1, 2, 4], [2, 3, 0]]) })];

    it("is fetched ahead, once the ballots are there", async () => {
        const { result, phone } = new Scene(room);
        await pass(2_000);
        expect(result).toHaveBeenCalledOnce();
        phone.patch("room", closed);
        expect(phone.text).toContain("« A park » arrive en tête");
    });

    it("lists what was voted on meanwhile, and then says the result", async () => {
        const { phone } = new Scene(closed, [me, mark(1, 2)]);
        expect(phone.place.querySelector("h1")?.textContent).toBe("Préparation du résultat…");
        expect([...phone.place.querySelectorAll(".result .rows > li")].map((line) => line.textContent)).toEqual(["A van", "A bench", "A park"]);
        await pass(0);
        expect(said(phone)?.replace(/\s/g, " ")).toBe("« A park » arrive en tête, avec 9 gommettes");
        expect(phone.text).toContain("dont 2 de vous");
    });

    it("tries again by itself, then loads the page anew, and says that it is missing", async () => {
        const scene = new Scene(closed, [me], undefined, false);
        await pass(minute_ms);
        expect(scene.load_anew).toHaveBeenCalledOnce();
        expect(scene.phone.text).toContain("Le dessin du résultat n’arrive pas sur ce téléphone.");
        scene.mends();
        await pass(minute_ms);
        expect(scene.phone.text).toContain("« A park » arrive en tête");
    });

    it("takes nothing from the ballot of an open round that shows its result", async () => {
        const scene = new Scene([...room, round([1, 2, 3], { live_results: true }),
            row("result/1", { type: "result", round: 1, is_final: false, result: dots_result([[3, 1, 9], [1, 2, 4], [2, 3, 0]]) })]);
        scene.result.mockImplementation(() => new Promise(() => {}));
        await pass(2_000);
        scene.phone.press("Poser une gommette : A van");
        expect(scene.phone.commands()).toHaveLength(1);
        expect(scene.phone.text).toContain("Préparation du résultat…");
    });
});

describe("a round that is closing", () => {
    const closing = round([1, 2, 3], { closing_until: 5_020_000 });

    it("takes the ballot away, and says why and that one's own is in", async () => {
        const { phone } = new Scene(vote, [me, mark(2, 1)]);
        await pass(0);
        phone.patch("room", [closing]);
        await pass(0);
        expect(phone.place.querySelector("h1")?.textContent).toBe("Le vote se ferme");
        expect(said(phone)).toBe("Le vote se ferme");
        expect(phone.buttons().filter((button) => button.closest(".rows"))).toEqual([]);
        expect(phone.text).toContain("Votre bulletin est reçu");
    });

    it("says of a phone without marks that nobody voted there", async () => {
        const { phone } = new Scene([...room, closing]);
        await pass(0);
        expect(phone.text).toContain("Vous n’avez pas voté");
    });

    it("still sends what the phone held while it was cut off", async () => {
        const { phone } = new Scene(vote);
        await pass(0);
        act(() => phone.socket.break());
        phone.press("Poser une gommette : A van");
        act(() => phone.world.pass(2_000));
        phone.socket.open();
        phone.say({ type: "welcome", role: "participant", session: 3, now: phone.world.now() });
        phone.patch("room", [closing]);
        await pass(0);
        expect(phone.commands().filter(({ type }) => type === "mark_ballot")).toEqual([
            { type: "mark_ballot", round: 1, marks: [{ proposal: 1, mark: 1 }] },
        ]);
        expect(phone.text).toContain("Votre bulletin n’est pas encore arrivé");
        expect(phone.text).toContain("1 en chemin");
    });
});
