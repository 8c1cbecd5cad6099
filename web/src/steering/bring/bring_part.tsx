import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Chooser } from "../../bring/chooser.tsx";
import { choosing, read_chosen, type Chosen } from "../../bring/chosen_file.ts";
import type { Table } from "../../bring/reading.ts";
import { UnreadSaid } from "../../bring/unread_said.tsx";
import { bring } from "../../i18n/bring.ts";
import { bring_file } from "../../i18n/bring_file.ts";
import { common } from "../../i18n/common.ts";
import type { SteeringOrders } from "../../protocol.ts";
import type { Sync } from "../../sync/sync.ts";
import { announce } from "../../ui/announcer.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { said_of_sheet } from "../refusals.ts";
import { known_table } from "./columns.ts";
import { order_of, plan_of, type Plan, type Present } from "./plan.ts";
import { Preview } from "./preview.tsx";
import "../../bring/bring.css";

type Stage = Chosen | { readonly is: "done"; readonly lines: number };
const is_known = (table: Table): boolean => known_table(table) !== null;

// A file on its way into the convention: chosen, read, looked at, and brought in by one order, whole or not at all. What it would
// change is found anew whenever the convention changes.
export function BringPart({ close }: { close: () => void }) {
    const sync = useSync<SteeringOrders>();
    const [stage, set_stage] = useState<Stage>(choosing);
    const top = useRef<HTMLDivElement>(null);
    const is_on_its_way = sync.pending.value.some(({ command, state }) => command.type === "bring_in" && state !== "accepted");
    useLayoutEffect(() => {
        if (stage.is !== "reading") top.current?.focus({ preventScroll: stage.is === "choosing" });
    }, [stage.is]);
    const put_away_refusals = (): void => refused(sync.refused.value).forEach((one) => sync.acknowledge(one));
    const again = (): void => (put_away_refusals(), set_stage(choosing));
    const send = (plan: Plan): void => {
        const lines = [...plan.added, ...plan.changed];
        put_away_refusals();
        sync.order(order_of(lines), (answer) => {
            if (answer === null) return;
            set_stage({ is: "done", lines: lines.length });
            announce(bring.done(lines.length));
        });
    };
    return (
        <div ref={top} class="bring-part" tabIndex={-1}>
            {refused(sync.refused.value).map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{bring.nothing_done}</b> {refusal_said(one.code)} {stage.is !== "read" && bring.choose_again}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
            {is_on_its_way && <Loading>{bring.sending}</Loading>}
            {!is_on_its_way && <Staged stage={stage} read={(file) => void read_chosen(file, is_known, set_stage)} send={send} close={close} again={again} />}
        </div>
    );
}

type Refused = { readonly entry: { readonly command: SteeringOrders["command"] } };
const refused = <R extends Refused>(all: readonly R[]): readonly R[] =>
    all.filter(({ entry }) => entry.command.type === "bring_in");

function refusal_said(code: SteeringOrders["refusal"]): string {
    switch (code) {
        case "changed_meanwhile": case "no_such_sheet": case "no_such_diagnosis": return bring.refused_meanwhile;
        case "already_taken": return bring.refused_taken;
        case "convention_full": return bring.refused_full;
        default: return said_of_sheet(code);
    }
}

const present = (sync: Sync<SteeringOrders>): Present =>
    ({ fields: sync.all("field"), diagnosis: sync.all("diagnosis"), sheets: sync.all("sheet"), convention: sync.one("convention") });

interface StagedProps { stage: Stage; read(file: File): void; send(plan: Plan): void; close(): void; again(): void }

function Staged({ stage, read, send, close, again }: StagedProps) {
    const sync = useSync<SteeringOrders>();
    switch (stage.is) {
        case "choosing":
            return <Chooser columns={bring.columns} read={read} close={close} />;
        case "reading":
            return <Loading>{bring_file.reading(stage.name)}</Loading>;
        case "unread":
            return (
                <>
                    <UnreadSaid name={stage.name} why={stage.why} no_known_column={bring.no_known_column} />
                    <Chooser columns={bring.columns} read={read} close={close} />
                </>
            );
        case "read": {
            const plan = plan_of(stage.tables, present(sync));
            return plan && <Preview name={stage.name} plan={plan} send={() => send(plan)} stop={close} again={again} />;
        }
        case "done":
            return (
                <>
                    <Notice cut=""><p>{bring.done(stage.lines)}</p></Notice>
                    <div class="acts">
                        <button type="button" class="btn thin quiet" onClick={again}>{bring_file.another}</button>
                        <button type="button" class="btn thin bare" onClick={close}>{bring_file.close}</button>
                    </div>
                </>
            );
    }
}
