import { render, type ComponentChildren } from "preact";
import { act } from "preact/test-utils";
import { Office, OfficeContext } from "../../src/office/office.ts";
import { Refusals } from "../../src/office/refusals.tsx";
import type { Command, KeyedRow, OfficeOrders } from "../../src/protocol.ts";
import { Sync } from "../../src/sync/sync.ts";
import { SyncContext } from "../../src/ui/sync_context.ts";
import { FakeEnvironment } from "../fake_environment.ts";
import { link_credentials } from "../link_credentials.ts";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/[\u00a0\u202f]/g, " ").replace(/\s+/g, " ").trim();

// A part of the office's page with its rows, as somebody at the desk sees and uses it.
export class OfficeDesk {
    readonly place = document.body.appendChild(document.createElement("div"));
    readonly world = new FakeEnvironment();
    readonly office: Office;
    private n = 0;

    constructor(part: ComponentChildren, rows: readonly KeyedRow[]) {
        const sync = new Sync<OfficeOrders>(this.world, link_credentials("office"));
        this.office = new Office(sync, "https://ateliers.example");
        sync.start();
        this.world.socket().open();
        this.world.socket().say({ type: "welcome", role: "office", now: 5_000_000 });
        this.show(rows);
        act(() => render(
            <SyncContext.Provider value={sync as never}><OfficeContext.Provider value={this.office}><Refusals />{part}</OfficeContext.Provider></SyncContext.Provider>,
            this.place,
        ));
    }

    // All rows anew.
    show(rows: readonly KeyedRow[]): void {
        act(() => this.world.socket().say({ type: "snapshot", view: "room", epoch: "e1", n: ++this.n, at: this.n, rows: [...rows] }));
    }
    close(): void {
        act(() => render(null, this.place));
        this.place.remove();
    }
    text(): string {
        return plain(this.place.textContent);
    }
    orders(): Command[] {
        return this.world.socket().orders().map(({ command }) => command);
    }
    // The last order.
    accept(): void {
        const { device, n } = this.world.socket().orders().at(-1)!;
        act(() => this.world.socket().say({ type: "accepted", device, n, at: this.n }));
    }
    refuse(code: OfficeOrders["refusal"]): void {
        const { device, n } = this.world.socket().orders().at(-1)!;
        act(() => this.world.socket().say({ type: "refused", code, device, n }));
    }
    // By its words, or the beginning of them where no button is called just so.
    button(label: string): HTMLButtonElement | undefined {
        const all = [...this.place.querySelectorAll("button")];
        const called = (one: HTMLButtonElement): string => plain(one.getAttribute("aria-label") ?? one.textContent);
        return all.find((one) => called(one) === label) ?? all.find((one) => called(one).startsWith(label));
    }
    press(label: string): void {
        const found = this.button(label);
        if (found === undefined) throw new Error(`no button ${label} among ${[...this.place.querySelectorAll("button")].map((one) => plain(one.textContent)).join(" · ")}`);
        act(() => found.click());
    }
    // By its label, or the beginning of it where none is called just so.
    input(label: string): HTMLInputElement {
        const fields = [...this.place.querySelectorAll<HTMLInputElement>("input, select")];
        const label_of = (one: HTMLInputElement): string => plain(one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent);
        const found = fields.find((one) => label_of(one) === label) ?? fields.find((one) => label_of(one).startsWith(label));
        if (found === undefined) throw new Error(`no field ${label} among ${fields.map(label_of).join(" · ")}`);
        return found;
    }
    type(label: string, text: string): void {
        const input = this.input(label);
        act(() => {
            input.value = text;
            input.dispatchEvent(new Event("input", { bubbles: true }));
        });
    }
    tick(label: string): void {
        act(() => this.input(label).click());
    }
    choose(label: string, value: string): void {
        const select = this.input(label);
        act(() => {
            select.value = value;
            select.dispatchEvent(new Event("change", { bubbles: true }));
        });
    }
    submit(): void {
        act(() => void this.place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    }
}
