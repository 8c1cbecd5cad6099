import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { OnBoard } from "../face.ts";

export const placing_board = catalogue(
    {
        name: "impact et effort",
        votes: (people: number, of: number) => `un fort impact pour ${people} sur ${fr_plural(of, "votant", "votants")}`,
    },
    {
        name: "impact and effort",
        votes: (people: number, of: number) => `high impact for ${people} of ${en_plural(of, "voter", "voters")}`,
    },
);

export const on_board: OnBoard = {
    name: () => placing_board.name,
    votes: ({ supporters, voters }) => placing_board.votes(supporters, voters),
    dots: ({ supporters }) => supporters,
};
