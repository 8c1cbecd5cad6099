import { Dots, type Cut } from "./dots.tsx";

// People, votes or ideas as dots in fives, so that they can be counted; `empty` places follow as thin rings. Decoration: the
// number stands beside it. Beyond what can be counted one dot is worth five, and the caller says so.
export function Crowd({ full, empty = 0, cut = "", worth = 1 }: { full: number; empty?: number; cut?: Cut; worth?: number }) {
    if (full + empty === 0) return null;
    const all = Math.ceil((full + empty) / worth);
    const filled = inked_of(full, empty, all, worth);
    const fives = Array.from({ length: Math.ceil(all / 5) }, (_, index) => index * 5);
    return (
        <span class="crowd" aria-hidden="true">
            {fives.map((begin) => {
                const here = Math.min(5, all - begin);
                const inked = Math.min(here, Math.max(0, filled - begin));
                return <span key={begin} class="five"><Dots n={inked} cut={cut} /><Dots n={here - inked} cut="none" /></span>;
            })}
        </span>
    );
}

// How many of `all` drawn dots are full. Rounded, but at least one if anybody is there, and not all if anybody is missing.
export function inked_of(full: number, empty: number, all: number, worth: number): number {
    if (full === 0) return 0;
    return empty === 0 ? all : Math.min(all - 1, Math.max(1, Math.round(full / worth)));
}
