import { useCompared } from "./compared.ts";
import { JoinTo, PairActs } from "./pair_acts.tsx";
import { useSync } from "../../ui/sync_context.ts";
import type { ShownWish } from "./wishes.ts";

// What can be made of a suggestion. An action of no priority is compared with nothing: a priority that says the same is joined to it.
export function Suggested({ one, other }: { one: string; other: Pick<ShownWish, "key" | "sheet"> }) {
    const { lines } = useCompared();
    const sheets = useSync().all("sheet");
    const [line, second] = [lines.get(one), lines.get(other.key)];
    if (line === undefined) return null;
    if (second !== undefined) return <PairActs pair={{ one: line, other: second, row: undefined }} />;
    const sheet = sheets.find((row) => row.sheet === other.sheet);
    return sheet === undefined ? null : <div class="acts"><JoinTo line={line} sheet={sheet} /></div>;
}
