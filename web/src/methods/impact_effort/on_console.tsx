import { every_college, session_colleges } from "../../colleges.ts";
import { Pills } from "../../facilitator/pills.tsx";
import { catalogue } from "../../i18n/catalogue.ts";
import type { ImpactEffort } from "../../protocol.ts";
import { all_of } from "../../ui/college_said.ts";
import type { OnConsole, SettingsProps } from "../face.ts";
import { in_marks, place_of } from "./told.ts";
import { placing_words } from "./words.ts";

export const placing_console = catalogue(
    {
        name: "par impact et effort",
        title: "Situer : impact et effort",
        rule: "Chacun donne à chaque proposition un impact et un effort, de 1 à 5. On les place sur une carte.",
        merging: "Le vote est ouvert : qui avait situé l’une ou l’autre situe à nouveau l’ensemble.",
        technicians: (who: string) => `L’effort vu par les ${who}`,
        apart: "montré aussi à part",
        together: "avec les autres",
    },
    {
        name: "by impact and effort",
        title: "Placing: impact and effort",
        rule: "Everybody gives each proposal an impact and an effort, from 1 to 5. They are placed on a map.",
        merging: "The vote is open: whoever placed one or the other places the whole again.",
        technicians: (who: string) => `The effort as ${who} see it`,
        apart: "also shown apart",
        together: "with the others",
    },
);

const technicians = every_college.indexOf("practitioner");

export const on_console: OnConsole<ImpactEffort> = {
    name: () => placing_console.name,
    title: () => placing_console.title,
    rule: () => placing_console.rule,
    merging: () => placing_console.merging,
    Settings,
    beside: (figure) => (figure.placed ? `${placing_words.median_effort(in_marks(figure.effort.median))}, ${place_of(figure)}` : placing_words.not_placed),
    in_words: (figure) => (figure.placed ? placing_words.both(in_marks(figure.impact.median), in_marks(figure.effort.median)) : placing_words.not_placed),
    is_favoured: ({ placed, to_discuss, impact_side }) => placed && !to_discuss && impact_side === "high",
    is_divided: ({ placed, to_discuss }) => placed && to_discuss,
};

// Nothing to set where the session is without them.
function Settings({ method, set }: SettingsProps<ImpactEffort>) {
    if (!session_colleges().includes("practitioner")) return null;
    return (
        <div class="under">
            <Pills
                legend={placing_console.technicians(all_of("practitioner"))} name="technicians" chosen={method.technicians !== undefined}
                on_choose={(apart) => set(apart ? { type: "impact_effort", technicians } : { type: "impact_effort" })}
                choices={[{ value: true, label: placing_console.apart }, { value: false, label: placing_console.together }]}
            />
        </div>
    );
}
