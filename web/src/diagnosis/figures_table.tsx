import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import { figure_with_unit } from "../i18n/figures.ts";
import type { IndicatorFigures } from "../protocol.ts";
import { compared_with } from "./facts.ts";

// What the picture shows, for who does not see it.
export function FiguresTable({ title, figures }: { title: string; figures: IndicatorFigures }) {
    return (
        <div class="sr"><table>
            <caption>{title}</caption>
            <thead>
                <tr><th scope="col">{diagnosis_said.year_head}</th><th scope="col">{diagnosis_said.figure_head}</th></tr>
            </thead>
            <tbody>
                {figures.figures.map(({ year, value_thousandths }) => (
                    <tr key={year}><th scope="row">{year}</th><td>{figure_with_unit(value_thousandths, figures.unit)}</td></tr>
                ))}
                {compared_with(figures).map(({ kind, name, figure }) => <tr key={kind}><th scope="row">{name}</th><td>{figure}</td></tr>)}
            </tbody>
        </table></div>
    );
}
