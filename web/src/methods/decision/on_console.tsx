import { Pills } from "../../facilitator/pills.tsx";
import type { DecisionVote } from "../../protocol.ts";
import { vote_kind } from "../../ui/vote_kind.ts";
import type { OnConsole, SettingsProps } from "../face.ts";
import { CastingVotes } from "./casting_votes.tsx";
import { decision_console } from "./console_words.ts";
import { Quorum } from "./quorum.tsx";
import { rule_of } from "./rule_words.ts";
import { counts, verdict_of } from "./told.ts";

type Preset = "simple" | "council" | "of_present" | "of_registered" | "two_thirds";

const presets: Readonly<Record<Preset, Omit<DecisionVote, "type">>> = {
    simple: { majority: "absolute", base: "expressed", quorum: false },
    council: { majority: "absolute", base: "expressed", quorum: true },
    of_present: { majority: "absolute", base: "present", quorum: false },
    of_registered: { majority: "absolute", base: "registered", quorum: false },
    two_thirds: { majority: "two_thirds", base: "registered", quorum: false },
};

// What "another rule" begins with: it is none of the others.
const begin_other: DecisionVote = { type: "decision", majority: "three_fifths", base: "expressed", quorum: false };

export const on_console: OnConsole<DecisionVote> = {
    name: () => decision_console.name,
    title: () => decision_console.title,
    rule: rule_of,
    merging: () => decision_console.merging,
    Settings,
    beside: ({ against, abstained }) => decision_console.others(against, abstained),
    in_words: (figure) => [counts(figure), verdict_of(figure)].filter(Boolean).join(", "),
    is_favoured: ({ in_favour, against }) => in_favour > against,
    WhileOpen: Quorum,
    Below: CastingVotes,
};

function preset_of(method: DecisionVote): Preset | null {
    const is_it = (name: Preset): boolean => {
        const { majority, base, quorum } = presets[name];
        return method.majority === majority && method.base === base && method.quorum === quorum;
    };
    return (Object.keys(presets) as Preset[]).find(is_it) ?? null;
}

function Settings({ method, secret, set }: SettingsProps<DecisionVote>) {
    const preset = preset_of(method);
    const why = preset === null ? decision_console.other_why : {
        simple: decision_console.simple_why, council: decision_console.council_why, of_present: decision_console.of_present_why,
        of_registered: decision_console.of_registered_why, two_thirds: decision_console.two_thirds_why,
    }[preset];
    const knows_chair = method.majority === "relative" || (method.majority === "absolute" && method.base === "expressed");
    return (
        <div class="under">
            <Pills<Preset | null>
                legend={decision_console.rule} name="preset" chosen={preset} on_choose={(name) => set(name === null ? begin_other : { type: "decision", ...presets[name] })}
                choices={[
                    { value: "simple", label: decision_console.simple }, { value: "council", label: decision_console.council },
                    { value: "of_present", label: decision_console.of_present }, { value: "of_registered", label: decision_console.of_registered },
                    { value: "two_thirds", label: decision_console.two_thirds }, { value: null, label: decision_console.other },
                ]}
            />
            {preset === null && <OtherRule method={method} secret={secret} set={set} />}
            <p class="small soft">
                {why} {rule_of(method)} {knows_chair && (secret ? decision_console.chair_is_silent : decision_console.chair_decides)} {vote_kind()}
            </p>
        </div>
    );
}

// Choosing what a preset has makes it that preset again.
function OtherRule({ method, set }: SettingsProps<DecisionVote>) {
    return (
        <>
            <Pills
                legend={decision_console.majority} name="majority" chosen={method.majority} on_choose={(majority) => set({ ...method, majority })}
                choices={[
                    { value: "relative", label: decision_console.relative }, { value: "absolute", label: decision_console.absolute },
                    { value: "three_fifths", label: decision_console.three_fifths }, { value: "two_thirds", label: decision_console.two_thirds_of },
                ]}
            />
            {method.majority !== "relative" && (
                <Pills
                    legend={decision_console.base} name="base" chosen={method.base} on_choose={(base) => set({ ...method, base })}
                    choices={[
                        { value: "expressed", label: decision_console.expressed }, { value: "present", label: decision_console.present },
                        { value: "registered", label: decision_console.registered },
                    ]}
                />
            )}
            <Pills
                legend={decision_console.quorum} name="quorum" chosen={method.quorum} on_choose={(quorum) => set({ ...method, quorum })}
                choices={[{ value: false, label: decision_console.no_quorum }, { value: true, label: decision_console.half_present }]}
            />
        </>
    );
}
