import { budgets } from "../i18n/budgets.ts";
import { filtering } from "../i18n/filtering.ts";
import { euros } from "../i18n/money.ts";
import { sheets } from "../i18n/sheets.ts";
import type { SheetRow, SteeringOrders } from "../protocol.ts";
import { Dot, type Cut } from "../ui/dots.tsx";
import { FieldCode } from "../ui/field_code.tsx";
import { useGrowing } from "../ui/growing.ts";
import { useSync } from "../ui/sync_context.ts";
import { by_field, by_funder, by_year, is_counted, sums_of, undated, type Funder, type Sums } from "./budget.ts";
import { BudgetTable, sum_said, type Cell, type Row } from "./budget_table.tsx";
import { EnvelopesPart } from "./envelopes/envelopes_part.tsx";
import { EnvelopeOf } from "./envelopes/of_row.tsx";
import { shown_envelopes } from "./envelopes/orders.ts";
import { useOwnSeat } from "./members.ts";

// What there is to spend, and what the actions cost, against what is granted and asked: in all, by field, by funder, by year. A member can
// declare envelopes before there is a sheet.
export function BudgetSection() {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const written = sync.all("sheet");
    const counted = written.filter(is_counted);
    if (counted.length === 0 && seat === undefined && shown_envelopes(sync).length === 0) return null;
    const all = sums_of(counted);
    const funders = by_funder(counted);
    const abandoned = written.length - counted.length;
    return (
        <section class="budget" aria-labelledby="budget">
            <h2 id="budget">{budgets.title}</h2>
            <p class="cap how">{budgets.how} {abandoned > 0 ? budgets.abandoned(abandoned) : budgets.only_going_on}</p>
            <EnvelopesPart />
            <h3>{budgets.actions}</h3>
            {all.unpriced === all.sheets && funders.length === 0
                ? <p class="soft">{counted.length === 0 ? budgets.no_sheet : budgets.none}</p>
                : <><Balance all={all} /><ByField /><ByFunder counted={counted} funders={funders} all={all} /><ByYear /></>}
        </section>
    );
}

// In all: how much of the cost is granted, asked, and neither.
function Balance({ all }: { all: Sums }) {
    const share = (part: number): { width: string } => ({ width: `${(100 * part) / all.cost}%` });
    const [cost, granted, missing, asked, to_ask] = cells_of(all);
    const notes = [...(all.unpriced > 0 ? [budgets.unpriced(all.unpriced)] : []), ...too_much(all)];
    return (
        <>
            <dl class="balance">
                <Figure cell={cost} />
                <Figure cell={granted} cut="" />
                <Figure cell={missing} />
                <Figure cell={asked} cut="wait" />
                <Figure cell={to_ask} cut="none" />
            </dl>
            {all.cost > 0 && (
                <div class="covered" aria-hidden="true">
                    <span class="granted" style={share(all.cost - all.missing)} />
                    <span class="asked" style={share(all.missing - all.to_ask)} />
                </div>
            )}
            {notes.length > 0 && <ul class="notes">{notes.map((note) => <li key={note}>{note}</li>)}</ul>}
            <p class="cap how">{budgets.missing_how} {budgets.sheet_by_sheet}</p>
        </>
    );
}

function Figure({ cell, cut }: { cell: Cell; cut?: Cut }) {
    return (
        <div>
            <dt>{cut !== undefined && <><Dot cut={cut} /> </>}{cell.head}</dt>
            <dd>{sum_said(cell)}</dd>
        </div>
    );
}

type FiveCells = readonly [Cell, Cell, Cell, Cell, Cell];

function cells_of({ sheets: all, unpriced, cost, granted, asked, missing, to_ask }: Sums): FiveCells {
    const of_cost = (sum: number): number | null => (unpriced === all ? null : sum);
    return [
        { head: budgets.cost, euros: of_cost(cost) },
        { head: budgets.granted, euros: granted },
        { head: budgets.missing, euros: of_cost(missing) },
        { head: budgets.asked, euros: asked },
        { head: budgets.to_ask, euros: of_cost(to_ask) },
    ];
}

function how_many({ sheets: all, unpriced }: Sums): string {
    if (unpriced === 0) return budgets.sheets(all);
    return unpriced === all ? budgets.unpriced(all) : budgets.sheets_some_unpriced(all, unpriced);
}

function too_much({ beyond, without_cost }: Sums): readonly string[] {
    return [
        ...(beyond.sheets > 0 ? [budgets.beyond(beyond.sheets, euros(beyond.euros))] : []),
        ...(without_cost.sheets > 0 ? [budgets.without_cost(without_cost.sheets, euros(without_cost.euros))] : []),
    ];
}

const line_of = (key: string, head: Row["head"], sums: Sums, below?: Row["below"]): Row =>
    ({ key, head, notes: [how_many(sums), ...too_much(sums)], below, cells: cells_of(sums) });
const total_of = (sums: Sums): Row => ({ key: "", head: sheets.total, notes: [how_many(sums)], cells: cells_of(sums) });

function ByField() {
    const sync = useSync();
    const counted = sync.all("sheet").filter(is_counted);
    const fields = sync.all("field");
    const title_of = (code: string): string => fields.find(({ field }) => field === code)?.title ?? code;
    const rows = by_field(counted, fields).map(({ name, sums }) => line_of(name, (
        <span class="of-field"><FieldCode field={name} /> <span>{title_of(name)}</span></span>
    ), sums, <EnvelopeOf scope={{ field: name }} sheets={counted} />));
    return (
        <>
            <h3>{budgets.by_field}</h3>
            <BudgetTable title={budgets.by_field} head={filtering.field} rows={rows} total={total_of(sums_of(counted))} />
        </>
    );
}

function ByYear() {
    const counted = useSync().all("sheet").filter(is_counted);
    const rows = by_year(counted).map(({ name, sums }) => (name === undated
        ? line_of(name, budgets.undated, sums)
        : line_of(name, name, sums, <EnvelopeOf scope={{ year: Number(name) }} sheets={counted} />)));
    return (
        <>
            <h3>{budgets.by_year}</h3>
            <p class="cap how">{budgets.by_year_how}</p>
            <BudgetTable title={budgets.by_year} head={budgets.first_year} rows={rows} total={total_of(sums_of(counted))} />
        </>
    );
}

// What each funder is asked for, grants and refuses; below it, what that leaves of the cost.
function ByFunder({ counted, funders, all }: { counted: readonly SheetRow[]; funders: readonly Funder[]; all: Sums }) {
    const drawn = useGrowing(funders.length, 20, 80);
    const refused = funders.reduce((sum, one) => sum + one.refused, 0);
    const cells = (one: Pick<Funder, "asked" | "granted" | "refused">): readonly Cell[] => [
        { head: budgets.granted, euros: one.granted }, { head: budgets.asked, euros: one.asked },
        { head: budgets.refused, euros: one.refused },
    ];
    const rows = funders.slice(0, drawn).map((one): Row =>
        ({
            key: one.name, head: one.name, notes: [budgets.sheets(one.sheets)], cells: cells(one),
            below: <EnvelopeOf scope={{ funder: one.name }} sheets={counted} />,
        }));
    return (
        <>
            <h3>{budgets.by_funder}</h3>
            {funders.length === 0 ? <p class="soft">{budgets.no_funding}</p> : (
                <>
                    <p class="cap how">{budgets.by_funder_how}</p>
                    <BudgetTable
                        title={budgets.by_funder} head={sheets.column_funder} rows={rows}
                        total={{ key: "", head: sheets.total, notes: [], cells: cells({ ...all, refused }) }}
                    />
                </>
            )}
            {all.cost > 0 && <p class="how">{budgets.against(euros(all.cost), euros(all.missing), euros(all.to_ask))}</p>}
            {all.unpriced > 0 && <p class="soft">{budgets.unpriced(all.unpriced)}</p>}
        </>
    );
}
