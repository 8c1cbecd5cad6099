import { useId, useState } from "preact/hooks";
import { resolution_name } from "../../i18n/steering_decisions.ts";
import { votes } from "../../i18n/steering_votes.ts";
import { About } from "../../ui/about.tsx";
import { ResolutionFields } from "../resolution_fields.tsx";
import { resolutions, type Faults } from "../resolution_form.ts";
import { with_resolution, type Choice } from "./choices.ts";
import { suggestion_said } from "./suggestion_said.ts";
import type { VoteLine } from "./vote_lines.ts";

interface LineChoiceProps {
    line: VoteLine;
    choice: Choice;
    // What tells the vote, for a decision that needs a motive.
    motive: string;
    faults: Faults;
    // As 2027-03-08.
    today: string;
    change(choice: Choice): void;
}

// What becomes of one priority by the vote: a choice, and what it asks for.
export function LineChoice({ line, choice, motive, faults, today, change }: LineChoiceProps) {
    const id = useId();
    const title = line.title ?? votes.unnamed;
    const [with_motive, ask_motive] = useState(choice.motive !== "");
    const choose = (value: string): void => {
        const changed = with_resolution(choice, resolutions.find((one) => one === value) ?? null, motive);
        ask_motive(changed.motive !== "");
        change(changed);
    };
    const { resolution } = choice;
    return (
        <div class="becomes" role="group" aria-label={votes.decision_for(title)}>
            {line.is_overtaken && <p class="small soft">{votes.overtaken}</p>}
            <label class="sr" for={id}>{votes.decision_for(title)}</label>
            <select id={id} class="input" value={resolution ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
                <option value="">{votes.undecided}</option>
                {resolutions.map((one) => <option key={one} value={one}>{resolution_name[one]}</option>)}
            </select>
            {resolution !== line.item.suggested && <p class="small soft">{suggestion_said(line)}</p>}
            <ResolutionFields
                form={choice} faults={faults} today={today} asks_motive={with_motive} change={(form) => change({ ...choice, ...form })}
            />
            {(resolution === "validated" || resolution === "postponed") && !with_motive && (
                <button type="button" class="btn bare thin" onClick={() => ask_motive(true)}>
                    {votes.add_motive}<About what={title} />
                </button>
            )}
        </div>
    );
}
