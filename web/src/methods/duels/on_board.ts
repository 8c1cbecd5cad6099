import { catalogue } from "../../i18n/catalogue.ts";
import type { OnBoard } from "../face.ts";
import { duels_words } from "./words.ts";

export const duels_board = catalogue({ name: "duels" }, { name: "duels" });

export const on_board: OnBoard = {
    name: () => duels_board.name,
    votes: ({ voters }) => duels_words.by_people(voters),
    // A duel won is no person in favour.
    dots: () => 0,
};
