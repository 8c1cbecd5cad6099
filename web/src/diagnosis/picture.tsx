import "./picture.css";
import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import { figure_with_unit, grouped_figure } from "../i18n/figures.ts";
import type { IndicatorFigures } from "../protocol.ts";
import { compared_with } from "./facts.ts";
import { bars_of, told_apart, trend_of, type Trend } from "./scale.ts";

interface PictureProps {
    figures: IndicatorFigures;
    // How many characters can be written side by side over its width.
    characters: number;
}

// Up to so many figures each is told.
const few = 8;
// Points are drawn smaller from so many on.
const many = 13;
// Two names beside the picture that are closer than this may have moved apart, and say how what they name is drawn.
const close = 0.35;

// An indicator at a glance, for eyes only: its figures over the years, or, of one figure alone, bars of it and of what it is compared with.
// null: there is nothing to compare.
export function Picture({ figures, characters }: PictureProps) {
    if (figures.figures.length > 1) return <Curve figures={figures} characters={characters} />;
    if (figures.figures.length === 1 && (figures.compared || figures.target)) return <Bars figures={figures} />;
    return null;
}

const percent = (part: number): string => `${(100 * part).toFixed(2)}%`;

// Lines are stretched with the box, words and dots are not.
function Curve({ figures, characters }: PictureProps) {
    const trend = trend_of(figures);
    const { points, target, compared_y, zero_y } = trend;
    const at = (x: number, y: number): string => `${(100 * x).toFixed(2)} ${(100 * y).toFixed(2)}`;
    return (
        <div class="trend" aria-hidden="true">
            <div class={points.length >= many ? "plot many" : "plot"}>
                <svg viewBox="0 0 100 100" preserveAspectRatio="none">
                    {zero_y !== null && <path class="zero" d={`M${at(0, zero_y)}H100`} />}
                    {target && <path class="target" d={`M${at(0, target.y)}H100`} />}
                    {compared_y !== null && <path class="compared" d={`M${at(0.94, compared_y)}H100`} />}
                    <path class="line" d={`M${points.map(({ x, y }) => at(x, y)).join("L")}`} />
                    {points.map(({ figure, x, y }) => <path key={figure.year} class="point" d={`M${at(x, y)}h0`} />)}
                    {target && <path class="goal" d={`M${at(target.x, target.y)}h0`} />}
                    {target && <path class="goal inner" d={`M${at(target.x, target.y)}h0`} />}
                </svg>
                <Values trend={trend} characters={characters} />
                <Years trend={trend} characters={characters} />
            </div>
            <Marks figures={figures} trend={trend} />
        </div>
    );
}

// Of a few points each is told, where there is room; of many the first and the last.
function Values({ trend: { points }, characters }: { trend: Trend; characters: number }) {
    const texts = points.map(({ figure }) => grouped_figure(figure.value_thousandths));
    const longest = Math.max(...texts.map((text) => text.length));
    const told = told_apart(points.map(({ x }) => x), (longest + 2) / characters);
    const last = points.length - 1;
    return (
        <>
            {points.map(({ figure, x, y, below, leans }, index) => told[index] && (points.length <= few || index === 0 || index === last) && (
                <b key={figure.year} class={["value", place_of(index, last, x), below && "below", leans && `leans-${leans}`].filter(Boolean).join(" ")} style={{ left: percent(x), top: percent(y) }}>
                    {texts[index]}
                </b>
            ))}
        </>
    );
}

// At an end a label stays within the picture; behind the last point there may be room.
function place_of(index: number, last: number, x: number): string {
    if (index === 0) return "first-one";
    if (index !== last) return "";
    return x < 0.85 ? "behind" : "last-one";
}

// The last year that was measured, that of the target, and those between and before, where there is room.
function Years({ trend: { points, target }, characters }: { trend: Trend; characters: number }) {
    const measured = points.map(({ figure: { year }, x }) => ({ year, x }));
    const last = measured[measured.length - 1]!;
    const gap = 7 / characters;
    const told = told_apart(measured.map(({ x }) => x), gap);
    const to_come = target && target.x - last.x >= gap ? [{ year: target.figure.year, x: target.x }] : [];
    const years = [...measured.filter((_, index) => told[index]), ...to_come];
    return (
        <>
            {years.map(({ year, x }) => (
                <span key={year} class={["year", x < 0.05 ? "first-one" : x > 0.95 && "last-one"].filter(Boolean).join(" ")} style={{ left: percent(x) }}>{year}</span>
            ))}
        </>
    );
}

// Beside the picture, about as high as what they name; the room between them is shared so that none covers another.
function Marks({ figures, trend }: { figures: IndicatorFigures; trend: Trend }) {
    const y_of = { target: trend.target?.y ?? 0, compared: trend.compared_y ?? 0 };
    const marks = compared_with(figures).map((one) => ({ ...one, y: y_of[one.kind] })).sort((a, b) => a.y - b.y);
    if (marks.length === 0) return null;
    const are_close = marks.length === 2 && marks[1]!.y - marks[0]!.y < close;
    const gaps = [0, ...marks.map(({ y }) => y), 1];
    const gap = (index: number) => <i key={`gap${index}`} style={{ flexGrow: (gaps[index + 1] ?? 1) - (gaps[index] ?? 0) }} />;
    return (
        <div class={are_close ? "marks close" : "marks"}>
            {gap(0)}
            {marks.map(({ kind, name, figure }, index) => [
                <p key={kind}><Sample kind={kind} />{name}<b>{figure}</b></p>,
                gap(index + 1),
            ])}
        </div>
    );
}

// How it is drawn.
export function Sample({ kind }: { kind: string }) {
    return <svg class="sample" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path class={kind} d="M0 50H100" /></svg>;
}

function Bars({ figures }: { figures: IndicatorFigures }) {
    const now = figures.figures[0];
    if (now === undefined) return null;
    const figure = figure_with_unit(now.value_thousandths, figures.unit);
    const lines = [
        { kind: "ours", name: diagnosis_said.here_in(now.year), thousandths: now.value_thousandths, figure },
        ...[...compared_with(figures)].reverse(),
    ];
    const bars = bars_of(lines.map(({ thousandths }) => thousandths));
    const style = (index: number) => ({ marginLeft: percent(bars[index]!.left), width: percent(bars[index]!.width) });
    return (
        <div class="bars" aria-hidden="true">
            {lines.map((one, index) => (
                <div key={one.kind}>
                    <p>{one.name} <b>{one.figure}</b></p>
                    <div class="track"><i class={one.kind} style={style(index)} /></div>
                </div>
            ))}
        </div>
    );
}
