import type { DoorRow, FacilitatorOrders, PersonRow, ProposalRow, SessionRow } from "../protocol.ts";

type Command = FacilitatorOrders["command"];

// The rows as they stood when the command was given.
export interface Before {
    readonly session: SessionRow | null;
    readonly door: DoorRow | null;
    readonly priorities: readonly number[];
    // Of that list, where it was changed by hand.
    readonly reason?: string;
    proposal(number: number): ProposalRow | undefined;
    person(number: number): PersonRow | undefined;
}

// Reasons that the protocol asks for when a command is taken back; they go on record.
export interface BackReasons {
    readonly correction: string;
    readonly typed: string;
    readonly reopening: string;
}

type Binding<C> = C extends unknown ? ("takes_back" extends keyof C ? C : never) : never;
// Those that can say what they take back.
export type BackCommand = Binding<Command>;

// The commands that take this one back; null: the protocol knows no way back. `made`: the number of what it made.
export function way_back(command: Command, before: Before, reasons: BackReasons, made: number | null): readonly BackCommand[] | null {
    switch (command.type) {
        case "go_to_step":
            return before.session && [{ type: "go_to_step", step: before.session.step }];
        case "hide_proposal":
            return [{ type: "show_proposal", proposal: command.proposal }];
        case "show_proposal": {
            const reason = before.proposal(command.proposal)?.reason;
            return reason === undefined ? null : [{ type: "hide_proposal", proposal: command.proposal, reason }];
        }
        case "correct_college": {
            const college = before.person(command.person)?.college;
            return college === undefined ? null : [{ type: "correct_college", person: command.person, college }];
        }
        case "set_door":
            return before.door && [{ type: "set_door", state: before.door.state }];
        case "remove_people":
            return [{ type: "readmit_people", people: command.people }];
        case "readmit_people":
            return [{ type: "remove_people", people: command.people }];
        case "correct_proposal":
            return correction_back(command.proposal, before, reasons.correction);
        case "merge_proposals":
            return command.absorbed.map((absorbed) => ({ type: "cancel_merge", absorbed }));
        case "cancel_merge": {
            const kept = before.proposal(command.absorbed)?.into;
            return kept === undefined ? null : [{ type: "merge_proposals", kept, absorbed: [command.absorbed] }];
        }
        case "retain":
            return [{ type: "retain", priorities: [...before.priorities], ...(before.reason === undefined ? {} : { reason: before.reason }) }];
        case "propose":
        case "take_up_returned":
        case "put_to_vote":
            return made === null ? null : [{ type: "hide_proposal", proposal: made, reason: reasons.typed }];
        case "close_session":
            return [{ type: "reopen_session", reason: reasons.reopening }];
        case "open_round":
        case "set_timer":
        case "close_round":
        case "show_colleges":
        case "show_diagnosis":
        case "give_casting_vote":
        case "give_slips":
        case "give_codes":
        case "enter_ballot":
        case "enter_bundle":
        case "count_hands":
        case "renew_code":
        case "reopen_session":
            return null;
    }
}

function correction_back(proposal: number, before: Before, reason: string): readonly BackCommand[] | null {
    const row = before.proposal(proposal);
    if (row?.title === undefined) return null;
    const detail = row.detail === undefined ? {} : { detail: row.detail };
    return [{ type: "correct_proposal", proposal, title: row.title, ...detail, reason }];
}

// Whether a closed session still takes that command.
export const works_once_closed: Record<BackCommand["type"], boolean> = {
    go_to_step: false, correct_college: false, set_door: false, correct_proposal: false, merge_proposals: false, cancel_merge: false,
    retain: false, remove_people: true, readmit_people: true, hide_proposal: true, show_proposal: true, reopen_session: true,
};
