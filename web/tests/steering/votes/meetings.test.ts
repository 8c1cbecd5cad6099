import { expect, it } from "vitest";
import { meetings } from "../../../src/steering/votes/meetings.ts";
import { committee, session } from "../rows.ts";

const committees = [committee(1, "JE"), { ...committee(2, "VS"), steers: true }];
const numbers = (...sessions: Parameters<typeof session>[]): number[] => meetings(committees, sessions.map((one) => session(...one))).map((one) => one.session);

it("all meetings of the steering committee that are not closed are shown, and no committee's session", () => {
    expect(numbers([1, 1], [2, 2, { step: "closed", closed_at: 5 }], [3, 2, { step: "lobby" }], [4, 2, { step: "vote" }])).toEqual([4, 3]);
});

it("where all are closed, the one closed last is shown", () => {
    expect(numbers([2, 2, { step: "closed", closed_at: 5 }], [3, 2, { step: "closed", closed_at: 9 }], [4, 2, { step: "closed", closed_at: 7 }])).toEqual([3]);
});
