import { useState } from "preact/hooks";
import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import { steering } from "../i18n/steering.ts";
import type { DecisionRow } from "../protocol.ts";
import { FieldCode } from "../ui/field_code.tsx";
import { Notice } from "../ui/notice.tsx";
import { useSync } from "../ui/sync_context.ts";
import { fetch_export, save_file } from "../ui/take_away.ts";
import { DecisionWords, ResolutionMark } from "./decision_said.tsx";

// Every decision, newest first, also those that others took the place of; and the same as a file.
export function DecisionLog() {
    const sync = useSync();
    const [failed, set_failed] = useState(false);
    const decisions = sync.all("decision");
    if (decisions.length === 0) return null;
    const newest_first = [...decisions].sort((one, other) => other.decision - one.decision);
    const take_away = async (): Promise<void> => {
        set_failed(false);
        const file = await fetch_export(sync.credentials, "decisions.csv");
        if (file === null) set_failed(true);
        else save_file(file, "decisions.csv");
    };
    return (
        <section class="log" aria-labelledby="log">
            <h2 id="log">{deciding.log_title(decisions.length)}</h2>
            <p class="cap">{deciding.log_how}</p>
            <p><button type="button" class="btn quiet thin" onClick={() => void take_away()}>{deciding.take_away}</button></p>
            {failed && <Notice cut="no" alert><p>{deciding.take_away_failed}</p></Notice>}
            <ol>{newest_first.map((decision) => <Entry key={decision.decision} decision={decision} />)}</ol>
        </section>
    );
}

function Entry({ decision }: { decision: DecisionRow }) {
    const sync = useSync();
    const session = sync.all("live_session").find((one) => one.session === decision.session);
    const committee = sync.all("committee").find((one) => one.committee === session?.committee);
    const replaced = decision.replaced_by !== undefined;
    return (
        <li class={replaced ? "replaced" : ""} data-field={committee?.field}>
            {committee === undefined ? <span /> : <FieldCode field={committee.field} />}
            <div>
                <p class="t">{decision.title ?? steering.erased} {decision.version > 1 && <span class="tag">{deciding.version(decision.version)}</span>}</p>
                <p class="resolution">
                    {replaced ? <s>{resolution_name[decision.resolution]}</s> : <ResolutionMark resolution={decision.resolution} />}{" "}
                    <small class="soft">
                        {deciding.number(decision.decision)}
                        {decision.replaced_by !== undefined && `, ${deciding.replaced_by(decision.replaced_by)}`}
                    </small>
                </p>
                <DecisionWords decision={decision} />
            </div>
        </li>
    );
}
