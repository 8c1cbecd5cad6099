import type {
    ActionIndicator, ChangeSheet, Milestone, ProgressState, SheetField, SheetFields, SheetRow, SteeringOrders,
} from "../../protocol.ts";
import type { RefusedCommand, Sync } from "../../sync/sync.ts";
import { by_day } from "../../ui/by_day.ts";
import { tidy_line } from "../../ui/text_field.tsx";

// What pages say of an action's sheet: its name, where it comes from, what is late, what waits to be sent.

// "JE3".
export const code_of = ({ field, number }: Pick<SheetRow, "field" | "number">): string => `${field}${number}`;

const goes_on: Record<ProgressState, boolean> = { not_started: true, under_way: true, suspended: true, done: false, abandoned: false };
// Whether there is still something to be done.
export const is_running = ({ progress }: SheetFields): boolean => progress === undefined || goes_on[progress.state];

// `today`: as 2027-03-08, by the browser's own time zone.
export const days_late = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);

// Those that are past and not done, the oldest first.
export function late_milestones(values: SheetFields, today: string): readonly Milestone[] {
    if (!is_running(values)) return [];
    return (values.milestones ?? []).filter((one) => !one.done && one.day < today).sort(by_day);
}

// The first that is not done.
export function next_milestone(values: SheetFields): Milestone | undefined {
    return is_running(values) ? (values.milestones ?? []).filter((one) => !one.done).sort(by_day)[0] : undefined;
}

// The number of the field's last change; undefined: it was never filled in.
export function change_of(sheet: SheetRow, field: SheetField): number | undefined {
    return sheet.changed.find((one) => one.field === field)?.change;
}

// The indicators as they stand, with the measures of those in `value` that are called so: what an owner of the action may change. Another
// field stays what it is.
export function with_measures_alone(value: SheetFields, standing: SheetFields): SheetFields {
    const { indicators } = value;
    if (indicators === undefined) return value;
    const is_called = (title: string) => (one: ActionIndicator | undefined): boolean => one !== undefined && tidy_line(one.title) === tidy_line(title);
    return {
        indicators: (standing.indicators ?? []).map((one, index) => {
            const same = is_called(one.title)(indicators[index]) ? indicators[index] : indicators.find(is_called(one.title));
            return { ...one, measures: same?.measures ?? one.measures };
        }),
    };
}

export type RefusedChange = RefusedCommand<SteeringOrders> & { readonly entry: { readonly command: ChangeSheet } };
const is_change = (one: RefusedCommand<SteeringOrders>): one is RefusedChange => one.entry.command.type === "change_sheet";

export function refused_changes(sync: Sync<SteeringOrders>, sheet: number, field: SheetField): readonly RefusedChange[] {
    return sync.refused.value.filter(is_change).filter(({ entry: { command } }) => command.sheet === sheet && field in command.value);
}

// The last of this page's changes of the field that no row shows yet.
export function pending_change(sync: Sync<SteeringOrders>, sheet: number, field: SheetField): ChangeSheet | undefined {
    return sync.pending.value.map((entry) => entry.command)
        .filter((command) => command.type === "change_sheet")
        .filter((command) => command.sheet === sheet && field in command.value).pop();
}
