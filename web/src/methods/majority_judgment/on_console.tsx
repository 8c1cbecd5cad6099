import { Pills } from "../../facilitator/pills.tsx";
import { catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";
import type { OnConsole, SettingsProps } from "../face.ts";
import { at_least, majority_grade } from "./told.ts";
import { best_of, grade_word, grades_of, least_favoured, scales, worst_of } from "./phone_words.ts";
import { judgment_words } from "./words.ts";

export const judgment_console = catalogue(
    {
        name: "par mentions",
        title: "Vote par mentions",
        rule: (best: string, worst: string, strict: boolean) =>
            `Chacun donne à chaque proposition une mention, de « ${best} » à « ${worst} ».${strict ? ` Sans mention vaut « ${worst} ».` : " On peut rester sans avis."}`,
        merging: "Le vote est ouvert : qui avait jugé l’une ou l’autre juge à nouveau l’ensemble.",
        grades: "Mentions",
        missing: "Sans mention",
        not_counted: "sans avis",
        worst: (grade: string) => `vaut « ${grade} »`,
        at_least: (people: number, of: number) => `${people} sur ${of} au moins`,
        in_words: (grade: string, people: number, of: number) => `mention « ${grade} », ${people} sur ${of} au moins`,
    },
    {
        name: "with grades",
        title: "Vote with grades",
        rule: (best: string, worst: string, strict: boolean) =>
            `Everybody gives each proposal a grade, from “${best}” to “${worst}”.${strict ? ` No grade counts as “${worst}”.` : " One may have no opinion."}`,
        merging: "The vote is open: whoever graded one or the other grades the whole again.",
        grades: "Grades",
        missing: "No grade",
        not_counted: "is no opinion",
        worst: (grade: string) => `counts as “${grade}”`,
        at_least: (people: number, of: number) => `${people} of ${of} at least`,
        in_words: (grade: string, people: number, of: number) => `grade “${grade}”, ${people} of ${of} at least`,
    },
);

export const on_console: OnConsole<MajorityJudgment> = {
    name: () => judgment_console.name,
    title: () => judgment_console.title,
    rule: (method) => judgment_console.rule(best_of(method), worst_of(method), method.strict),
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
                legend={judgment_console.grades} name="grades" chosen={method.grades} on_choose={(grades) => set({ ...method, grades })}
                choices={scales.map((value) => ({ value, label: String(value) }))}
            />
            <p class="small soft">{grades_of(method).map(grade_word).join(" · ")}</p>
            <Pills
                legend={judgment_console.missing} name="strict" chosen={method.strict} on_choose={(strict) => set({ ...method, strict })}
                choices={[{ value: false, label: judgment_console.not_counted }, { value: true, label: judgment_console.worst(worst_of(method)) }]}
            />
        </div>
    );
}
