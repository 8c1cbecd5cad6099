import type { ComponentType } from "preact";
import type { Method } from "../protocol.ts";
import type { Ballot, ResultProps } from "./face.ts";

// Of whatever method a round has.
export type AnyBallot = Ballot<Method>;
export type AnyResult = ComponentType<ResultProps>;

type Kind = Method["type"];

const ballots = import.meta.glob("./*/ballot.tsx", { import: "ballot" });
const results = import.meta.glob("./*/result.tsx", { import: "result" });
// What a ballot and a result both say stands in the page: neither part then needs the other.
import.meta.glob("./*/phone_words.ts", { eager: true });
// And so does what takes their styles.
import.meta.glob("../ui/added_rules.ts", { eager: true });

const by_method = <Part>(found: Record<string, () => Promise<unknown>>): Readonly<Record<Kind, () => Promise<Part>>> =>
    Object.fromEntries(Object.entries(found).map(([path, fetch]) => [path.split("/")[1], fetch])) as Record<Kind, () => Promise<Part>>;

// By method: fetches the part, which is a file of its own and comes with no page.
export const part_files = { ballots: by_method<AnyBallot>(ballots), results: by_method<AnyResult>(results) };
