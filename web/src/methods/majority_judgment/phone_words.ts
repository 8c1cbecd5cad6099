import { catalogue } from "../../i18n/catalogue.ts";

// The grades, on the ballot and in results.
export const grade_words = catalogue(
    {
        very_good: "Très bien",
        good: "Bien",
        quite_good: "Assez bien",
        passable: "Passable",
        insufficient: "Insuffisant",
        to_reject: "À rejeter",
        no_opinion: "Sans avis",
    },
    {
        very_good: "Very good",
        good: "Good",
        quite_good: "Quite good",
        passable: "Passable",
        insufficient: "Insufficient",
        to_reject: "To reject",
        no_opinion: "No opinion",
    },
);

export type Grade = 0 | 1 | 2 | 3 | 4 | 5;

// Best first.
export const grades: readonly Grade[] = [5, 4, 3, 2, 1, 0];

export function grade_word(grade: Grade): string {
    switch (grade) {
        case 5: return grade_words.very_good;
        case 4: return grade_words.good;
        case 3: return grade_words.quite_good;
        case 2: return grade_words.passable;
        case 1: return grade_words.insufficient;
        case 0: return grade_words.to_reject;
    }
}
