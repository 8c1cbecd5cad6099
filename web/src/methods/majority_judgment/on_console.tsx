import { Pills } from "../../facilitator/pills.tsx";
import { catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";
import type { OnConsole, SettingsProps } from "../face.ts";
import { at_least, majority_grade } from "./told.ts";
import { judgment_words } from "./words.ts";

export const judgment_console = catalogue(
    {
        name: "par mentions",
        title: "Vote par mentions",
        rule: (strict: boolean) =>
            `Chacun donne à chaque proposition une mention, de « Très bien » à « À rejeter ».${strict ? " Sans mention vaut « À rejeter »." : " On peut rester sans avis."}`,
        merging: "Le vote est ouvert : qui avait jugé l’une ou l’autre juge à nouveau l’ensemble.",
        missing: "Sans mention",
        not_counted: "sans avis",
        worst: "vaut « À rejeter »",
        at_least: (people: number, of: number) => `${people} sur ${of} au moins`,
        in_words: (grade: string, people: number, of: number) => `mention « ${grade} », ${people} sur ${of} au moins`,
    },
    {
        name: "with grades",
        title: "Vote with grades",
        rule: (strict: boolean) =>
            `Everybody gives each proposal a grade, from “Very good” to “To reject”.${strict ? " No grade counts as “To reject”." : " One may have no opinion."}`,
        merging: "The vote is open: whoever graded one or the other grades the whole again.",
        missing: "No grade",
        not_counted: "is no opinion",
        worst: "counts as “To reject”",
        at_least: (people: number, of: number) => `${people} of ${of} at least`,
        in_words: (grade: string, people: number, of: number) => `grade “${grade}”, ${people} of ${of} at least`,
    },
);

// From "Assez bien".
const least_favoured = 3;

export const on_console: OnConsole<MajorityJudgment> = {
    name: () => judgment_console.name,
    title: () => judgment_console.title,
    rule: ({ strict }) => judgment_console.rule(strict),
    merging: () => judgment_console.merging,
    Settings,
    beside: (figure) => (figure.graded === 0 ? "" : judgment_console.at_least(at_least(figure), figure.graded)),
    in_words: (figure) => (figure.graded === 0 ? judgment_words.none : judgment_console.in_words(majority_grade(figure), at_least(figure), figure.graded)),
    is_favoured: ({ graded, majority_grade }) => graded > 0 && majority_grade >= least_favoured,
};

function Settings({ method, set }: SettingsProps<MajorityJudgment>) {
    return (
        <div class="under">
            <Pills
                legend={judgment_console.missing} name="strict" chosen={method.strict} on_choose={(strict) => set({ ...method, strict })}
                choices={[{ value: false, label: judgment_console.not_counted }, { value: true, label: judgment_console.worst }]}
            />
        </div>
    );
}
