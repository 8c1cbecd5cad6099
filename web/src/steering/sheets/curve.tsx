// `at`: where it stands on the line of time. `said`: its day or year.
export interface Point { readonly at: number; readonly said: string; readonly figure: string; readonly value_thousandths: number }
// `at`: when it is to be reached, where that is known.
export interface Aim { readonly at?: number; readonly value_thousandths: number }

interface CurveProps {
    title: string;
    points: readonly Point[];
    target?: Aim | undefined;
    // The same elsewhere.
    compared_thousandths?: number | undefined;
    // Below the picture: what its lines are.
    legend?: readonly { readonly line: "target" | "compared"; readonly said: string }[];
    ends?: readonly [string, string];
    // The same as a table.
    table: { readonly summary: string; readonly when: string; readonly value: string; readonly more?: readonly { readonly said: string; readonly figure: string }[] };
}

const width = 320;
const height = 96;
const edge = 6;

// Figures over time, with what is aimed at as a dashed line; the same as a table below.
export function Curve({ title, points, target, compared_thousandths, legend = [], ends, table }: CurveProps) {
    const levels = [target?.value_thousandths, compared_thousandths].filter((one) => one !== undefined);
    const values = [...points.map((one) => one.value_thousandths), ...levels];
    const at = [...points.map((one) => one.at), ...(target?.at === undefined ? [] : [target.at])];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const x = (when: number): number => edge + ((when - first) / Math.max(1, last - first)) * (width - 2 * edge);
    const y = (value: number): number => height - edge - ((value - low) / Math.max(1, high - low)) * (height - 2 * edge);
    const drawn = points.map((one) => ({ x: x(one.at), y: y(one.value_thousandths) }));
    return (
        <figure class="curve">
            <figcaption>{title}</figcaption>
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
                {compared_thousandths !== undefined && <Level name="compared" y={y(compared_thousandths)} />}
                {target !== undefined && <Level name="target" y={y(target.value_thousandths)} />}
                <polyline points={drawn.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(" ")} />
                {drawn.map((one, index) => <circle key={index} cx={one.x} cy={one.y} r="4" />)}
                {target?.at !== undefined && <circle class="aim" cx={x(target.at)} cy={y(target.value_thousandths)} r="4" />}
            </svg>
            {ends !== undefined && <p class="ends" aria-hidden="true"><span>{ends[0]}</span><span>{ends[1]}</span></p>}
            {legend.length > 0 && (
                <p class="legend" aria-hidden="true">
                    {legend.map(({ line, said }) => (
                        <span key={line}><svg viewBox="6 0 26 4"><Level name={line} y={2} /></svg> {said}</span>
                    ))}
                </p>
            )}
            <details>
                <summary>{table.summary}</summary>
                <table class="figures">
                    <thead><tr><th scope="col">{table.when}</th><th scope="col" class="n">{table.value}</th></tr></thead>
                    <tbody>
                        {[...points, ...(table.more ?? [])].map((one, index) => (
                            <tr key={index}><th scope="row">{one.said}</th><td class="n">{one.figure}</td></tr>
                        ))}
                    </tbody>
                </table>
            </details>
        </figure>
    );
}

// Across the whole picture.
function Level({ name, y }: { name: "target" | "compared"; y: number }) {
    return <line class={name} x1={edge} x2={width - edge} y1={y} y2={y} />;
}
