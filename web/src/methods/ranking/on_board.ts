import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { OnBoard } from "../face.ts";

export const ranking_board = catalogue(
    { name: "classement", votes: (of: number) => `classement de ${fr_plural(of, "votant", "votants")}` },
    { name: "ranking", votes: (of: number) => `ranked by ${en_plural(of, "voter", "voters")}` },
);

export const on_board: OnBoard = {
    name: () => ranking_board.name,
    votes: ({ voters }) => ranking_board.votes(voters),
    // A place in an order is no number of people.
    dots: () => 0,
};
