import { useState } from "preact/hooks";

export interface Dragging {
    // What makes an element the handle of this line.
    handle(id: number): Record<string, (event: PointerEvent) => void>;
    // How a line shows that it is held, or that the held one would come before it or behind it.
    class_of(id: number, place: number, places: number): string;
}

interface Held {
    readonly id: number;
    // Before the line of this place.
    readonly to: number;
}

// Drags lines of a list by a handle, with finger, pen or mouse. A line tells its place in data-place. Nothing moves before it is let
// go; a gesture that the browser takes over leaves all as it was.
export function use_dragging(list: { readonly current: HTMLElement | null }, drop: (id: number, place: number) => void): Dragging {
    const [held, hold] = useState<Held | null>(null);

    // Before the first line whose middle is below the pointer.
    function place_under(y: number): number {
        const lines = [...(list.current?.children ?? [])] as HTMLElement[];
        const below = lines.find((line) => {
            const { top, height } = line.getBoundingClientRect();
            return y < top + height / 2;
        });
        if (below !== undefined) return Number(below.dataset.place);
        return 1 + Math.max(-1, ...lines.map((line) => Number(line.dataset.place)));
    }

    return {
        handle: (id) => ({
            onPointerDown(event) {
                if (event.button !== 0) return;
                (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
                event.preventDefault();
                hold({ id, to: place_under(event.clientY) });
            },
            onPointerMove(event) {
                if (held?.id === id) hold({ id, to: place_under(event.clientY) });
            },
            onPointerUp(event) {
                if (held?.id !== id) return;
                hold(null);
                drop(id, place_under(event.clientY));
            },
            onPointerCancel: () => hold(null),
        }),
        class_of(id, place, places) {
            if (held === null) return "";
            if (held.id === id) return "held";
            if (held.to === place) return "drop";
            return held.to === places && place === places - 1 ? "drop behind" : "";
        },
    };
}
