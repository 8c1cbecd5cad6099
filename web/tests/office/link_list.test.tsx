import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { LinkList } from "../../src/office/link_list.tsx";
import type { LinkRow } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

const link = (number: number, role: LinkRow["role"]): LinkRow => ({ type: "link", link: number, role, issued_at: 0, revoked: false });
let place: HTMLElement;
const draw = (...links: LinkRow[]): HTMLElement => {
    const sync = new Sync(new FakeEnvironment(), link_credentials("office"));
    act(() => render(<SyncContext.Provider value={sync}><LinkList links={links} title="" /></SyncContext.Provider>, place));
    return place;
};

beforeEach(() => {
    document.body.innerHTML = "";
    place = document.body.appendChild(document.createElement("div"));
});

describe("the links that open something", () => {
    it("can each be withdrawn", () => {
        expect(draw(link(1, "office"), link(2, "office")).querySelectorAll("button")).toHaveLength(2);
        expect(draw(link(1, "steering")).querySelectorAll("button")).toHaveLength(1);
    });

    it("keep the last one that opens this page", () => {
        expect(draw(link(1, "office")).querySelectorAll("button")).toHaveLength(0);
    });
});
