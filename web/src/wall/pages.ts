import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

// Long enough to read a page from the back of the room.
const page_ms = 12_000;

export interface Pages {
    readonly page: number;
    readonly count: number;
}

// Turns `count` pages one after the other. When `newest` changes, turns to the first or last page, where what is new stands.
export function use_pages(count: number, newest: number, stands_on: "first" | "last" = "last"): Pages {
    const [page, set_page] = useState(0);
    const before = useRef(newest);
    // What arrives may need a page more, which is there only once it has been measured.
    const follows = useRef(false);
    useEffect(() => {
        follows.current = follows.current || newest !== before.current;
        before.current = newest;
        if (follows.current) set_page(stands_on === "first" ? 0 : count - 1);
        if (count < 2) return;
        const timer = setInterval(() => {
            follows.current = false;
            set_page((now) => (now + 1) % count);
        }, page_ms);
        return () => clearInterval(timer);
    }, [count, newest]);
    return { page: Math.min(page, count - 1), count };
}

// How many pages of `width` hold `whole`, rounded up, but for a rounding error of the browser.
export function pages_in(whole: number, width: number): number {
    return Math.max(1, Math.ceil(whole / width - 0.02));
}

export interface Columns<Box extends HTMLElement> extends Pages {
    readonly box: { current: Box | null };
}

// Pages of a box whose content flows into columns: measures how many there are and scrolls the box to the current one.
export function use_columns<Box extends HTMLElement>(newest: number, stands_on: "first" | "last" = "last"): Columns<Box> {
    const box = useRef<Box>(null);
    const [count, set_count] = useState(1);
    const pages = use_pages(count, newest, stands_on);
    useLayoutEffect(() => {
        const element = box.current;
        if (element === null) return;
        const measure = (): void => {
            const gap = Number.parseFloat(getComputedStyle(element).columnGap) || 0;
            const width = element.clientWidth + gap;
            set_count(pages_in(element.scrollWidth + gap, width));
            element.scrollLeft = pages.page * width;
        };
        measure();
        window.addEventListener("resize", measure);
        document.fonts?.addEventListener("loadingdone", measure);
        return () => {
            window.removeEventListener("resize", measure);
            document.fonts?.removeEventListener("loadingdone", measure);
        };
    });
    return { ...pages, box };
}
