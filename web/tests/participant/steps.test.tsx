import { describe, expect, it, vi } from "vitest";
import { Room } from "../../src/participant/room.tsx";
import type { RoundRow } from "../../src/protocol.ts";
import { useKeptFocus } from "../../src/ui/focus.ts";
import { mark, me, Phone, proposal, round, row, session } from "../phone.tsx";
import { dots_result } from "../results.ts";

const result = (lines: Parameters<typeof dots_result>[0], number = 1, voters = 9) =>
    row(`result/${number}`, { type: "result", round: number, is_final: true, result: dots_result(lines, { voters }) });
const closed = (items: number[]) => round(items, { is_open: false, closed_at: 0 });
const titles = [proposal(1, "A van"), proposal(2, "A bench"), proposal(3, "A park")];

// As App does for all that stands below it.
function Kept() {
    useKeptFocus("h1");
    return <Room />;
}

describe("a step", () => {
    it("is said aloud when it comes, without taking the focus", () => {
        const phone = new Phone().show(<Room />, [session()]);
        phone.patch("room", [session({ step: 1, proposing_open: true })]);
        expect(phone.place.querySelector("[aria-live=polite]")?.textContent).toBe("Écrivez vos idées");
        expect(document.activeElement).toBe(document.body);
    });

    it("takes the focus to its title when what had it has gone", async () => {
        const phone = new Phone().show(<Kept />, [session({ step: 1, proposing_open: true })]);
        phone.place.querySelector("textarea")?.focus();
        phone.patch("room", [session({ step: 2 })]);
        await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
    });

    it("gives way to an open round, whichever it is", () => {
        const phone = new Phone().show(<Room />, [session({ step: 4 }), ...titles, round([1, 2])]);
        expect(phone.text).toContain("Posez vos 5 gommettes");
    });
});

describe("a closed round", () => {
    it("says the sentence first, with one's own part, and shows every item in the table", () => {
        const phone = new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...titles, closed([1, 2, 3]),
            result([[1, 1, 12, 7], [2, 2, 9, 5], [3, 3, 0, 0]])], [me, mark(1, 2)]);
        expect(phone.place.querySelector("h1")?.textContent).toBe("«\u00a0A van\u00a0» arrive en tête, avec 12\u00a0gommettes");
        expect(phone.text).toContain("9 votants sur 12 inscrits");
        expect(phone.text).toContain("3 gommettes seulement la séparent de la suivante.");
        expect(phone.text).toContain("dont 2 de vous");
        expect([...phone.place.querySelectorAll("tbody tr")].map((line) => line.textContent)).toEqual(["1A van127", "2A bench95", "3A park00"]);
    });

    it("is announced by its result, not by the name of the step", () => {
        const phone = new Phone().show(<Room />, [session({ step: 3 }), ...titles, round([1, 2, 3])]);
        phone.patch("room", [session({ step: 3, result_on_show: 1 }), closed([1, 2, 3]), result([[1, 1, 12, 7], [2, 2, 9, 5], [3, 3, 0, 0]])]);
        expect(phone.place.querySelector("[aria-live=polite]")?.textContent).toContain("arrive en tête, avec 12");
    });

    it("says at what place a priority stood in it, and that others share that place", () => {
        const phone = new Phone().show(<Room />, [session({ step: 4 }), ...titles, closed([1, 2, 3]),
            result([[1, 1, 12, 7], [2, 2, 9, 5], [3, 2, 9, 4]]), row("priorities", { type: "priorities", by_votes: true, priorities: [2, 1],
                ranked: [{ proposal: 2, rank: 2, of: 3, tied: true }, { proposal: 1, rank: 1, of: 3, tied: false }] })]);
        expect([...phone.place.querySelectorAll(".rank li .small")].map((said) => said.textContent))
            .toEqual(["2e ex æquo sur 3 au vote", "1re sur 3 au vote"]);
        phone.patch("room", [row("priorities", { type: "priorities", by_votes: true, priorities: [2, 1], ranked: [] })]);
        expect(phone.place.querySelector(".rank li .small")).toBeNull();
    });

    it("says a tie in the title", () => {
        const phone = new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...titles, closed([1, 2]), result([[1, 1, 9, 5], [2, 1, 9, 5]])]);
        expect(phone.place.querySelector("h1")?.textContent).toBe("Deux propositions sont à égalité en tête, avec 9\u00a0gommettes chacune");
        expect([...phone.place.querySelectorAll(".rank .tag")].map((tag) => tag.textContent)).toEqual(["ex æquo", "ex æquo"]);
    });

    it("is not hidden by a later one that nobody voted in, and stays after the workshop", () => {
        const rows = [session({ step: 3, result_on_show: 2 }), ...titles, closed([1, 2, 3]), result([[1, 1, 12, 7]]),
            row("round/2", { ...(closed([1]).row as RoundRow), round: 2 }),
            result([[1, 1, 0]], 2, 0)];
        const phone = new Phone().show(<Room />, rows);
        expect(phone.place.querySelector("h1")?.textContent).toContain("arrive en tête");
        phone.patch("room", [session({ step: 5, closed: true })]);
        expect([...phone.place.querySelectorAll(".result h2")].map((title) => title.textContent)).toEqual(["«\u00a0A van\u00a0» arrive en tête, avec 12\u00a0gommettes"]);
    });

    it("is shown until the facilitator goes on, also in the middle of another step", () => {
        const rows = [...titles, closed([1, 2, 3]), result([[1, 1, 12, 7]])];
        const phone = new Phone().show(<Room />, [session({ step: 1, proposing_open: true, result_on_show: 1 }), ...rows]);
        expect(phone.place.querySelector("h1")?.textContent).toContain("arrive en tête");
        phone.patch("room", [session({ step: 1, proposing_open: true })]);
        expect(phone.place.querySelector("h1")?.textContent).not.toContain("arrive en tête");
    });

    it("has no result without ballots", () => {
        const phone = new Phone().show(<Room />, [session({ step: 3, result_on_show: 1 }), ...titles, closed([1]), result([[1, 1, 0]], 1, 0)]);
        expect(phone.place.querySelector("h1")?.textContent).toBe("Pas de résultat");
        expect(phone.text).not.toContain("%");
    });
});
