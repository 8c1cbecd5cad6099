import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OtherDoor } from "../../src/participant/other_door.tsx";
import { PersonCredentials } from "../../src/sync/credentials.ts";
import { person_here } from "../../src/sync/personal_code.ts";
import { FakeEnvironment } from "../fake_environment.ts";

const key = "K".repeat(32);
let world: FakeEnvironment;
let place: HTMLElement;
const on_code = vi.fn();
const open = (fragment: string): void => void act(() => render(<OtherDoor fragment={fragment} environment={world} on_code={on_code} />, place));
const press = (label: string): void => void act(() => [...place.querySelectorAll("button")].find((one) => one.textContent === label)!.click());

beforeEach(() => {
    on_code.mockReset();
    world = new FakeEnvironment();
    place = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
    act(() => render(null, place));
    place.remove();
});

describe("a personal code that is opened", () => {
    it("is kept, and leaves the address", () => {
        open(`#B7KM4Q.${key}`);
        expect(person_here(world.store, "B7KM4Q")).toBe(key);
        expect(on_code).toHaveBeenCalledWith("B7KM4Q");
    });

    it("on a phone that is in as somebody else asks who to be", () => {
        const before = new PersonCredentials(world.store, "B7KM4Q").key_to_join();
        open(`#B7KM4Q.${key}`);
        expect(on_code).not.toHaveBeenCalled();
        press("La même qu’avant");
        expect(person_here(world.store, "B7KM4Q")).toBe(before);
        expect(on_code).toHaveBeenCalledWith("B7KM4Q");
        press("La personne du code lu");
        expect(person_here(world.store, "B7KM4Q")).toBe(key);
    });

    it("a second time is who they were", () => {
        open(`#B7KM4Q.${key}`);
        act(() => render(null, place));
        open(`#B7KM4Q.${key}`);
        expect(on_code).toHaveBeenCalledTimes(2);
    });

    it("that is none asks for a code", () => {
        open("#B7KM4Q.short");
        expect(place.querySelector("#code")).not.toBeNull();
    });
});
