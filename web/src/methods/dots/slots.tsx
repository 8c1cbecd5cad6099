import type { Cut } from "../../ui/dots.tsx";

// The places for one person's dots: received by the server, on their way, free.
export function Slots({ full, leaving, free, label }: { full: number; leaving: number; free: number; label: string }) {
    const cuts = [...repeat(full, ""), ...repeat(leaving, "wait"), ...repeat(free, "none")] as Cut[];
    return (
        <span class={cuts.length > 8 ? "slots many" : "slots"} style={{ "--n": cuts.length }} role="img" aria-label={label}>
            {cuts.map((cut, index) => <span key={index} class={`mine ${cut}`.trim()} />)}
        </span>
    );
}

const repeat = (n: number, cut: Cut): Cut[] => Array.from({ length: Math.max(0, n) }, () => cut);
