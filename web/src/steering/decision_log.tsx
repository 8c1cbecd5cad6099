import { deciding, resolution_name } from "../i18n/steering_decisions.ts";
import { steering } from "../i18n/steering.ts";
import { taking_away } from "../i18n/taking_away.ts";
import type { DecisionRow } from "../protocol.ts";
import { FieldCode } from "../ui/field_code.tsx";
import { useGrowing } from "../ui/growing.ts";
import { useSync } from "../ui/sync_context.ts";
import { document_files, TakeAwayLine } from "../ui/take_away_line.tsx";
import { DecisionWords, ResolutionMark } from "./decision_said.tsx";

// Every decision, newest first, also those that others took the place of; and the same as a file.
export function DecisionLog() {
    const sync = useSync();
    const decisions = sync.all("decision");
    const drawn = useGrowing(decisions.length, 20, 80);
    if (decisions.length === 0) return null;
    const newest_first = [...decisions].sort((one, other) => other.decision - one.decision);
    return (
        <section class="log" aria-labelledby="log">
            <h2 id="log">{deciding.log_title(decisions.length)}</h2>
            <p class="cap">{deciding.log_how}</p>
            <TakeAwayLine is={taking_away.document} of={taking_away.of_log} files={document_files("decision_log", taking_away.of_decisions)} />
            <TakeAwayLine
                of={taking_away.of_decisions}
                files={[
                    { name: "decisions.xlsx", label: taking_away.excel, saved_as: "decisions.xlsx" },
                    { name: "decisions.ods", label: taking_away.libre_office, saved_as: "decisions.ods" },
                    { name: "decisions.csv", label: taking_away.csv, saved_as: "decisions.csv" },
                ]}
            />
            <ol>{newest_first.slice(0, drawn).map((decision) => <Entry key={decision.decision} decision={decision} />)}</ol>
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
