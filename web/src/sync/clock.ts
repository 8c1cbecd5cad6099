import { signal } from "@preact/signals";

// Ticks once a second while any component has read it; reading it draws the component again at each tick.
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
