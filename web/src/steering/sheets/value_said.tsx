import { euros } from "../../i18n/money.ts";
import { action_kind, field_name, funding_name, indicator_kind, progress_name, sheets } from "../../i18n/sheets.ts";
import { calendar_day } from "../../i18n/time.ts";
import type { ActionIndicator, ActionProgress, ActionSchedule, FundingLine, FundingState, Milestone, ProgressState, SheetField, SheetFields } from "../../protocol.ts";
import type { Cut } from "../../ui/dots.tsx";
import { State } from "../../ui/state.tsx";
import { Curve } from "./curve.tsx";
import { figure_text } from "./figures.ts";
import { by_day } from "../../ui/by_day.ts";
import { days_late, is_running } from "./sheet.ts";

// What stands in the field; null: nothing. `today` as days_late() takes it.
export function ValueSaid({ field, values, today }: { field: SheetField; values: SheetFields; today: string }) {
    switch (field) {
        case "kind": return values.kind === undefined ? null : <>{action_kind[values.kind]}</>;
        case "progress": return values.progress === undefined ? null : <Progress progress={values.progress} />;
        case "budget": return values.budget?.euros === undefined ? null : <>{euros(values.budget.euros)}</>;
        case "schedule": return values.schedule === undefined ? null : <>{schedule_said(values.schedule)}</>;
        case "funding": return <Funding lines={values.funding ?? []} budget={values.budget?.euros} />;
        case "milestones": return <Milestones all={values.milestones ?? []} running={is_running(values)} today={today} />;
        case "indicators": return <Indicators all={values.indicators ?? []} />;
        case "title": case "stake": case "finding": case "goals": case "description": case "audience": case "territory": case "owner":
        case "owner_person": case "caf_owner": case "partners": case "means": case "note":
            return <span class="written">{values[field]}</span>;
    }
}

// Whether there is nothing to read in the field.
export function is_blank(field: SheetField, values: SheetFields): boolean {
    const value = values[field];
    if (value === undefined || value === "") return true;
    if (Array.isArray(value)) return value.length === 0;
    return typeof value === "object" && Object.keys(value).length === 0;
}

// The field in one line, where several are compared.
export function value_line(field: SheetField, values: SheetFields): string {
    if (is_blank(field, values)) return sheets.empty_value;
    switch (field) {
        case "kind": return values.kind === undefined ? "" : action_kind[values.kind];
        case "progress": return values.progress === undefined ? "" : progress_said(values.progress);
        case "budget": return values.budget?.euros === undefined ? "" : euros(values.budget.euros);
        case "schedule": return values.schedule === undefined ? "" : schedule_said(values.schedule);
        case "funding": return (values.funding ?? []).map((one) => `${one.funder} ${euros(one.euros)}, ${funding_name[one.state]}`).join(" ; ");
        case "milestones":
            return (values.milestones ?? []).map((one) => `${calendar_day(one.day)} ${one.title}${one.done ? `, ${sheets.done}` : ""}`).join(" ; ");
        case "indicators":
            return (values.indicators ?? []).map(indicator_line).join(" ; ");
        case "title": case "stake": case "finding": case "goals": case "description": case "audience": case "territory": case "owner":
        case "owner_person": case "caf_owner": case "partners": case "means": case "note":
            return values[field] ?? "";
    }
}

function indicator_line({ title, unit, measures }: ActionIndicator): string {
    const last = measures[measures.length - 1];
    const told = last === undefined ? [] : [sheets.measured(`${figure_text(last.value_thousandths)} ${unit}`.trim(), calendar_day(last.day))];
    return [title, sheets.measures(measures.length), ...told].join(", ");
}

const progress_cuts: Record<ProgressState, Cut> = { not_started: "none", under_way: "wait", suspended: "none", done: "", abandoned: "no" };

export function progress_said({ state, percent }: ActionProgress): string {
    return percent === undefined ? progress_name[state] : `${progress_name[state]}, ${sheets.percent(percent)}`;
}

export function Progress({ progress }: { progress: ActionProgress }) {
    return <State cut={progress_cuts[progress.state]}>{progress_said(progress)}</State>;
}

function schedule_said({ begins, ends }: ActionSchedule): string {
    if (begins !== undefined && ends !== undefined) return sheets.between(calendar_day(begins), calendar_day(ends));
    if (begins !== undefined) return sheets.from_day(calendar_day(begins));
    return ends === undefined ? "" : sheets.until_day(calendar_day(ends));
}

const funding_cuts: Record<FundingState, Cut> = { asked: "wait", granted: "", refused: "no" };
const sum = (lines: readonly FundingLine[]): number => lines.reduce((all, one) => all + one.euros, 0);

function Funding({ lines, budget }: { lines: readonly FundingLine[]; budget: number | undefined }) {
    if (lines.length === 0) return null;
    const counted = sum(lines.filter((one) => one.state !== "refused"));
    return (
        <>
            <div class="table-frame" tabIndex={0} role="region" aria-label={field_name.funding}>
                <table class="figures">
                    <thead><tr><th scope="col">{sheets.column_funder}</th><th scope="col" class="n">{sheets.column_amount}</th><th scope="col">{sheets.column_state}</th></tr></thead>
                    <tbody>
                        {lines.map((one, index) => (
                            <tr key={index}>
                                <th scope="row">{one.funder}</th><td class="n">{euros(one.euros)}</td>
                                <td><State cut={funding_cuts[one.state]}>{funding_name[one.state]}</State></td>
                            </tr>
                        ))}
                        <tr class="sum">
                            <th scope="row">{sheets.total}</th><td class="n">{euros(counted)}</td>
                            <td>{sheets.total_granted(euros(sum(lines.filter((one) => one.state === "granted"))))}</td>
                        </tr>
                    </tbody>
                </table>
            </div>
            {budget !== undefined && counted < budget && <p class="small soft">{sheets.gap(euros(budget - counted))}</p>}
            {budget !== undefined && counted > budget && <p class="small soft">{sheets.surplus(euros(counted - budget))}</p>}
        </>
    );
}

function Milestones({ all, running, today }: { all: readonly Milestone[]; running: boolean; today: string }) {
    if (all.length === 0) return null;
    return (
        <ol class="milestones">
            {[...all].sort(by_day).map((one, index) => {
                const late = running && !one.done && one.day < today;
                return (
                    <li key={index} class={late ? "late" : ""}>
                        <span class="on">{calendar_day(one.day)}</span> <span>{one.title}</span>
                        <State cut={one.done ? "" : late ? "no" : "none"}>
                            {one.done ? sheets.done : late ? sheets.is_late(days_late(one.day, today)) : sheets.to_come}
                        </State>
                    </li>
                );
            })}
        </ol>
    );
}

function Indicators({ all }: { all: readonly ActionIndicator[] }) {
    if (all.length === 0) return null;
    const figure = (thousandths: number | undefined, unit: string): string =>
        (thousandths === undefined ? sheets.no_figure : `${figure_text(thousandths)} ${unit}`.trim());
    return (
        <>
            <div class="table-frame" tabIndex={0} role="region" aria-label={field_name.indicators}>
                <table class="figures">
                    <thead>
                        <tr>
                            <th scope="col">{sheets.column_indicator}</th><th scope="col" class="n">{sheets.column_baseline}</th>
                            <th scope="col" class="n">{sheets.column_last}</th><th scope="col" class="n">{sheets.column_target}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {all.map((one, index) => {
                            const last = one.measures[one.measures.length - 1];
                            return (
                                <tr key={index}>
                                    <th scope="row">{one.title} <small class="soft">{indicator_kind[one.kind]}</small></th>
                                    <td class="n">{figure(one.baseline_thousandths, one.unit)}</td>
                                    <td class="n">{last === undefined ? sheets.no_figure : sheets.measured(figure(last.value_thousandths, one.unit), calendar_day(last.day))}</td>
                                    <td class="n">{figure(one.target_thousandths, one.unit)}</td>
                                </tr>
                            );
                        })}
                    </tbody>
                </table>
            </div>
            {all.map((one, index) => (one.measures.length < 2 ? null : <IndicatorCurve key={index} indicator={one} />))}
        </>
    );
}

function IndicatorCurve({ indicator: { title, unit, target_thousandths: target, measures } }: { indicator: ActionIndicator }) {
    return (
        <Curve
            title={title} target={target === undefined ? undefined : { value_thousandths: target }}
            points={measures.map(({ day, value_thousandths: value }) => ({ at: Date.parse(day), said: calendar_day(day), figure: figure_text(value), value_thousandths: value }))}
            table={{ summary: sheets.measures(measures.length), when: sheets.column_day, value: unit === "" ? sheets.column_last : unit }}
        />
    );
}
