import type { DecisionRow, SheetRow } from "../../protocol.ts";
import { key_of, versions_of, type Line } from "../priorities.ts";
import { code_of } from "../sheets/sheet.ts";
import type { Wish } from "./overlaps.ts";

// What is wished for on the board: each retained priority with its action's sheet, and the actions that come from none of these.

export interface ShownWish extends Wish {
    readonly title: string;
    // Whose it is: the committee's title, or the action's code.
    readonly of: string;
    // Where it is shown: on this action's sheet; absent: on a line of the lists.
    readonly sheet?: number;
}

// Without what was rejected or abandoned, and what has no words.
export function wishes_of(
    lines: readonly Line[], sheets: readonly SheetRow[], decisions: readonly DecisionRow[],
): readonly ShownWish[] {
    const told = new Set<SheetRow | undefined>();
    const of_lines = lines.flatMap((line): ShownWish[] => {
        told.add(line.sheet);
        return line.decision?.resolution === "rejected" || is_abandoned(line.sheet) ? [] : [wish_of(line, decisions)];
    });
    const of_sheets = sheets.filter((sheet) => !told.has(sheet) && !is_abandoned(sheet)).map((sheet): ShownWish => {
        const key = `sheet/${sheet.sheet}`;
        return {
            key, first: key, ...words_of(undefined, sheet), committee: undefined, field: sheet.field, of: code_of(sheet),
            sheet: sheet.sheet,
        };
    });
    return [...of_lines, ...of_sheets].filter(({ titles }) => titles !== "");
}

// What a line wishes for.
export function wish_of(line: Line, decisions: readonly DecisionRow[]): ShownWish {
    const versions = versions_of(line.priority, decisions).map(key_of);
    return {
        key: versions[0]!, first: versions[versions.length - 1]!, ...words_of(line.priority.title, line.sheet),
        committee: line.committee.committee, field: line.field.field, of: line.committee.title,
    };
}

export const is_abandoned = (sheet: SheetRow | undefined): boolean => sheet?.values.progress?.state === "abandoned";

function words_of(title: string | undefined, sheet: SheetRow | undefined): Pick<ShownWish, "title" | "titles" | "description"> {
    const titles = [title, sheet?.values.title].filter((one) => one !== undefined && one !== "");
    return { title: titles[0] ?? "", titles: titles.join(" "), description: sheet?.values.description ?? "" };
}
