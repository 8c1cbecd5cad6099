import { sheets } from "../../i18n/sheets.ts";
import { calendar_day } from "../../i18n/time.ts";
import type { ActionIndicator } from "../../protocol.ts";
import { figure_text } from "./figures.ts";

const width = 320;
const height = 96;
const edge = 6;

// The measures of an indicator over time, with its target as a dashed line; the same as a table below.
export function Curve({ indicator: { title, unit, target_thousandths: target, measures } }: { indicator: ActionIndicator }) {
    const at = measures.map((one) => Date.parse(one.day));
    const values = [...measures.map((one) => one.value_thousandths), ...(target === undefined ? [] : [target])];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [first, last] = [Math.min(...at), Math.max(...at)];
    const x = (day: number): number => edge + ((day - first) / Math.max(1, last - first)) * (width - 2 * edge);
    const y = (value: number): number => height - edge - ((value - low) / Math.max(1, high - low)) * (height - 2 * edge);
    const points = measures.map((one) => ({ x: x(Date.parse(one.day)), y: y(one.value_thousandths) }));
    return (
        <figure class="curve">
            <figcaption>{title}</figcaption>
            <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
                {target !== undefined && <line class="target" x1={edge} x2={width - edge} y1={y(target)} y2={y(target)} />}
                <polyline points={points.map((one) => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(" ")} />
                {points.map((one, index) => <circle key={index} cx={one.x} cy={one.y} r="4" />)}
            </svg>
            <details>
                <summary>{sheets.measures(measures.length)}</summary>
                <table class="figures">
                    <thead><tr><th scope="col">{sheets.column_day}</th><th scope="col" class="n">{unit === "" ? sheets.column_last : unit}</th></tr></thead>
                    <tbody>
                        {measures.map((one) => (
                            <tr key={one.day}><th scope="row">{calendar_day(one.day)}</th><td class="n">{figure_text(one.value_thousandths)}</td></tr>
                        ))}
                    </tbody>
                </table>
            </details>
        </figure>
    );
}
