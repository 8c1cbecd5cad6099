import type { VotedRow } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";
import type { Choice, Choices } from "./choices.ts";

type Round = Pick<VotedRow, "session" | "round">;

// Where what this link's member chose on a vote is kept until it is recorded: one browser may open the links of two.
export class Drafts {
    constructor(private readonly sync: Pick<Sync, "store" | "welcome">) {}

    read(round: Round): Choices {
        const text = this.sync.store.read(this.key(round));
        return text === null ? new Map() : new Map(JSON.parse(text) as [number, Choice][]);
    }
    keep(round: Round, choices: Choices): void {
        this.sync.store.write(this.key(round), JSON.stringify([...choices]));
    }
    forget(round: Round): void {
        this.sync.store.remove(this.key(round));
    }

    private key({ session, round }: Round): string {
        return `gommette/vote_draft/${this.sync.welcome.value?.member ?? 0}/${session}/${round}`;
    }
}
