import { french_catalogue } from "../../i18n/catalogue.ts";
import type { MajorityJudgment } from "../../protocol.ts";

// The grades, on the ballot and in results.
export const grade_words = french_catalogue("grade_words", {
    excellent: "Excellent",
    very_good: "Très bien",
    good: "Bien",
    quite_good: "Assez bien",
    passable: "Passable",
    insufficient: "Insuffisant",
    to_reject: "À rejeter",
    no_opinion: "Sans avis",
});

export type Grade = 0 | 1 | 2 | 3 | 4 | 5 | 6;

// How many grades a round may have.
export const scales: readonly number[] = [5, 6, 7];

// From "Assez bien" on a grade speaks for a proposal.
export const least_favoured: Grade = 3;

// The grades of a round, best first: a grade means the same whether there are five, six or seven.
export function grades_of({ grades }: Pick<MajorityJudgment, "grades">): readonly Grade[] {
    const six: readonly Grade[] = [5, 4, 3, 2, 1, 0];
    return grades > 6 ? [6, ...six] : six.slice(0, grades);
}

export const best_of = (method: MajorityJudgment): string => grade_word(grades_of(method)[0]!);
export const worst_of = (method: MajorityJudgment): string => grade_word(grades_of(method)[method.grades - 1]!);

export function grade_word(grade: Grade): string {
    switch (grade) {
        case 6: return grade_words.excellent;
        case 5: return grade_words.very_good;
        case 4: return grade_words.good;
        case 3: return grade_words.quite_good;
        case 2: return grade_words.passable;
        case 1: return grade_words.insufficient;
        case 0: return grade_words.to_reject;
    }
}
