import { figure_with_unit } from "../../i18n/figures.ts";
import type { ComponentChildren } from "preact";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisSaid, IndicatorFigures, YearFigure } from "../../protocol.ts";
import { figure_said } from "../sheets/figures.ts";
import { Curve, type Told } from "../sheets/curve.tsx";
import { last_of, named, way_of } from "./told.ts";

interface LineSaidProps {
    said: DiagnosisSaid;
    // What can be done with it.
    children?: ComponentChildren;
}

// A line as it is read: its title and details, of an indicator its figures too.
export function LineSaid({ said: { kind, title, note, figures }, children }: LineSaidProps) {
    const source = figures?.source ?? "";
    return (
        <div class={`said of-${kind}`}>
            <div class="told">
                <p class="t">{title}</p>
                {figures !== undefined && <FiguresSaid of={figures} />}
                {note !== undefined && <p class="written">{note}</p>}
                {source !== "" && <p class="small soft">{named(diagnosing.source, source)}</p>}
            </div>
            {figures !== undefined && figures.figures.length > 1 && <Picture title={title} of={figures} />}
            <div class="below">{children}</div>
        </div>
    );
}

// The last figure, large; then the way to it, what is aimed at, and the same elsewhere.
function FiguresSaid({ of }: { of: IndicatorFigures }) {
    const { unit, target, compared } = of;
    const last = last_of(of);
    const way = way_of(of);
    const beside = [
        way && { name: diagnosing.way, told: <><span aria-hidden="true">{way.seen}</span><span class="sr">{way.heard}</span></> },
        target && { name: diagnosing.target_of(target.year), told: figure_with_unit(target.value_thousandths, unit) },
        compared && { name: compared.territory, told: figure_with_unit(compared.value_thousandths, unit) },
    ].filter((one) => one !== undefined);
    return (
        <>
            {last === undefined ? <p class="todo">{diagnosing.not_measured}</p> : <Measured last={last} unit={unit} />}
            {beside.length > 0 && (
                <dl class="beside">{beside.map(({ name, told }) => <div key={name}><dt>{name}</dt><dd>{told}</dd></div>)}</dl>
            )}
        </>
    );
}

// The figure large, with its sign of percent; any other unit as the words beside it.
function Measured({ last: { year, value_thousandths: value }, unit }: { last: YearFigure; unit: string }) {
    const large = unit.startsWith("%") ? figure_with_unit(value, "%") : figure_said(value);
    return <p class="last"><b>{large}</b>{figure_with_unit(value, unit).slice(large.length)} {diagnosing.in_year(year)}</p>;
}

function Picture({ title, of: { unit, figures, target, compared } }: { title: string; of: IndicatorFigures }) {
    const years = [...figures.map((one) => one.year), ...(target === undefined ? [] : [target.year])];
    const told = (name: string, value: number): Told => ({ said: name, figure: figure_said(value) });
    const points = figures.map((one) => ({ at: one.year, ...told(String(one.year), one.value_thousandths), ...one }));
    return (
        <Curve
            title={title} points={points}
            target={target === undefined ? undefined : { at: target.year, value_thousandths: target.value_thousandths }}
            compared_thousandths={compared?.value_thousandths}
            ends={[String(Math.min(...years)), String(Math.max(...years))]}
            legend={{ target: target && diagnosing.target_in_picture, compared: compared?.territory }}
            table={{
                summary: diagnosing.years(figures.length), when: diagnosing.column_year,
                value: unit === "" ? diagnosing.column_value : unit,
                more: [
                    ...(target === undefined ? [] : [told(diagnosing.target_of(target.year), target.value_thousandths)]),
                    ...(compared === undefined ? [] : [told(compared.territory, compared.value_thousandths)]),
                ],
            }}
        />
    );
}
