import type { ComponentType } from "preact";
import type { Method } from "../protocol.ts";
import type { BallotProps } from "./face.ts";

// Of whatever method a round has.
export type AnyBallot = ComponentType<BallotProps<Method>>;

const found = import.meta.glob("./*/ballot.tsx", { import: "ballot" });

// By method: fetches its ballot, which is a file of its own and comes with no page.
export const ballot_files = Object.fromEntries(
    Object.entries(found).map(([path, fetch]) => [path.split("/")[1], fetch]),
) as Record<Method["type"], () => Promise<AnyBallot>>;
