import { describe, expect, it } from "vitest";
import { fetch_export } from "../../src/ui/take_away.ts";
import { PersonCredentials } from "../../src/sync/credentials.ts";
import { memory_store } from "../../src/sync/local_store.ts";
import { link_credentials, shown_key as key } from "../link_credentials.ts";


describe("taking the results away", () => {
    it("shows the key in a header, never in the address", async () => {
        const asked: [string, RequestInit | undefined][] = [];
        const get = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
            asked.push([String(url), init]);
            return new Response("seance;titre\n");
        };
        const file = await fetch_export(link_credentials("facilitator"), "session.csv", get);
        expect(await file?.text()).toBe("seance;titre\n");
        expect(asked).toEqual([["/api/export/session.csv", { headers: { Authorization: `Bearer ${key}` } }]]);
    });

    it("asks nothing without a key", async () => {
        const never = (): Promise<Response> => Promise.reject(new Error("asked"));
        expect(await fetch_export(new PersonCredentials(memory_store(), "B7KM4Q"), "rounds.csv", never)).toBeNull();
    });

    it("has no file when the server refuses or cannot be reached", async () => {
        expect(await fetch_export(link_credentials("facilitator"), "session.csv", async () => new Response("", { status: 403 }))).toBeNull();
        expect(await fetch_export(link_credentials("facilitator"), "session.csv", () => Promise.reject(new TypeError("offline")))).toBeNull();
    });
});
