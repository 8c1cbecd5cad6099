import { signal } from "@preact/signals";

// Ticks once a second while somebody looks at it; read it to be drawn again.
const tick = signal(0, {
    watched() {
        timer = setInterval(() => (tick.value += 1), 1000);
    },
    unwatched() {
        clearInterval(timer);
    },
});
let timer: ReturnType<typeof setInterval>;

export function every_second(): void {
    void tick.value;
}
