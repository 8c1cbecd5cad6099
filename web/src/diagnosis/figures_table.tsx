import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import { figure_with_unit } from "../i18n/figures.ts";
import type { IndicatorFigures } from "../protocol.ts";

// What the picture shows, for who does not see it.
export function FiguresTable({ title, figures: { unit, figures, target, compared } }: { title: string; figures: IndicatorFigures }) {
    return (
        <div class="sr"><table>
            <caption>{title}</caption>
            <thead><tr><th scope="col">{diagnosis_said.year_head}</th><th scope="col">{diagnosis_said.figure_head}</th></tr></thead>
            <tbody>
                {figures.map(({ year, value_thousandths }) => <tr key={year}><th scope="row">{year}</th><td>{figure_with_unit(value_thousandths, unit)}</td></tr>)}
                {target && <tr><th scope="row">{diagnosis_said.target(target.year)}</th><td>{figure_with_unit(target.value_thousandths, unit)}</td></tr>}
                {compared && <tr><th scope="row">{compared.territory}</th><td>{figure_with_unit(compared.value_thousandths, unit)}</td></tr>}
            </tbody>
        </table></div>
    );
}
