import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { useContext } from "preact/hooks";
import type { Feed } from "../bring/feed.ts";
import { facilitator } from "../i18n/facilitator.ts";
import type { AwaitingRow, FacilitatorOrders, ProposalRow, ResultRow, RoundRow } from "../protocol.ts";
import type { RefusedCommand, Sync } from "../sync/sync.ts";
import { unstacked } from "../ui/unstacked.ts";
import { rounds_in_order, voted_rounds } from "../ui/voted_rounds.ts";
import { step_name } from "./agenda.ts";
import { called } from "./called.ts";
import { nothing_chosen, still_live, type Choice } from "./choice.ts";
import { CodesAtHand } from "./codes/fresh_codes.ts";
import type { Order } from "./order.ts";
import { ballot_to_print, type PaperBallot } from "./paper/ballot_to_print.ts";
import { PaperDeskContext, type PaperDesk } from "./paper/paper_desk.ts";
import type { RoundSettings } from "./round_settings.ts";
import { deciding, placed_by, type Placed, type Vote } from "./vote_order.ts";
import { way_back, type BackCommand, type Before } from "./way_back.ts";

type Command = FacilitatorOrders["command"];

// A command that was accepted and can be taken back.
export interface Done {
    readonly id: string;
    readonly command: Command;
    readonly subject: string;
    // Each bound to this act: the server refuses it where somebody else changed the same thing.
    readonly back: readonly BackCommand[];
}

export type Work = "correct" | "hide";

const remembered = 3;

// What the console knows beside the rows: what is half done on this screen, and how to take back what was done.
// Nothing of it is on the server, and nothing is lost with it but unsent work on this screen.
export class ConsoleState implements PaperDesk {
    readonly done = signal<readonly Done[]>([]);
    // Ticked for a merge.
    readonly choice = signal<Choice>(nothing_chosen);
    // Half written forms, see use_kept.
    readonly kept = signal<ReadonlyMap<string, unknown>>(new Map());
    // Which proposals are being corrected or hidden here. The line of one being corrected stays in the list, even if its proposal is
    // hidden or merged from another screen.
    readonly works = signal<ReadonlyMap<number, Work>>(new Map());
    readonly correcting: ReadonlySignal<ReadonlySet<number>>;
    // The list being ordered; null: not touched since the priorities were last retained.
    readonly draft = signal<Order | null>(null);
    // Ideas of a file that are being proposed, or were; null: none.
    readonly ideas_feed = signal<Feed<FacilitatorOrders> | null>(null);
    // The slips of people without a phone are being printed.
    readonly printing = signal(false);
    // Personal codes that were given here, until they are on paper.
    readonly codes: CodesAtHand;
    // A round being prepared; null: none.
    readonly settings = signal<RoundSettings | null>(null);
    readonly proposals: ReadonlySignal<readonly ProposalRow[]>;
    readonly live: ReadonlySignal<readonly ProposalRow[]>;
    // Those that are open, the first one first; and the one of them that stands in the middle. null: none is open, or the one that stood
    // there was closed, and its result stands in its place.
    readonly open_rounds: ReadonlySignal<readonly RoundRow[]>;
    readonly at_fore: ReadonlySignal<RoundRow | null>;
    // Results of closed rounds, the last first.
    readonly results: ReadonlySignal<readonly ResultRow[]>;
    // Those in which anybody voted, the first one first; those of them that made the order; and where they leave the proposals,
    // best first.
    readonly votes: ReadonlySignal<readonly Vote[]>;
    readonly deciding: ReadonlySignal<readonly Vote[]>;
    readonly vote_order: ReadonlySignal<readonly Placed[]>;
    private readonly fore = signal<number | null>(null);
    // An order of this screen to open a round is on its way: it comes to the fore.
    private opens_here = false;
    private readonly corrected_rows = new Map<number, ProposalRow>();
    private readonly numbered: ReadonlySignal<ReadonlyMap<number, ProposalRow>>;

    constructor(readonly sync: Sync<FacilitatorOrders>) {
        this.codes = new CodesAtHand(sync);
        this.correcting = computed(() => new Set([...this.works.value].flatMap(([proposal, work]) => (work === "correct" ? [proposal] : []))));
        this.proposals = computed(() => [...sync.all("proposal"), ...this.gone()].sort((a, b) => a.proposal - b.proposal));
        this.live = computed(() => this.proposals.value.filter((row) => row.state === "live"));
        this.numbered = computed(() => new Map(this.proposals.value.map((row) => [row.proposal, row])));
        this.open_rounds = computed(() => rounds_in_order(sync).filter((round) => round.is_open));
        this.at_fore = computed(() => {
            const open = this.open_rounds.value;
            const is_result = sync.one("session")?.result_on_show !== undefined
                && sync.all("round").some(({ round, is_open }) => round === this.fore.value && !is_open);
            return open.find(({ round }) => round === this.fore.value) ?? (is_result ? null : (open[0] ?? null));
        });
        this.results = computed(() =>
            [...sync.all("result")].filter((row) => row.is_final).sort((a, b) => b.round - a.round));
        this.votes = computed(() => voted_rounds(sync).flatMap(({ round, method }) => {
            const row = sync.all("result").find((other) => other.round === round);
            return row === undefined ? [] : [{ row, method }];
        }));
        this.deciding = computed(() => deciding(this.votes.value, sync.one("vote_order")));
        this.vote_order = computed(() => placed_by(this.votes.value, sync.one("vote_order")));
        effect(() => this.pass_over_done());
        this.follow_open_rounds();
        effect(() => this.untick_gone());
    }

    proposal(number: number): ProposalRow | undefined {
        return this.numbered.value.get(number);
    }

    title(number: number): string {
        const row = this.proposal(number);
        return row?.title === undefined ? facilitator.erased(number) : unstacked(row.title);
    }

    // The number of a vote as people count them: from 1, those without voters too, and those that are open still.
    vote_number(round: number): number {
        return this.sync.all("round").filter((row) => row.round <= round).length;
    }

    // undefined: it has no name of its own.
    round_title(round: number): string | undefined {
        return this.sync.all("round").find((row) => row.round === round)?.title;
    }

    // Of an open round, or of the closed one on show.
    bring_to_fore(round: number): void {
        this.fore.value = round;
    }

    is_at_vote(proposal: number): boolean {
        return this.open_rounds.value.some(({ items }) => items.includes(proposal));
    }

    // Gives an order, and once it is accepted remembers how to take it back.
    give(command: Command): void {
        const before = this.before();
        const seen = this.sync.shown_up_to();
        if (command.type === "open_round") this.opens_here = true;
        const id = this.sync.order(command, (answer) => {
            if (answer === null && command.type === "open_round") this.opens_here = false;
            if (answer === null) return;
            const reasons = {
                correction: facilitator.reason_correction_back,
                typed: facilitator.reason_typed_back,
                reopening: facilitator.reason_reopening_back,
            };
            const back = way_back(command, before, reasons, answer.made)?.map((one) => ({ ...one, takes_back: { at: answer.at, seen } }));
            const others = this.done.value.filter((one) => !outdates(command, one.command));
            const entry = back && { id, command, subject: this.subject(command, before), back };
            this.done.value = entry ? [entry, ...others].slice(0, remembered) : others;
        });
    }

    ballot_to_print(): PaperBallot | null {
        return ballot_to_print(this);
    }

    take_slip_back(slip: number): void {
        this.give({ type: "remove_people", people: [slip] });
    }

    // Gives again what was refused; an undo stays one, and personal codes can be printed.
    repeat(command: Command): void {
        if (command.type === "give_codes") return this.codes.order(command);
        if ("takes_back" in command && command.takes_back !== undefined) this.sync.order(command);
        else this.give(command);
    }

    take_back(done: Done): void {
        this.done.value = this.done.value.filter((other) => other !== done);
        for (const command of done.back) this.sync.order(command);
    }

    // Begins the work, or with null ends it, and forgets what was written for it.
    set_work(proposal: number, work: Work | null): void {
        const row = this.proposal(proposal);
        if (work === "correct" && row !== undefined) this.corrected_rows.set(proposal, row);
        const works = new Map(this.works.peek());
        works.delete(proposal);
        if (work !== null) works.set(proposal, work);
        this.works.value = works;
        this.kept.value = new Map([...this.kept.peek()].filter(([name]) => !name.startsWith(`${proposal}/`)));
    }

    forget(done: Done): void {
        this.done.value = this.done.value.filter((other) => other !== done);
    }

    // The first vote, whoever opened it, replaces one being prepared here, and so two screens do not open it twice. One that another screen
    // opens beside it takes nothing away.
    private follow_open_rounds(): void {
        let known: readonly number[] = [];
        effect(() => {
            const open = this.open_rounds.value;
            const fresh = open.find(({ round }) => !known.includes(round));
            if (fresh !== undefined && (known.length === 0 || this.opens_here)) this.fore.value = fresh.round;
            if (fresh !== undefined) this.opens_here = false;
            if (known.length === 0 && open.length > 0) this.settings.value = null;
            known = open.map(({ round }) => round);
        });
        // It stays there when others open or close.
        effect(() => {
            if (this.at_fore.value !== null) this.fore.value = this.at_fore.value.round;
        });
    }

    // Being corrected here, and taken back by the author meanwhile: the server shows nothing of it any more.
    private gone(): ProposalRow[] {
        const there = new Set(this.sync.all("proposal").map((row) => row.proposal));
        return [...this.correcting.value].filter((proposal) => !there.has(proposal)).flatMap((proposal) => {
            const row = this.corrected_rows.get(proposal);
            return row === undefined ? [] : [{ ...row, state: "withdrawn" as const }];
        });
    }

    private before(): Before {
        const numbered = this.numbered.peek();
        const reason = this.sync.one("priorities")?.reason;
        return {
            ...(reason === undefined ? {} : { reason }),
            session: this.sync.one("session"),
            door: this.sync.one("door"),
            priorities: this.sync.one("priorities")?.priorities ?? [],
            proposal: (number) => numbered.get(number),
            person: (number) => this.sync.all("person").find((row) => row.person === number),
        };
    }

    // What the command was about, for the list of the last acts.
    private subject(command: Command, before: Before): string {
        switch (command.type) {
            case "propose": return command.title;
            case "take_up_returned":
                return this.sync.all("returned").find((row) => row.decision === command.decision)?.title ?? "";
            case "put_to_vote": {
                const is_it = ({ priority: { session, proposal } }: AwaitingRow): boolean =>
                    session === command.priority.session && proposal === command.priority.proposal;
                return this.sync.all("awaiting").find(is_it)?.title ?? "";
            }
            case "go_to_step": {
                const step = before.session?.agenda[command.step];
                return step === undefined ? "" : step_name(step);
            }
            case "correct_college": {
                const person = before.person(command.person);
                return person === undefined ? facilitator.no_name : called(person);
            }
            case "hide_proposal":
            case "show_proposal":
            case "give_casting_vote":
            case "correct_proposal": return before.proposal(command.proposal)?.title ?? facilitator.erased(command.proposal);
            case "merge_proposals": return before.proposal(command.kept)?.title ?? facilitator.erased(command.kept);
            case "cancel_merge": return before.proposal(command.absorbed)?.title ?? facilitator.erased(command.absorbed);
            case "open_round":
            case "set_timer":
            case "close_round":
            case "show_colleges":
            case "show_diagnosis":
            case "give_slips":
            case "give_codes":
            case "enter_ballot":
            case "enter_bundle":
            case "count_hands":
            case "retain":
            case "set_door":
            case "renew_code":
            case "remove_people":
            case "readmit_people":
            case "close_session":
            case "reopen_session": return "";
        }
    }

    // Drops refusals that only say that it was done already.
    private pass_over_done(): void {
        for (const one of this.sync.refused.value)
            if (is_so_already(one)) this.sync.acknowledge(one);
    }

    private untick_gone(): void {
        const choice = this.choice.peek();
        const left = still_live(choice, this.proposals.value);
        if (left.ticked.length < choice.ticked.length) this.choice.value = left;
    }
}

function is_so_already({ entry: { command: { type } }, code }: RefusedCommand<FacilitatorOrders>): boolean {
    return (type === "close_round" && code === "round_closed")
        || (code === "already_there" && (type === "go_to_step" || type === "show_proposal" || type === "cancel_merge" || type === "take_up_returned" || type === "put_to_vote" || type === "correct_college" || type === "set_door" || type === "give_casting_vote" || type === "show_colleges" || type === "show_diagnosis" || type === "enter_ballot" || type === "enter_bundle" || type === "count_hands"));
}

// Whether the former command can no longer be taken back once this one was given.
function outdates(command: Command, former: Command): boolean {
    switch (command.type) {
        case "go_to_step":
        case "set_door":
        case "retain": return former.type === command.type;
        case "remove_people":
        case "readmit_people": return former.type === "remove_people" || former.type === "readmit_people";
        case "correct_college": return former.type === command.type && former.person === command.person;
        case "reopen_session": return former.type === "close_session";
        case "propose":
        case "take_up_returned":
        case "put_to_vote":
        case "open_round":
        case "set_timer":
        case "close_round":
        case "show_colleges":
        case "show_diagnosis":
        case "give_casting_vote":
        case "give_slips":
        case "give_codes":
        case "enter_ballot":
        case "enter_bundle":
        case "count_hands":
        case "renew_code":
        case "correct_proposal":
        case "hide_proposal":
        case "show_proposal":
        case "merge_proposals":
        case "cancel_merge":
        case "close_session": return false;
    }
}

// The console is a desk for people without a phone too.
export const ConsoleContext = PaperDeskContext;

export function useConsole(): ConsoleState {
    const state = useContext(ConsoleContext);
    if (!(state instanceof ConsoleState)) throw new Error("useConsole outside ConsoleContext");
    return state;
}
