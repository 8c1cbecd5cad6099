import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { Console } from "../../../src/facilitator/console.tsx";
import { ConsoleState, ConsoleContext } from "../../../src/facilitator/console_state.ts";
import type { AwaitingRow, FacilitatorOrders, ProposalRow, SessionRow } from "../../../src/protocol.ts";
import { Sync } from "../../../src/sync/sync.ts";
import { SyncContext } from "../../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../../fake_environment.ts";
import { link_credentials } from "../../link_credentials.ts";
import { awaiting, keyed, proposal, session } from "../rows.ts";

let world: FakeEnvironment;
let n = 0;
const at = (step: number, more: Partial<SessionRow> = {}): SessionRow =>
    session({ steers: true, agenda: [{ kind: "lobby" }, { kind: "vote" }, { kind: "prioritizing" }, { kind: "closed" }], step, ...more });
const show = (one: SessionRow, rows: readonly AwaitingRow[], proposals: readonly ProposalRow[] = []): void => act(() => world.socket().say({
    type: "snapshot", view: "room", epoch: "e1", n: ++n, at: n, rows: [
        keyed("session", one), ...rows.map((row) => keyed(`awaiting/${row.priority.session}/${row.priority.proposal}`, row)),
        ...proposals.map((row) => keyed(`proposal/${row.proposal}`, row)),
    ],
})) as unknown as void;
const panel = (): HTMLDetailsElement | null => document.querySelector("details.to-vote");
const text = (node: Element | null | undefined): string => (node?.textContent ?? "").replace(/\s+/g, " ");
const buttons = (label: string): HTMLButtonElement[] =>
    [...(panel()?.querySelectorAll("button") ?? [])].filter((one) => text(one).startsWith(label));
const press = (label: string): void => act(() => buttons(label)[0]!.click()) as unknown as void;
const answer_all = (): void => {
    for (let answered = 0; answered < world.socket().orders().length; ++answered) {
        const { device, n: number } = world.socket().orders()[answered]!;
        act(() => world.socket().say({ type: "accepted", device, n: number, at: 100 + answered }));
    }
};
const three = [awaiting(1, 1, 1), awaiting(1, 2, 2, { resolution: "validated" }), awaiting(1, 3, 3)];
const stands_for = (number: number): Partial<ProposalRow> => ({ priority: { session: 1, proposal: number, committee: "Comité 1", place: number } });

beforeEach(() => {
    document.body.innerHTML = "";
    world = new FakeEnvironment();
    const sync = new Sync<FacilitatorOrders>(world, link_credentials("facilitator"));
    const place = document.body.appendChild(document.createElement("div"));
    act(() => render(
        <SyncContext.Provider value={sync}><ConsoleContext.Provider value={new ConsoleState(sync)}><Console /></ConsoleContext.Provider></SyncContext.Provider>,
        place,
    ));
    sync.start();
    world.socket().open();
    world.socket().say({ type: "welcome", role: "facilitator", session: 3, now: 5_000_000 });
});

describe("the panel of priorities to put to the vote", () => {
    it("is there while people arrive, before a vote and while priorities are made, and in no committee’s session", () => {
        for (const step of [0, 1, 2]) {
            show(at(step), three);
            expect(panel(), `step ${step}`).not.toBeNull();
        }
        show(session({ step: 3 }), []);
        expect(panel()).toBeNull();
    });

    it("puts one to the vote by one press, and shows it on its way, then as put", () => {
        show(at(0), three);
        press("Mettre au vote");
        expect(world.socket().orders().map(({ command }) => command)).toEqual([{ type: "put_to_vote", priority: { session: 1, proposal: 1 } }]);
        expect(text(panel())).toContain("en route");
        show(at(0), [{ ...three[0]!, put_as: 1 }, ...three.slice(1)], [proposal(1, stands_for(1))]);
        answer_all();
        expect(text(panel())).not.toContain("en route");
        expect(text(panel()?.querySelector("summary"))).toContain("1 au vote");
        expect(panel()?.open).toBe(true);
    });

    it("shows those without a decision first, and says what was decided on the others", () => {
        show(at(0), three);
        expect(text(panel())).not.toContain("Priorité 2");
        act(() => [...panel()!.querySelectorAll<HTMLInputElement>("input[type=radio]")].at(-1)!.click());
        expect(text(panel())).toContain("place 2, Atelier 1, Validée");
    });

    it("puts all that are shown to the vote, one order each", () => {
        show(at(0), three);
        press("Tout mettre au vote (2)");
        answer_all();
        expect(world.socket().orders().map(({ command }) => command)).toEqual([1, 3].map((number) => ({ type: "put_to_vote", priority: { session: 1, proposal: number } })));
    });

    it("asks first when there are more than twelve", () => {
        show(at(0), Array.from({ length: 13 }, (_, index) => awaiting(1, index + 1, index + 1)));
        press("Tout mettre au vote (13)");
        expect(world.socket().orders()).toEqual([]);
        press("Oui, toutes");
        answer_all();
        expect(world.socket().orders()).toHaveLength(13);
    });

    it("shows one again that was put and then hidden", () => {
        show(at(1), [{ ...three[0]!, put_as: 1 }], [proposal(1, { ...stands_for(1), state: "hidden", reason: "Erreur" })]);
        act(() => panel()!.querySelector("summary")!.click());
        press("Montrer à nouveau");
        expect(world.socket().orders().map(({ command }) => command)).toEqual([{ type: "show_proposal", proposal: 1 }]);
    });

    it("tells why one was not put, and nothing where it was so already", () => {
        const refused = (code: FacilitatorOrders["refusal"]): string => {
            show(at(0), three);
            press("Mettre au vote");
            const { device, n: number } = world.socket().orders().at(-1)!;
            act(() => world.socket().say({ type: "refused", code, device, n: number }));
            const told = text(document.querySelector("[role=alert]"));
            act(() => document.querySelector<HTMLButtonElement>("[role=alert] button")?.click());
            return told;
        };
        expect(refused("no_such_priority")).toContain("Mettre au vote une priorité");
        expect(refused("too_many_proposals")).toContain("nombre de propositions");
        expect(refused("already_there")).toBe("");
    });
});

describe("the step of priorities in a meeting of the steering committee", () => {
    it("does not offer to retain what a committee retained, and says why", () => {
        show(at(2), three, [proposal(1, stands_for(1)), proposal(2)]);
        expect(text(document.querySelector(".others"))).toContain("Idée 2");
        expect(text(document.querySelector(".others"))).not.toContain("Idée 1");
        expect(text(document.querySelector(".sheet"))).toContain("ne se retiennent pas une seconde fois");
    });

    it("says nothing of it where all proposals are the meeting’s own", () => {
        show(at(2), three, [proposal(1), proposal(2)]);
        expect(text(document.querySelector(".sheet"))).not.toContain("une seconde fois");
    });
});
