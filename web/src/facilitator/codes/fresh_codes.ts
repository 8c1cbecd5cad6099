import { effect, signal } from "@preact/signals";
import type { College, FacilitatorOrders, GiveCodes, PersonRow } from "../../protocol.ts";
import { new_key } from "../../sync/random.ts";
import type { Sync } from "../../sync/sync.ts";

// Personal codes just given, with their keys: the server keeps only hashes, so that they can be shown here and never again.
export interface FreshCodes {
    // The order's name.
    readonly order: string;
    readonly college: College;
    readonly keys: readonly string[];
    // The number of the first person, the others follow; null: the answer was not heard by this page.
    readonly first: number | null;
    // The highest number when they were ordered.
    readonly after: number;
}

// Those of this session, kept in the browser over page loads until they are put away. The last ones first.
export class CodesAtHand {
    readonly all = signal<readonly FreshCodes[]>([]);
    // Those that are being printed, by their order.
    readonly printing = signal<string | null>(null);
    private session: number | null = null;

    constructor(private readonly sync: Sync<FacilitatorOrders>) {
        effect(() => this.take_up(sync.one("session")?.session ?? null));
        effect(() => this.forget_refused());
    }

    give(college: College, count: number): void {
        this.order({ type: "give_codes", college, keys: Array.from({ length: count }, new_key) });
    }

    // Also of what was refused and is given again.
    order(command: GiveCodes): void {
        const { college, keys } = command;
        const after = Math.max(0, ...this.sync.all("person").map(({ person }) => person));
        const order = this.sync.order(command, (answer) => {
            const codes = this.all.value.find((one) => one.order === order);
            if (codes && answer && answer.made !== null) this.keep({ ...codes, first: answer.made });
        });
        this.keep({ order, college, keys, first: null, after });
    }

    // Until the server has their hashes they open nothing.
    is_on_its_way({ order }: FreshCodes): boolean {
        return this.sync.pending.value.some((entry) => entry.id === order && entry.state !== "accepted");
    }

    // The number of the first; null: not known.
    first_of(codes: FreshCodes): number | null {
        return codes.first ?? (this.is_on_its_way(codes) ? null : first_in_rows(codes, this.sync.all("person"), this.all.value));
    }

    // All are handed out: nobody sees their keys again.
    put_away({ order }: FreshCodes): void {
        this.sync.store.remove(this.kept_at(order));
        this.all.value = this.all.value.filter((one) => one.order !== order);
    }

    private keep(codes: FreshCodes): void {
        if (this.session !== null) this.sync.store.write(this.kept_at(codes.order), JSON.stringify(codes));
        const is_new = !this.all.value.some(({ order }) => order === codes.order);
        this.all.value = is_new ? [codes, ...this.all.value] : this.all.value.map((one) => (one.order === codes.order ? codes : one));
    }

    private take_up(session: number | null): void {
        if (session === null || session === this.session) return;
        this.session = session;
        const kept = this.sync.store.keys(this.kept_at("")).map((key) => JSON.parse(this.sync.store.read(key) ?? "null") as FreshCodes);
        this.all.value = kept.sort((one, other) => other.after - one.after);
    }

    private forget_refused(): void {
        const refused = new Set(this.sync.refused.value.map((one) => one.entry.id));
        for (const codes of this.all.peek().filter(({ order }) => refused.has(order))) this.put_away(codes);
    }

    private kept_at(order: string): string {
        return `gommette/codes/${this.session ?? ""}/${order}`;
    }
}

// Where the answer went to an earlier page: the people who came at one moment by so many personal codes, if these are the only ones.
export function first_in_rows({ college, keys, after, order }: FreshCodes, people: readonly PersonRow[], all: readonly FreshCodes[]): number | null {
    const known = new Set(all.flatMap((one) => (one.first === null || one.order === order ? [] : [one.first])));
    const by_moment = new Map<number, PersonRow[]>();
    for (const row of people)
        if (row.by_code && row.college === college && row.person > after) by_moment.set(row.joined_at, [...(by_moment.get(row.joined_at) ?? []), row]);
    const firsts = [...by_moment.values()].filter((rows) => rows.length === keys.length)
        .map((rows) => Math.min(...rows.map(({ person }) => person))).filter((first) => !known.has(first));
    return firsts.length === 1 ? firsts[0]! : null;
}
