import { useLayoutEffect, useRef } from "preact/hooks";

// For a box above what a person is working at: what they look at stays where it is on the screen when the box comes, is drawn anew or
// goes, if they have scrolled, write something, or have a ballot before them. What the person unfolds themselves moves as they expect.
// `arrives`: it comes with the screen, before anybody is at work on it.
export function use_kept_place(arrives = false): { current: HTMLElement | null } {
    const box = useRef<HTMLElement>(null);
    const height = (): number => box.current?.offsetHeight ?? 0;
    // As it stands before it is drawn anew.
    const before = height();
    useLayoutEffect(() => {
        if (!arrives) follow(height() - before);
    });
    useLayoutEffect(() => () => follow(-height()), []);
    return box;
}

function follow(more: number): void {
    if (more !== 0 && (window.scrollY > 0 ? !keeps_by_itself() : is_at_work())) window.scrollBy(0, more);
}

// Browsers that know scroll anchoring keep the place of what is scrolled, and only that.
const keeps_by_itself = (): boolean => CSS.supports("overflow-anchor", "none");
const is_at_work = (): boolean => document.querySelector("main.ballot") !== null || /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
