import type { ProposalRow } from "../protocol.ts";
import { Reworded } from "./reworded.tsx";
import { StandsFor } from "./stands_for.tsx";

// What a few lines of a ballot say besides.
export function LineSaid({ round, row }: { round: number; row: ProposalRow }) {
    return <><StandsFor row={row} /><Reworded round={round} row={row} /></>;
}
