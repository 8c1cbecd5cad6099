import { describe, expect, it } from "vitest";
import { fetch_session_csv } from "../../src/facilitator/take_away.ts";
import { PersonEntrance } from "../../src/sync/entrance.ts";
import { memory_shelf } from "../../src/sync/shelf.ts";
import { link_entrance, shown_key as key } from "../link_entrance.ts";


describe("taking the results away", () => {
    it("shows the key in a header, never in the address", async () => {
        const asked: [string, RequestInit | undefined][] = [];
        const get = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
            asked.push([String(url), init]);
            return new Response("seance;titre\n");
        };
        const file = await fetch_session_csv(link_entrance("facilitator"), get);
        expect(await file?.text()).toBe("seance;titre\n");
        expect(asked).toEqual([["/api/export/session.csv", { headers: { Authorization: `Bearer ${key}` } }]]);
    });

    it("asks nothing without a key", async () => {
        const never = (): Promise<Response> => Promise.reject(new Error("asked"));
        expect(await fetch_session_csv(new PersonEntrance(memory_shelf(), "B7KM4Q"), never)).toBeNull();
    });

    it("has no file when the server refuses or cannot be reached", async () => {
        expect(await fetch_session_csv(link_entrance("facilitator"), async () => new Response("", { status: 403 }))).toBeNull();
        expect(await fetch_session_csv(link_entrance("facilitator"), () => Promise.reject(new TypeError("offline")))).toBeNull();
    });
});
