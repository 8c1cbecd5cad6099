import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { OnBoard } from "../face.ts";

export const approval_board = catalogue(
    { name: "approbation", votes: (people: number, of: number) => `${fr_plural(people, "soutien", "soutiens")} sur ${fr_plural(of, "votant", "votants")}` },
    { name: "approval", votes: (people: number, of: number) => `supported by ${people} of ${en_plural(of, "voter", "voters")}` },
);

export const on_board: OnBoard = {
    name: () => approval_board.name,
    votes: ({ supporters, voters }) => approval_board.votes(supporters, voters),
    dots: ({ supporters }) => supporters,
};
