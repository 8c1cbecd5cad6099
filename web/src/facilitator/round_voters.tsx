import { every_college, session_colleges } from "../colleges.ts";
import { voting } from "../i18n/facilitator_round.ts";
import type { College } from "../protocol.ts";
import { all_of } from "../ui/college_said.ts";
import { Pills } from "./pills.tsx";
import type { RoundSettings } from "./round_settings.ts";

// Chooses who may vote: everybody, or some colleges.
export function RoundVoters({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    const chosen = settings.colleges;
    const tick = (college: College, is_in: boolean): void =>
        set({ ...settings, colleges: every_college.filter((other) => (other === college ? is_in : chosen?.includes(other))) });
    return (
        <>
            <Pills
                legend={voting.who_votes} name="voters" chosen={chosen === null}
                on_choose={(all) => set({ ...settings, colleges: all ? null : session_colleges() })}
                choices={[{ value: true, label: voting.everybody_votes }, { value: false, label: voting.some_colleges_vote }]}
            />
            {chosen !== null && (
                <div class="under items">
                    <ul aria-label={voting.who_votes}>
                        {session_colleges().map((college) => (
                            <li key={college}>
                                <label class="pick">
                                    <input type="checkbox" checked={chosen.includes(college)} onChange={(event) => tick(college, event.currentTarget.checked)} />
                                    <span>{all_of(college)}</span>
                                </label>
                            </li>
                        ))}
                    </ul>
                </div>
            )}
        </>
    );
}
