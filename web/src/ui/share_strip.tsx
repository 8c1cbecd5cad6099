import "./share_strip.css";

// One share of a strip; fills go from full and framed, g6, and full, g5, by ever paler ones to hatched, g0.
export interface Share {
    readonly n: number;
    readonly fill: "g6" | "g5" | "g4" | "g3" | "g2" | "g1" | "g0";
}

// Narrower shares have no room for their number; the table has it.
const least_share = 0.06;

// A number as near as this to the line at half would stand in it.
const too_near = 0.06;

// Parts of a whole as one bar, with a line at half of it. Hidden from screen readers: a table says the same.
export function ShareStrip({ shares }: { shares: readonly Share[] }) {
    const all = shares.reduce((sum, { n }) => sum + n, 0);
    if (all === 0) return null;
    let before = 0;
    return (
        <span class="profile" aria-hidden="true">
            {shares.filter(({ n }) => n > 0).map(({ n, fill }) => {
                const side = side_of(before / all, (before += n) / all);
                return <span key={fill} class={`grade-fill ${fill}${side}`} style={{ "--n": n }}>{n / all >= least_share && <b>{n}</b>}</span>;
            })}
        </span>
    );
}

// Where in its share the number stands: in the middle, or on the side with more room beside the line.
function side_of(begin: number, end: number): "" | " at-begin" | " at-end" {
    if (Math.abs((begin + end) / 2 - 0.5) >= too_near || begin >= 0.5 || end <= 0.5) return "";
    return 0.5 - begin >= end - 0.5 ? " at-begin" : " at-end";
}

export function ShareKey({ fills, half }: { fills: readonly { readonly fill: Share["fill"]; readonly said: string }[]; half: string }) {
    return (
        <>
            {fills.map(({ fill, said }) => <span key={fill}><span class={`swatch grade-fill ${fill}`} aria-hidden="true" /> {said} </span>)}
            <span><span class="swatch line" aria-hidden="true" /> {half}</span>
        </>
    );
}
