import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import type { DiagnosisSaid, IndicatorFigures } from "../../protocol.ts";
import { figure_said } from "../sheets/figures.ts";
import { Curve } from "../sheets/curve.tsx";
import { last_of, named, way_of, with_unit } from "./told.ts";

// A line as it is read: its title and details, of an indicator its figures too.
export function LineSaid({ said }: { said: DiagnosisSaid }) {
    return (
        <div class={`said of-${said.kind}`}>
            <div class="told">
                <p class="t">{said.title}</p>
                {said.figures !== undefined && <FiguresSaid of={said.figures} />}
                {said.note !== undefined && <p class="written">{said.note}</p>}
                {said.figures !== undefined && said.figures.source !== "" && <p class="small soft">{named(diagnosing.source, said.figures.source)}</p>}
            </div>
            {said.figures !== undefined && said.figures.figures.length > 1 && <Picture title={said.title} of={said.figures} />}
        </div>
    );
}

// The last figure, large; then the way to it, what is aimed at, and the same elsewhere.
function FiguresSaid({ of }: { of: IndicatorFigures }) {
    const { unit, target, compared } = of;
    const last = last_of(of);
    const way = way_of(of);
    return (
        <>
            {last === undefined
                ? <p class="todo">{diagnosing.not_measured}</p>
                : <p class="last"><Measured thousandths={last.value_thousandths} unit={unit} /> {diagnosing.in_year(last.year)}</p>}
            <dl class="beside">
                {way !== undefined && <div><dt>{diagnosing.way}</dt><dd><span aria-hidden="true">{way.seen}</span><span class="sr">{way.heard}</span></dd></div>}
                {target !== undefined && <div><dt>{diagnosing.target_of(target.year)}</dt><dd>{with_unit(target.value_thousandths, unit)}</dd></div>}
                {compared !== undefined && <div><dt>{compared.territory}</dt><dd>{with_unit(compared.value_thousandths, unit)}</dd></div>}
            </dl>
        </>
    );
}

// The figure large, its unit as the words beside it.
function Measured({ thousandths, unit }: { thousandths: number; unit: string }) {
    const figure = figure_said(thousandths);
    return <><b>{figure}</b>{with_unit(thousandths, unit).slice(figure.length)}</>;
}

function Picture({ title, of: { unit, figures, target, compared } }: { title: string; of: IndicatorFigures }) {
    const years = [...figures.map((one) => one.year), ...(target === undefined ? [] : [target.year])];
    return (
        <Curve
            title={title}
            points={figures.map(({ year, value_thousandths: value }) => ({ at: year, said: String(year), figure: figure_said(value), value_thousandths: value }))}
            target={target === undefined ? undefined : { at: target.year, value_thousandths: target.value_thousandths }}
            compared_thousandths={compared?.value_thousandths}
            ends={[String(Math.min(...years)), String(Math.max(...years))]}
            legend={[
                ...(target === undefined ? [] : [{ line: "target" as const, said: diagnosing.target_in_picture }]),
                ...(compared === undefined ? [] : [{ line: "compared" as const, said: compared.territory }]),
            ]}
            table={{
                summary: diagnosing.years(figures.length), when: diagnosing.column_year, value: unit === "" ? diagnosing.column_value : unit,
                more: [
                    ...(target === undefined ? [] : [{ said: diagnosing.target_of(target.year), figure: figure_said(target.value_thousandths) }]),
                    ...(compared === undefined ? [] : [{ said: compared.territory, figure: figure_said(compared.value_thousandths) }]),
                ],
            }}
        />
    );
}
