import { joining, overlapping } from "../../i18n/overlaps.ts";
import { steering } from "../../i18n/steering.ts";
import { day } from "../../i18n/time.ts";
import type { ComparisonRow, SheetRow, SteeringOrders } from "../../protocol.ts";
import { About } from "../../ui/about.tsx";
import { AskButton } from "../../ui/ask_button.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named, useOwnSeat } from "../members.ts";
import type { Line } from "../priorities.ts";
import { gets_a_sheet, is_moving } from "../sheets/origins.ts";
import { code_of } from "../sheets/sheet.ts";
import { compare, is_comparing, type Pair } from "./compared.ts";
import { is_abandoned } from "./wishes.ts";

// What a member can make of two priorities that look alike, and who made of them what they are. `on`: the one on whose line it stands; the
// other one is joined to a sheet on its own line.
export function PairActs({ pair, on }: { pair: Pair; on?: Line }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const { one, other, row } = pair;
    const said = row === undefined ? null : <SaidBy row={row} />;
    if (seat === undefined) return said;
    if (is_comparing(sync, pair)) return <>{said}<p><State cut="wait">{overlapping.on_its_way}</State></p></>;
    const button = (label: string, likeness: ComparisonRow["likeness"], look = "bare") => (
        <button type="button" class={`btn ${look} thin`} onClick={() => compare(sync, pair, likeness)}>
            {label}<About what={overlapping.pair(title_of(one), title_of(other))} />
        </button>
    );
    switch (row?.likeness) {
        case "linked":
            return <>{said}<div class="acts"><JoinOffer one={one} other={other} on={on} />{button(overlapping.unlink, "undecided")}</div></>;
        case "different":
            return <>{said}<div class="acts">{button(overlapping.suggest_again, "undecided")}</div></>;
        case "undecided": case undefined:
            return <div class="acts">{button(overlapping.link, "linked", "quiet")}{button(overlapping.differ, "different")}</div>;
    }
}

const title_of = ({ priority }: Line): string => priority.title ?? steering.erased;

function SaidBy({ row }: { row: ComparisonRow }) {
    return <p class="small soft">{overlapping.said_by(named(row.member, useSync().all("member")), day(row.at))}</p>;
}

// Whichever of the two has no sheet may be joined to the other's.
function JoinOffer({ one, other, on }: { one: Line; other: Line; on: Line | undefined }) {
    const [line, sheet] = other.sheet === undefined ? [other, one.sheet] : [one, other.sheet];
    return sheet === undefined || (on !== undefined && on.priority !== line.priority) ? null : <JoinTo line={line} sheet={sheet} />;
}

// Joins a validated priority to a sheet of which there is none for it.
export function JoinTo({ line, sheet }: { line: Line; sheet: SheetRow }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const is_ready = line.sheet === undefined && line.decision !== undefined && gets_a_sheet[line.decision.resolution];
    if (seat === undefined || !is_ready || is_abandoned(sheet)) return null;
    if (is_moving(sync, line.priority)) return <State cut="wait">{joining.on_its_way}</State>;
    const { session, proposal } = line.priority;
    const code = code_of(sheet);
    return (
        <AskButton
            label={joining.join(code)} subject={title_of(line)} question={joining.join_question(code)} yes={joining.join_yes} no={joining.no}
            act={() => void sync.order({ type: "join_origin", sheet: sheet.sheet, session, proposal })}
        />
    );
}
