import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { OnBoard } from "../face.ts";
import { grade_word, type Grade } from "./phone_words.ts";

export const judgment_board = catalogue(
    {
        name: "jugement majoritaire",
        votes: (grade: string, people: number, of: number) => `mention « ${grade} », ${people} sur ${fr_plural(of, "votant", "votants")} au moins « Assez bien »`,
        none: "non jugée",
    },
    {
        name: "majority judgment",
        votes: (grade: string, people: number, of: number) => `grade “${grade}”, ${people} of ${en_plural(of, "voter", "voters")} at least “Fairly good”`,
        none: "not graded",
    },
);

export const on_board: OnBoard = {
    name: () => judgment_board.name,
    votes: ({ score, supporters, voters }) => (score === undefined ? judgment_board.none : judgment_board.votes(grade_word(score as Grade), supporters, voters)),
    dots: ({ supporters }) => supporters,
};
