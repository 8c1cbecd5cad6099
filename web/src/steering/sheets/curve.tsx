// A line of the table: its day, its year, or what it is else.
export interface Told { readonly said: string; readonly figure: string }
// `at`: where it stands on the line of time.
export interface Point extends Told { readonly at: number; readonly value_thousandths: number }
// `at`: when it is to be reached, where that is known.
export interface Aim { readonly at?: number; readonly value_thousandths: number }

const lines_across = ["target", "compared"] as const;
type Across = (typeof lines_across)[number];

interface CurveProps {
    title: string;
    points: readonly Point[];
    target?: Aim | undefined;
    // The same elsewhere.
    compared_thousandths?: number | undefined;
    // Below the picture: what its lines are.
    legend?: Readonly<Partial<Record<Across, string | undefined>>>;
    ends?: readonly [string, string];
    // The same as a table.
    table: { readonly summary: string; readonly when: string; readonly value: string; readonly more?: readonly Told[] };
}

const width = 320;
const height = 96;
const edge = 6;

// Figures over time, with what is aimed at as a dashed line; the same as a table below.
export function Curve({ title, points, target, compared_thousandths, legend = {}, ends, table }: CurveProps) {
    const levels = [target?.value_thousandths, compared_thousandths].filter((one) => one !== undefined);
    const values = [...points.map((one) => one.value_thousandths), ...levels];
    const at = [...points.map((one) => one.at), ...(target?.at === undefined ? [] : [target.at])];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const x = (when: number): number => edge + ((when - first) / Math.max(1, last - first)) * (width - 2 * edge);
    const y = (value: number): number => height - edge - ((value - low) / Math.max(1, high - low)) * (height - 2 * edge);
    const named = lines_across.filter((name) => legend[name] !== undefined);
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
            {named.length > 0 && (
                <p class="legend" aria-hidden="true">
                    {named.map((name) => (
                        <span key={name}><svg viewBox="6 0 26 4"><Level name={name} y={2} /></svg> {legend[name]}</span>
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
function Level({ name, y }: { name: Across; y: number }) {
    return <line class={name} x1={edge} x2={width - edge} y1={y} y2={y} />;
}
