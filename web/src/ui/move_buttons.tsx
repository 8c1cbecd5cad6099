import { moving_rows } from "../i18n/moving_rows.ts";
import { announce } from "./announcer.tsx";

// A row of a list in an order: where it stands, and how to put it a place up (-1) or down (+1).
export interface Movable {
    readonly title: string;
    readonly index: number;
    readonly length: number;
    put(by: -1 | 1): void;
}

// Up and down by press. The focus follows the row that moves.
export function MoveButtons({ row }: { row: Movable }) {
    const { title, index, length } = row;
    return (
        <>
            <button type="button" class="tap" aria-disabled={index === 0} aria-label={moving_rows.up(title)} onClick={() => move(row, -1)}>↑</button>
            <button
                type="button" class="tap" aria-disabled={index === length - 1} aria-label={moving_rows.down(title)} onClick={() => move(row, 1)}
            >
                ↓
            </button>
        </>
    );
}

// For the row as a whole: Alt with an arrow moves it, wherever the focus is in it.
export const moves_by_keys = (row: Movable) => (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(row, event.key === "ArrowUp" ? -1 : 1);
};

function move({ title, index, length, put }: Movable, by: -1 | 1): void {
    const place = index + by;
    if (place < 0 || place >= length) return;
    const focused = document.activeElement;
    put(by);
    // Moving its row takes the focus from a button.
    requestAnimationFrame(() => focused instanceof HTMLElement && focused.focus());
    announce(moving_rows.moved_to(title, place + 1, length));
}
