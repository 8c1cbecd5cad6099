import { diagnosing } from "../../i18n/steering_diagnosis.ts";
import { taking_away } from "../../i18n/taking_away.ts";
import type { DiagnosisRow, SteeringOrders } from "../../protocol.ts";
import { useSync } from "../../ui/sync_context.ts";
import { TakeAwayLine } from "../../ui/take_away_line.tsx";
import { useOwnSeat } from "../members.ts";
import { FieldDiagnosis } from "./field_diagnosis.tsx";
import { lines_of, refused_on, refused_without_line, type RefusedOrder } from "./lines.ts";
import { Refused } from "./refused_order.tsx";
import { being_written } from "./writing.ts";

// What is known of each field before anybody proposes anything.
export function DiagnosisList() {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const rows = sync.all("diagnosis");
    const shown = with_held(rows, being_written.value);
    const lost = refused_without_line(sync, rows);
    const fields = [...sync.all("field")].sort((one, other) => one.order - other.order);
    return (
        <section class="diagnosis" aria-labelledby="diagnosis">
            <h2 id="diagnosis">{diagnosing.title}</h2>
            <p class="cap">{diagnosing.how} {seat !== undefined && diagnosing.how_to_write}</p>
            {lost.filter((one) => field_of(one) === undefined).map((one) => <Refused key={one.entry.id} refused={one} />)}
            <ul>
                {fields.map((field) => {
                    const lines = lines_of(shown, field.field);
                    const own_lost = lost.filter((one) => field_of(one) === field.field);
                    const refused = [...own_lost, ...lines.flatMap((one) => refused_on(sync, one.line))];
                    return <FieldDiagnosis key={field.field} field={field} lines={lines} refused={refused} lost={own_lost} />;
                })}
            </ul>
            {rows.length > 0 && (
                <TakeAwayLine
                    of={taking_away.of_diagnosis}
                    files={[
                        { name: "diagnosis.xlsx", label: taking_away.excel, saved_as: `${taking_away.of_diagnosis}.xlsx` },
                        { name: "diagnosis.ods", label: taking_away.libre_office, saved_as: `${taking_away.of_diagnosis}.ods` },
                        { name: "diagnosis.csv", label: taking_away.csv, saved_as: `${taking_away.of_diagnosis}.csv` },
                    ]}
                />
            )}
        </section>
    );
}

const field_of = ({ entry: { command } }: RefusedOrder): string | undefined =>
    (command.type === "write_diagnosis" ? command.field : undefined);

function with_held(rows: readonly DiagnosisRow[], held: readonly DiagnosisRow[]): readonly DiagnosisRow[] {
    const gone = held.filter((one) => rows.every((row) => row.line !== one.line));
    return gone.length === 0 ? rows : [...rows, ...gone].sort((one, other) => one.line - other.line);
}
