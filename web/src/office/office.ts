import { effect, signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Fed, Feed } from "../bring/feed.ts";
import { link_address } from "../pages.ts";
import type { DescribeConvention, MemberRow, OfficeOrders } from "../protocol.ts";
import { new_key } from "../sync/random.ts";
import type { Answer, Sync } from "../sync/sync.ts";
import type { Brings } from "./bring/columns.ts";
import { read_link, type ConventionForm, type LinkForm } from "./forms.ts";
import { public_origin, type FreshLink } from "./links.ts";
import { is_seat } from "./members.ts";
import type { Part, Prepared } from "./progress.ts";

interface Naming {
    // Called with the answer, or with null if it was refused.
    then?: (answer: Answer | null) => void;
    // Its link is one of many that a file brought.
    in_batch?: boolean;
}

// `corrections`: those of its lines that correct what is there.
export interface Feeding { readonly what: Brings; readonly corrections: ReadonlySet<Fed>; readonly feed: Feed<OfficeOrders> }

// What this page knows beside the rows: which part is open, and the links it has just made, which it alone can still show.
export class Office {
    // null: where there is most to do.
    readonly part = signal<Part | null>(null);
    readonly fresh = signal<readonly FreshLink[]>([]);
    // The session whose sheet is being printed.
    readonly printing = signal<number | null>(null);
    // The links that a file brought are being printed.
    readonly printing_links = signal(false);
    // The committee whose list of members is being printed.
    readonly printing_members = signal<number | null>(null);
    // What was typed of the convention, until the server has it: who comes back to it, as after a refusal, goes on with it.
    readonly described = signal<ConventionForm | null>(null);
    // Lines of a file that are being sent, or were; null: none.
    readonly feed = signal<Feeding | null>(null);

    constructor(readonly sync: Sync<OfficeOrders>, private readonly here: string = location.origin) {
        effect(() => this.forget_refused());
    }

    prepared(): Prepared {
        const { sync } = this;
        return {
            convention: sync.one("convention"),
            committees: sync.all("committee"),
            sessions: sync.all("planned_session"),
            links: sync.all("link"),
            members: sync.all("member").filter(is_seat),
        };
    }

    describe(typed: ConventionForm, command: DescribeConvention): void {
        this.described.value = typed;
        this.sync.order(command, (answer) => {
            if (answer !== null && this.described.value === typed) this.described.value = null;
        });
    }

    // Makes a link with a key of this browser; false: the form is not right.
    make_link(form: LinkForm): boolean {
        const read = read_link(form, new_key());
        if (!("command" in read)) return false;
        const { command } = read;
        this.show(this.sync.order(command), command.key, {
            role: form.role, session: command.session ?? null, label: command.label ?? "", personal: false,
        });
        return true;
    }

    // Seats a member, with a personal link by a key of this browser; returns the id of its order.
    name_member(called: string, function_: string, substitute_for: number | null, { then, in_batch = false }: Naming = {}): string {
        const key = new_key();
        const order = this.sync.order({
            type: "name_member", called, function: function_, key, ...(substitute_for === null ? {} : { substitute_for }),
        }, then);
        this.show_personal(order, key, called, "steering", in_batch);
        return order;
    }

    // Notes a member of that committee, who has no link; returns the id of its order.
    note_member(committee: number, called: string, function_: string, then?: Naming["then"]): string {
        return this.sync.order({ type: "name_member", called, function: function_, committee }, then);
    }

    // The member's former link opens nothing any more.
    replace_member_link(member: MemberRow): void {
        const key = new_key();
        const order = this.sync.order({ type: "replace_member_link", member: member.member, key });
        this.show_personal(order, key, member.called ?? "", member.is_owner === true ? "owner" : "steering");
    }

    // The person has put it somewhere safe.
    put_away(link: FreshLink): void {
        this.fresh.value = this.fresh.value.filter((other) => other !== link);
    }

    // Those that a file brought, in its order.
    batch(): readonly FreshLink[] {
        return this.fresh.value.filter((link) => link.in_batch === true).reverse();
    }

    put_away_batch(): void {
        this.fresh.value = this.fresh.value.filter((link) => link.in_batch !== true);
    }

    // Until the server has its hash the link opens nothing.
    is_on_its_way(link: FreshLink): boolean {
        return this.sync.pending.value.some((entry) => entry.id === link.order && entry.state !== "accepted");
    }

    private show_personal(order: string, key: string, called: string, role: "steering" | "owner", in_batch = false): void {
        this.show(order, key, { role, session: null, label: called, personal: true, ...(in_batch ? { in_batch } : {}) });
    }

    private show(order: string, key: string, of: Omit<FreshLink, "order" | "url">): void {
        const door = this.sync.all("planned_session")[0]?.url;
        const url = link_address(public_origin(door, this.here), of.role, key);
        this.fresh.value = [{ order, url, ...of }, ...this.fresh.value];
    }

    private forget_refused(): void {
        const refused = new Set(this.sync.refused.value.map((one) => one.entry.id));
        const left = this.fresh.peek().filter((one) => !refused.has(one.order));
        if (left.length < this.fresh.peek().length) this.fresh.value = left;
    }
}

export const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
    const office = useContext(OfficeContext);
    if (office === null) throw new Error("useOffice outside OfficeContext");
    return office;
}
