import { signal } from "@preact/signals";
import type { HelperOrders } from "../protocol.ts";
import { ballot_of, type PaperBallot } from "../facilitator/paper/ballot_to_print.ts";
import type { PaperDesk } from "../facilitator/paper/paper_desk.ts";
import type { Sync } from "../sync/sync.ts";
import { title_of } from "../ui/proposal_title.ts";
import { open_rounds } from "./open_rounds.ts";

// The helper's page, for the forms that it shares with the console. It takes nothing back: no slip, no person.
export class HelperDesk implements PaperDesk {
    readonly printing = signal(false);
    // Of several open rounds the one that is entered; null: the first.
    readonly chosen = signal<number | null>(null);

    constructor(readonly sync: Sync<HelperOrders>) {}

    title(proposal: number): string {
        return title_of(this.sync, proposal);
    }

    give(command: HelperOrders["command"]): void {
        this.sync.order(command);
    }

    // Of several rounds each slip would need as many ballots: their number alone.
    ballot_to_print(): PaperBallot | null {
        const [round, ...others] = open_rounds(this.sync);
        return round === undefined || others.length > 0 || round.secret ? null : ballot_of(round);
    }
}
