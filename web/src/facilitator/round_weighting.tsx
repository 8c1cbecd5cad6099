import { weighing } from "../i18n/facilitator_weights.ts";
import type { College } from "../protocol.ts";
import { all_of } from "../ui/college_said.ts";
import { Pills } from "./pills.tsx";
import { official_of, voting_colleges, why_by_person, type RoundSettings } from "./round_settings.ts";
import { least_weight, most_weight, read_weight } from "./round_weights.ts";

interface RoundWeightsProps {
    settings: RoundSettings;
    set(settings: RoundSettings): void;
}

// Chooses whose order will be the result: by person, each college the same, or each as much as is written. Where the method counts
// persons only there is nothing to choose.
export function RoundWeights({ settings, set }: RoundWeightsProps) {
    const why = why_by_person(settings);
    if (why === "method") return null;
    if (why !== null) return <p class="under small soft">{why === "secret" ? weighing.not_if_secret : weighing.not_if_live}</p>;
    const official = official_of(settings);
    return (
        <>
            <Pills
                legend={weighing.legend} name="official" chosen={official}
                on_choose={(chosen) => set({ ...settings, official: chosen })}
                choices={[
                    { value: "by_person", label: weighing.by_person }, { value: "equal_colleges", label: weighing.equal_colleges },
                    { value: "declared", label: weighing.declared },
                ]}
            />
            {official !== "by_person" && (
                <div class="under small soft">
                    <p>{official === "declared" ? weighing.declared_how : weighing.equal_how}</p>
                    {official === "declared" && <Weights settings={settings} set={set} />}
                    <p>{weighing.told}</p>
                </div>
            )}
        </>
    );
}

function Weights({ settings, set }: RoundWeightsProps) {
    const write = (college: College, text: string): void => set({ ...settings, weights: { ...settings.weights, [college]: text } });
    return (
        <ul class="weights">
            {voting_colleges(settings).map((college) => (
                <li key={college}>
                    <label>
                        <span aria-hidden="true">{all_of(college)}</span>
                        <input
                            class="input" type="number" inputMode="numeric" min={least_weight} max={most_weight} step={1} value={settings.weights[college]}
                            aria-label={weighing.weight_of(all_of(college))} aria-invalid={read_weight(settings.weights[college]) === undefined}
                            onInput={(event) => write(college, event.currentTarget.value)}
                        />
                    </label>
                </li>
            ))}
        </ul>
    );
}
