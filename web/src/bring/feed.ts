import { computed, signal } from "@preact/signals";
import type { Orders } from "../protocol.ts";
import type { Answer, Sync } from "../sync/sync.ts";

export interface Fed {
    // As it is told to the person.
    readonly title: string;
    // Gives its order, and returns the order's id.
    give(then: (answer: Answer | null) => void): string;
}
export interface FedRefused<O extends Orders> {
    readonly title: string;
    readonly code: O["refusal"];
}

// Gives the orders of a file's lines one after the other, each once the one before is answered, so that it can be stopped between two.
// A refusal is told here, by its line, and nowhere else on the page. Goes on while its part of the page is not shown.
export class Feed<O extends Orders> {
    // The lines that were accepted.
    readonly taken = signal<readonly Fed[]>([]);
    readonly accepted = computed(() => this.taken.value.length);
    readonly refused = signal<readonly FedRefused<O>[]>([]);
    // "stopped": by the person, or because no other line would be taken either; what is left was not sent.
    readonly state = signal<"under_way" | "done" | "stopped">("under_way");
    private next = 0;

    // `is_hopeless`: of a refusal that all lines behind it would get too.
    constructor(
        private readonly sync: Sync<O>, readonly lines: readonly Fed[], private readonly is_hopeless: (code: O["refusal"]) => boolean,
    ) {
        this.give_next();
    }

    // The order that is on its way is still answered.
    stop(): void {
        if (this.state.value === "under_way") this.state.value = "stopped";
    }

    // Lines that were not sent.
    get left(): readonly Fed[] {
        return this.lines.slice(this.next);
    }

    private give_next(): void {
        if (this.state.value !== "under_way") return;
        const line = this.lines[this.next];
        if (line === undefined) return void (this.state.value = "done");
        this.next += 1;
        const id = line.give((answer) => {
            if (answer === null) return void Promise.resolve().then(() => this.take_refusal(id, line.title));
            this.taken.value = [...this.taken.value, line];
            this.give_next();
        });
    }

    // The refusal follows the answer within the same turn.
    private take_refusal(id: string, title: string): void {
        const one = this.sync.refused.value.find(({ entry }) => entry.id === id);
        if (one !== undefined) {
            this.sync.acknowledge(one);
            this.refused.value = [...this.refused.value, { title, code: one.code }];
            if (this.is_hopeless(one.code)) this.stop();
        }
        this.give_next();
    }
}
