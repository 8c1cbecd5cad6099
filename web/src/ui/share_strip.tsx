// Drawn as a merit profile is.
import "../methods/majority_judgment/picture.css";

// One share of a strip; its fill is one of a merit profile's, g5 (full) to g0 (hatched).
export interface Share {
    readonly n: number;
    readonly fill: "g5" | "g4" | "g3" | "g2" | "g1" | "g0";
}

// Narrower shares have no room for their number; the table has it.
const least_share = 0.06;

// Parts of a whole as one bar, with a line at half of it. Hidden from screen readers: a table says the same.
export function ShareStrip({ shares }: { shares: readonly Share[] }) {
    const all = shares.reduce((sum, { n }) => sum + n, 0);
    if (all === 0) return null;
    return (
        <span class="profile" aria-hidden="true">
            {shares.filter(({ n }) => n > 0).map(({ n, fill }) => (
                <span key={fill} class={`grade-fill ${fill}`} style={{ "--n": n }}>{n / all >= least_share && <b>{n}</b>}</span>
            ))}
        </span>
    );
}

export function ShareKey({ fills, half }: { fills: readonly { readonly fill: Share["fill"]; readonly said: string }[]; half: string }) {
    return (
        <>
            {fills.map(({ fill, said }) => <span key={fill}><span class={`swatch grade-fill ${fill}`} aria-hidden="true" /> {said} </span>)}
            <span><span class="swatch line" aria-hidden="true" /> {half}</span>
        </>
    );
}
