import type { ActionIndicator, ActionProgress, ActionSchedule, FundingLine, Milestone, SheetFields, SheetRow } from "../../protocol.ts";
import type { ActionLine } from "./action_lines.ts";
import type { TextField } from "./columns.ts";
import type { Brought } from "./plan.ts";
import { is_same_text, plain } from "../../bring/words.ts";

type Outcome = Brought | { readonly left: SheetRow };

// Each action of a file beside the sheet of its field that is called so already, or else has its code. A title goes before a code, so
// that a file with codes of its own, brought in twice, finds what it made the first time under whatever codes it got; and a code alone
// does not make one action of two that are called quite otherwise.
export function match_actions(lines: readonly ActionLine[], rows: readonly SheetRow[]): Outcome[] {
    const own = lines_once(lines);
    const sheets = new Map<ActionLine, SheetRow>();
    const taken = new Set<SheetRow>();
    const take = (line: ActionLine, row: SheetRow | undefined): void => {
        if (row === undefined || taken.has(row)) return;
        sheets.set(line, row);
        taken.add(row);
    };
    const unclear = new Set<ActionLine>();
    for (const line of own) {
        const alike = called_so(line, rows);
        const by_code = alike.find(({ number }) => number === line.number);
        if (alike.length > 1 && by_code === undefined) unclear.add(line);
        else take(line, by_code ?? alike[0]);
    }
    for (const line of unclear) line.at.wrong("title", "several_alike");
    for (const line of own) if (!sheets.has(line)) take(line, rows.find((row) => is_renamed(line, row)));
    return own.filter((line) => !unclear.has(line)).flatMap((line) => outcome(line, sheets.get(line)));
}

// The same code or the same title a second time is a fault.
function lines_once(lines: readonly ActionLine[]): ActionLine[] {
    const said_at = new Map<string, number>();
    return lines.filter((line) => {
        const title = line.texts.title;
        const names = [...(title === undefined ? [] : [["title", `${line.field} ${plain(title) || title}`]]),
            ...(line.number === undefined ? [] : [["code", `${line.field}${line.number}`]])] as [string, string][];
        const again = names.find(([, name]) => said_at.has(name));
        for (const [, name] of names) if (!said_at.has(name)) said_at.set(name, line.at.line);
        if (again !== undefined) line.at.wrong(again[0], "twice", said_at.get(again[1]));
        return again === undefined;
    });
}

function called_so(line: ActionLine, rows: readonly SheetRow[]): readonly SheetRow[] {
    const title = line.texts.title;
    if (title === undefined) return [];
    const alike = rows.filter((row) => row.field === line.field && plain(row.values.title ?? "") === plain(title));
    const same = alike.filter((row) => is_same_text(row.values.title ?? "", title));
    return same.length > 0 ? same : alike;
}

// Whether the line has the sheet's code, and is that action under a new name: our own export says so, or it says no name, or half of the
// words that a name is made of.
function is_renamed(line: ActionLine, row: SheetRow): boolean {
    if (row.field !== line.field || row.number !== line.number) return false;
    const title = line.texts.title;
    if (title === undefined || line.sheet === row.sheet) return true;
    const [some, others] = [words_of(title), words_of(row.values.title ?? "")];
    return 2 * some.filter((word) => others.includes(word)).length >= Math.max(1, Math.min(some.length, others.length));
}

const words_of = (title: string): readonly string[] => plain(title).split(" ").filter((word) => word.length > 3);

function outcome(line: ActionLine, row: SheetRow | undefined): Outcome[] {
    if (row === undefined && line.texts.title === undefined) return line.at.wrong("title", "missing_title"), [];
    const values = values_of(line, row?.values ?? {}, row === undefined);
    if (row !== undefined && Object.keys(values).length === 0) return [{ left: row }];
    const seen = Math.max(1, ...(row?.changed ?? []).map(({ change }) => change));
    if (row === undefined) return [{ of: "action", order: { field: line.field, values } }];
    return [{ of: "action", order: { field: line.field, values, sheet: row.sheet, seen }, row }];
}

// The fields that would be other than they stand.
function values_of(line: ActionLine, before: SheetFields, is_new: boolean): SheetFields {
    const values: SheetFields = {};
    for (const [name, text] of Object.entries(line.texts) as [TextField, string][]) {
        const standing = before[name] ?? "";
        if (name === "title" ? plain(standing) !== plain(text) : !is_same_text(standing, text)) values[name] = text;
    }
    if (line.kind !== undefined && line.kind !== before.kind) values.kind = line.kind;
    if (line.euros !== undefined && line.euros !== before.budget?.euros) values.budget = { euros: line.euros };
    if (line.funding !== undefined && !is_same_list(line.funding, before.funding)) values.funding = [...line.funding];
    if (line.milestones !== undefined && !is_same_list(line.milestones, before.milestones)) values.milestones = [...line.milestones];
    const indicators = indicators_after(line.indicators, before.indicators ?? []);
    if (indicators !== undefined) values.indicators = indicators;
    const progress = progress_of(line, before.progress, is_new);
    if (progress !== undefined) values.progress = progress;
    const schedule = schedule_of(line, before.schedule);
    if (schedule !== undefined) values.schedule = schedule;
    return values;
}

function is_same_list(now: readonly (FundingLine | Milestone)[], before: readonly (FundingLine | Milestone)[] | undefined): boolean {
    const sorted = (list: readonly object[]): string => JSON.stringify(list.map((one) => Object.entries(one).sort()));
    return sorted(now) === sorted(before ?? []);
}

// A name alone says nothing against the figures that stand under it. undefined: nothing changes.
function indicators_after(said: readonly ActionIndicator[] | undefined, before: readonly ActionIndicator[]): ActionIndicator[] | undefined {
    if (said === undefined) return undefined;
    const is_name_alone = (one: ActionIndicator): boolean =>
        one.baseline_thousandths === undefined && one.target_thousandths === undefined && one.measures.length === 0;
    const after = said.map((one) => (is_name_alone(one) && before.find(({ title }) => plain(title) === plain(one.title))) || one);
    return JSON.stringify(after.map(in_order)) === JSON.stringify(before.map(in_order)) ? undefined : after;
}
const in_order = ({ kind, title, unit, baseline_thousandths, target_thousandths, measures }: ActionIndicator): readonly unknown[] =>
    [kind, title, unit, baseline_thousandths, target_thousandths, measures.map(({ day, value_thousandths }) => [day, value_thousandths])];

function progress_of(line: ActionLine, before: ActionProgress | undefined, is_new: boolean): ActionProgress | undefined {
    // An action that is only to come is not under way, as one conducted already is.
    const at_first = is_new && line.kind === "new_action" && line.percent === undefined ? "not_started" : undefined;
    const state = line.state ?? before?.state ?? at_first;
    if (state === undefined) {
        if (line.percent !== undefined) return { state: "under_way", percent: line.percent };
        return undefined;
    }
    const has_percent = state === "under_way" || state === "suspended";
    const told_anyway = (state === "done" && line.percent === 100) || (state === "not_started" && line.percent === 0);
    if (!has_percent && line.percent !== undefined && !told_anyway) line.at.wrong("percent", "percent_unfit");
    const percent = has_percent ? line.percent ?? before?.percent : undefined;
    if (before?.state === state && before.percent === percent) return undefined;
    return { state, ...(percent === undefined ? {} : { percent }) };
}

function schedule_of(line: ActionLine, before: ActionSchedule | undefined): ActionSchedule | undefined {
    // A day of that year stands: it is known better.
    const by_year = line.year === undefined || before?.begins?.startsWith(String(line.year)) ? undefined : `${line.year}-01-01`;
    const begins = line.begins ?? by_year ?? before?.begins;
    const ends = line.ends ?? before?.ends;
    if (begins === before?.begins && ends === before?.ends) return undefined;
    const said = (["ends", "begins", "year"] as const).find((name) => line[name] !== undefined);
    if (begins !== undefined && ends !== undefined && ends < begins) line.at.wrong(said ?? "ends", "ends_before");
    return { ...(begins === undefined ? {} : { begins }), ...(ends === undefined ? {} : { ends }) };
}

