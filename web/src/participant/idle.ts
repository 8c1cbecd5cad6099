import { signal } from "@preact/signals";
import type { Environment } from "../sync/environment.ts";

const idle_s = 60;
const warned_s = 10;

// Watches whether somebody is still at the tablet: a warning after 50 s without a touch, and `over` after 60 s.
export class Idle {
    // So many seconds are left, once it warns; null: it does not.
    readonly left = signal<number | null>(null);
    private cancel: () => void = () => {};

    constructor(private readonly environment: Environment, private readonly over: () => void) {
        this.touched();
    }

    touched(): void {
        this.cancel();
        this.left.value = null;
        this.cancel = this.environment.after((idle_s - warned_s) * 1000, () => this.count(warned_s));
    }

    stop(): void {
        this.cancel();
    }

    private count(seconds: number): void {
        if (seconds === 0) return this.over();
        this.left.value = seconds;
        this.cancel = this.environment.after(1000, () => this.count(seconds - 1));
    }
}
