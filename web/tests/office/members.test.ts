import { describe, expect, it } from "vitest";
import { is_seat, members_of } from "../../src/office/members.ts";
import type { MemberRow } from "../../src/protocol.ts";

const member = (number: number, more: Partial<MemberRow> = {}): MemberRow =>
    ({ type: "member", member: number, called: `M${number}`, function: "élue", seated: true, forgotten: false, ...more });
const all = [member(1), member(2, { is_owner: true }), member(3, { committee: 4 }), member(4, { committee: 4, forgotten: true }), member(5, { forgotten: true })];

describe("members", () => {
    it("of the steering committee are neither owners nor a committee’s", () => {
        expect(all.filter(is_seat).map((one) => one.member)).toEqual([1, 5]);
    });

    it("of a committee are its own, as long as they have a name", () => {
        expect(members_of(all, 4).map((one) => one.member)).toEqual([3]);
    });
});
