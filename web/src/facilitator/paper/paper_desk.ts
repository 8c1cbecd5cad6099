import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { HelperOrders } from "../../protocol.ts";
import type { PaperBallot } from "./ballot_to_print.ts";

// What the forms for people without a phone need of the page they stand on, which is the facilitator's or a helper's.
export interface PaperDesk {
    // The slips are being printed.
    readonly printing: Signal<boolean>;
    // As the page names a proposal.
    title(proposal: number): string;
    give(command: HelperOrders["command"]): void;
    // What stands on the slips; null: their number alone.
    ballot_to_print(): PaperBallot | null;
    // Absent: who is at this page takes no slip back.
    take_slip_back?(slip: number): void;
}

export const PaperDeskContext = createContext<PaperDesk | null>(null);

export function usePaperDesk(): PaperDesk {
    const desk = useContext(PaperDeskContext);
    if (desk === null) throw new Error("usePaperDesk outside PaperDeskContext");
    return desk;
}
