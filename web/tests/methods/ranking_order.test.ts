import { describe, expect, it } from "vitest";
import { changes, moved_to, order_of, rank_at, stepped, tied_or_not, without } from "../../src/methods/ranking/order.ts";

const ranks = (order: readonly (readonly number[])[]): Map<number, number> => new Map(order.flatMap((group, place) => group.map((id) => [id, place + 1])));

describe("an order", () => {
    it("is read from ranks, whatever numbers are left out", () => {
        expect(order_of(new Map([[7, 4], [8, 2], [9, 4]]))).toEqual([[8], [7, 9]]);
    });

    it("changes only the lines that say something else", () => {
        expect(changes(ranks([[1], [2], [3]]), [[1], [3], [2]])).toEqual([{ proposal: 3, mark: 2 }, { proposal: 2, mark: 3 }]);
        expect(changes(ranks([[1], [2]]), [[1]])).toEqual([{ proposal: 2 }]);
        expect(changes(ranks([[1], [2]]), [[1], [2]])).toEqual([]);
    });

    it("steps past the next group, and stays where it is at an end", () => {
        expect(stepped([[1], [2], [3]], 3, -1)).toEqual([[1], [3], [2]]);
        expect(stepped([[1], [2], [3]], 1, 1)).toEqual([[2], [1], [3]]);
        expect(stepped([[1], [2], [3]], 1, -1)).toEqual([[1], [2], [3]]);
        expect(stepped([[1], [2], [3]], 3, 1)).toEqual([[1], [2], [3]]);
        expect(stepped([[1], [2, 3]], 1, 1)).toEqual([[2, 3], [1]]);
    });

    it("steps out of a tie first", () => {
        expect(stepped([[1, 2], [3]], 2, -1)).toEqual([[2], [1], [3]]);
        expect(stepped([[1, 2], [3]], 1, 1)).toEqual([[2], [1], [3]]);
    });

    it("ties with the group above, and is undone to behind it", () => {
        expect(tied_or_not([[1], [2], [3]], 2)).toEqual([[1, 2], [3]]);
        expect(tied_or_not([[1, 2], [3]], 2)).toEqual([[1], [2], [3]]);
        expect(tied_or_not([[1], [2]], 1)).toEqual([[1], [2]]);
    });

    it("is put before any group, or behind the last", () => {
        expect(moved_to([[1], [2], [3]], 1, 3)).toEqual([[2], [3], [1]]);
        expect(moved_to([[1], [2], [3]], 3, 0)).toEqual([[3], [1], [2]]);
        expect(moved_to([[1], [2, 3]], 3, 1)).toEqual([[1], [3], [2]]);
        expect(moved_to([[1], [2]], 9, 1)).toEqual([[1], [9], [2]]);
    });

    it("counts ranks with those that share one", () => {
        const order = [[1, 2], [3]];
        expect([rank_at(order, 0), rank_at(order, 1)]).toEqual([1, 3]);
        expect(without(order, 3)).toEqual([[1, 2]]);
    });

    // Whatever is done, everything ranked stays ranked once.
    it("loses and doubles nothing", () => {
        let order: readonly (readonly number[])[] = [[1], [2], [3], [4], [5]];
        let seed = 7;
        const dice = (sides: number): number => (seed = (seed * 48271) % 2147483647) % sides;
        for (let turn = 0; turn < 2000; ++turn) {
            const id = 1 + dice(5);
            const act = dice(4);
            order = act === 0 ? stepped(order, id, -1) : act === 1 ? stepped(order, id, 1) : act === 2 ? tied_or_not(order, id) : moved_to(order, id, dice(order.length + 1));
            expect(order.flat().sort()).toEqual([1, 2, 3, 4, 5]);
            expect(order.every((group) => group.length > 0)).toBe(true);
        }
    });
});
