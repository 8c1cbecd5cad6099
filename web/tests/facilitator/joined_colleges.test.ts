import { describe, expect, it } from "vitest";
import { joined_colleges } from "../../src/facilitator/joined_colleges.ts";
import type { College, CollegeCount } from "../../src/protocol.ts";

const count = (college: College, present: number, joined: number): CollegeCount => ({ college, present, joined });

describe("who has voted, by college", () => {
    it("shows a college of five by itself", () => {
        expect(joined_colleges([count("resident", 3, 9), count("elected", 5, 5)])).toEqual([
            { colleges: ["resident"], present: 3, joined: 9 }, { colleges: ["elected"], present: 5, joined: 5 },
        ]);
    });

    it("joins those of four and fewer", () => {
        expect(joined_colleges([count("resident", 3, 9), count("association", 1, 4), count("caf", 1, 1)])).toEqual([
            { colleges: ["resident"], present: 3, joined: 9 }, { colleges: ["association", "caf"], present: 2, joined: 5 },
        ]);
    });

    it("joins a lonely small one with the smallest other", () => {
        expect(joined_colleges([count("resident", 3, 9), count("elected", 2, 6), count("caf", 1, 1)])).toEqual([
            { colleges: ["resident"], present: 3, joined: 9 }, { colleges: ["elected", "caf"], present: 3, joined: 7 },
        ]);
    });

    it("shows no college where all together are too few", () => {
        expect(joined_colleges([count("resident", 1, 1), count("elected", 1, 2), count("caf", 0, 0)])).toBeNull();
    });
});
