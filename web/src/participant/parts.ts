import { signal } from "@preact/signals";
import { createContext } from "preact";
import { part_files, type AnyBallot, type AnyResult } from "../methods/phone_parts.ts";
import type { Method } from "../protocol.ts";
import type { Sync } from "../sync/sync.ts";

type Kind = Method["type"];
type LaterScenes = typeof import("./later_scenes.ts");
type AtTheWall = typeof import("./at_the_wall.tsx");
type OpenRounds = typeof import("./open_rounds.tsx");

// What fetching needs of the browser; tests bring a fake.
export interface Page {
    // Whether the server would give this page now.
    is_served(): Promise<boolean>;
    load_anew(): void;
}

const browser_page: Page = {
    is_served: () => fetch(location.pathname, { cache: "no-store" }).then(({ ok }) => ok, () => false),
    load_anew: () => location.reload(),
};

// One that has not come after so long counts as failed; if it comes later it is taken all the same.
const patience_ms = 10_000;
const between_loads_ms = 60_000;
const loaded_at = "gommette/loaded_anew_at";

type Files<Part, Name extends string = Kind> = Readonly<Record<Name, () => Promise<Part>>>;

// One part of every method, or others with names of their own, each fetched by itself and kept until the page is left.
export class Parts<Part, Name extends string = Kind> {
    private readonly kept = signal<ReadonlyMap<Name, Part>>(new Map());

    constructor(private readonly files: Files<Part, Name>) {}

    // undefined: not fetched yet.
    of(name: Name): Part | undefined {
        return this.kept.value.get(name);
    }

    // false: it did not come.
    async fetch(name: Name): Promise<boolean> {
        if (this.kept.peek().has(name)) return true;
        const came = this.files[name]().then((part) => {
            this.kept.value = new Map(this.kept.peek()).set(name, part);
            return true;
        }, () => false);
        const gave_up = new Promise<false>((give_up) => setTimeout(give_up, patience_ms, false));
        return Promise.race([came, gave_up]);
    }

    // One after the other, up to the first that does not come. false: one did not.
    async fetch_all(): Promise<boolean> {
        for (const name of Object.keys(this.files) as Name[]) if (!(await this.fetch(name))) return false;
        return true;
    }
}

// What the page of a phone does not bring along.
export class PhoneParts {
    readonly ballots: Parts<AnyBallot>;
    readonly results: Parts<AnyResult>;
    readonly scenes: Parts<LaterScenes, "later">;
    readonly wall_card: Parts<AtTheWall, "wall_card">;
    readonly open_rounds: Parts<OpenRounds, "open_rounds">;

    constructor(
        files: { readonly ballots: Files<AnyBallot>; readonly results: Files<AnyResult> },
        private readonly page: Page = browser_page,
        scenes: Files<LaterScenes, "later"> = { later: () => import("./later_scenes.ts") },
        wall_card: Files<AtTheWall, "wall_card"> = { wall_card: () => import("./at_the_wall.tsx") },
        open_rounds: Files<OpenRounds, "open_rounds"> = { open_rounds: () => import("./open_rounds.tsx") },
    ) {
        this.ballots = new Parts(files.ballots);
        this.results = new Parts(files.results);
        this.scenes = new Parts(scenes);
        this.wall_card = new Parts(wall_card);
        this.open_rounds = new Parts(open_rounds);
    }

    // Ballots first: whoever waits for one can do nothing.
    async fetch_all(): Promise<void> {
        for (const parts of [this.ballots, this.open_rounds, this.results, this.scenes, this.wall_card]) if (!(await parts.fetch_all())) return;
    }

    // Loads the page anew: a server of another version has other files, and browsers before 2026 ask no second time for a script
    // that failed once. Not if this browser would forget who is here, nor twice within a minute, nor while the server gives no
    // page: a list of proposals is more than the browser's own error.
    async load_page_anew(sync: Sync): Promise<void> {
        const last = Number(sync.store.read(loaded_at) ?? 0);
        if (!sync.is_lasting || Math.abs(sync.browser_now() - last) < between_loads_ms || !(await this.page.is_served())) return;
        sync.store.write(loaded_at, String(sync.browser_now()));
        this.page.load_anew();
    }
}

// Those of this page.
export const phone_parts = new PhoneParts(part_files);
export const PartsContext = createContext(phone_parts);
