import { useId, useRef } from "preact/hooks";
import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import { fault_said } from "./fault_said.ts";
import { blank_year, most_years, type Faults, type YearCells } from "./form.ts";

interface YearRowsProps { rows: readonly YearCells[]; faults: Faults; on_change(rows: readonly YearCells[]): void }

// The figures of an indicator: a year and its value, a line each.
export function YearRows({ rows, faults, on_change }: YearRowsProps) {
    const place = useRef<HTMLFieldSetElement>(null);
    const id = useId();
    // The year of that line, or the button that adds one.
    const focus_line = (line: number): void => void requestAnimationFrame(() => {
        const years = place.current?.querySelectorAll<HTMLElement>(".year-row .year") ?? [];
        (years[Math.min(line, years.length - 1)] ?? place.current?.querySelector("button"))?.focus();
    });
    const put = (line: number, cells: YearCells): void => on_change(rows.map((other, index) => (index === line ? cells : other)));
    const add = (): void => (on_change([...rows, blank_year]), focus_line(rows.length));
    const take_out = (line: number): void => (on_change(rows.filter((_, index) => index !== line)), focus_line(line));
    const heads = [diagnosing.year_label, diagnosing.value_label];
    return (
        <fieldset ref={place} class="years" aria-describedby={`${id}-how`}>
            <legend>{diagnosing.figures_legend} <span class="optional">{diagnosing.optional}</span></legend>
            <p id={`${id}-how`} class="small soft">{diagnosing.figures_how}</p>
            {rows.length > 0 && (
                <p class="year-heads small" aria-hidden="true">{heads.map((head) => <span key={head}>{head}</span>)}</p>
            )}
            {rows.map((cells, line) => (
                <Row
                    key={line} cells={cells} line={line} faults={faults} put={(one) => put(line, one)}
                    take_out={() => take_out(line)}
                />
            ))}
            {rows.length < most_years && (
                <p><button type="button" class="btn quiet thin" onClick={add}>{diagnosing.add_year}</button></p>
            )}
        </fieldset>
    );
}

interface RowProps { cells: YearCells; line: number; faults: Faults; put(cells: YearCells): void; take_out(): void }

function Row({ cells, line, faults, put, take_out }: RowProps) {
    const id = useId();
    const wrong_year = fault_said(faults, `${line}/year`, "indicator");
    const wrong_value = fault_said(faults, `${line}/value`, "indicator");
    return (
        <div class="year-row">
            <input
                class="input year" value={cells.year} inputMode="numeric" autocomplete="off"
                aria-label={diagnosing.year_of_line(line + 1)} aria-invalid={wrong_year !== undefined}
                aria-describedby={wrong_year === undefined ? undefined : `${id}-year`}
                onInput={(event) => put({ ...cells, year: event.currentTarget.value })}
            />
            <input
                class="input" value={cells.value} autocomplete="off" aria-label={diagnosing.value_of_line(line + 1)}
                aria-invalid={wrong_value !== undefined} aria-describedby={wrong_value === undefined ? undefined : `${id}-value`}
                onInput={(event) => put({ ...cells, value: event.currentTarget.value })}
            />
            <button
                type="button" class="btn bare thin" aria-label={diagnosing.remove_year_of(cells.year.trim(), line + 1)}
                onClick={take_out}
            >
                {diagnosing.remove_year}
            </button>
            {wrong_year !== undefined && <p id={`${id}-year`} class="fault">{wrong_year}</p>}
            {wrong_value !== undefined && <p id={`${id}-value`} class="fault">{wrong_value}</p>}
        </div>
    );
}
