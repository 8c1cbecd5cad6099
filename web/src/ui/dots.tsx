import type { College } from "../protocol.ts";

// The shape of a dot. The first four stand for colleges, mix for several counted together, none for a free place, wait for what is not
// received yet, no for a disagreement or a fault; "" is a full dot.
export type Cut = "tec" | "elu" | "ass" | "caf" | "mix" | "none" | "wait" | "no" | "";

export function college_cut(college: College | undefined): Cut {
    switch (college) {
        case "practitioner": return "tec";
        case "elected": return "elu";
        case "association": return "ass";
        case "caf": return "caf";
        case "resident":
        case undefined: return "";
    }
}

// Colleges counted together are none of them.
export function colleges_cut([first, ...others]: readonly College[]): Cut {
    return others.length > 0 ? "mix" : college_cut(first);
}

// One run of equal dots.
export interface Bar {
    readonly n: number;
    readonly cut: Cut;
}

export const dots_in = (bars: readonly Bar[]): number => bars.reduce((sum, { n }) => sum + n, 0);

// One dot. Hidden from screen readers: the word stands beside it.
export function Dot({ cut = "", mine = false }: { cut?: Cut; mine?: boolean }) {
    return <span class={`${mine ? "mine" : "dot"} ${cut}`.trim()} aria-hidden="true" />;
}

// `n` dots drawn by one element; hidden from screen readers too.
export function Dots({ n, cut = "" }: { n: number; cut?: Cut }) {
    return n > 0 ? <span class={`dots ${cut}`.trim()} style={{ "--n": n }} aria-hidden="true" /> : null;
}

// Beyond so many dots in a row they can no longer be counted by eye, and one stands for five, ten, twenty, …; the key says so.
export const countable = 60;
const worths = [1, 5, 10, 20, 50, 100, 200, 500];
export function dot_worth(largest: number, most = countable): number {
    return worths.find((worth) => largest <= worth * most) ?? 1000;
}
