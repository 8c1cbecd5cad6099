import { by_college } from "../i18n/by_college.ts";
import { diagnosis_acts } from "../i18n/diagnosis.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { door_done } from "../i18n/facilitator_door.ts";
import { put_to_vote } from "../i18n/facilitator_put_to_vote.ts";
import { returned } from "../i18n/facilitator_returned.ts";
import { paper } from "../i18n/paper.ts";
import type { FacilitatorOrders } from "../protocol.ts";
import { one_of } from "../ui/college_said.ts";
import { act_on_paper } from "./paper/acts_on_paper.ts";

type Command = FacilitatorOrders["command"];

// The facilitator's orders by name, as in "Masquer une idée".
export function act_of(command: Command): string {
    switch (command.type) {
        case "propose": return facilitator.act_propose;
        case "take_up_returned": return returned.act;
        case "put_to_vote": return put_to_vote.act;
        case "go_to_step": return facilitator.act_go_to_step;
        case "open_round": return facilitator.act_open_round;
        case "set_timer": return facilitator.act_set_timer;
        case "close_round": return facilitator.act_close_round;
        case "show_colleges": return command.shown ? by_college.show : by_college.hide;
        case "show_diagnosis": return command.line === undefined ? diagnosis_acts.hide : diagnosis_acts.show;
        case "give_casting_vote": return facilitator.act_casting;
        case "give_codes": return paper.act_give_codes;
        case "give_slips":
        case "enter_ballot":
        case "enter_bundle":
        case "count_hands": return act_on_paper(command);
        case "correct_college": return facilitator.act_correct_college;
        case "set_door": return facilitator.act_set_door;
        case "renew_code": return facilitator.act_renew_code;
        case "remove_people": return facilitator.act_remove_people;
        case "readmit_people": return facilitator.act_readmit_people;
        case "correct_proposal": return facilitator.act_correct;
        case "hide_proposal": return facilitator.act_hide;
        case "show_proposal": return facilitator.act_show;
        case "merge_proposals": return facilitator.act_merge;
        case "cancel_merge": return facilitator.act_cancel_merge;
        case "retain": return facilitator.act_retain;
        case "close_session": return facilitator.act_close_session;
        case "reopen_session": return facilitator.act_reopen_session;
    }
}

// The same once done, as in "Idée masquée".
export function done_of(command: Command): string {
    switch (command.type) {
        case "propose": return facilitator.done_propose;
        case "take_up_returned": return returned.done;
        case "put_to_vote": return put_to_vote.done;
        case "go_to_step": return facilitator.done_go_to_step;
        case "correct_college": return facilitator.done_correct_college(one_of(command.college));
        case "set_door": return door_done[command.state];
        case "remove_people": return facilitator.done_remove_people(command.people.length);
        case "readmit_people": return facilitator.done_readmit_people(command.people.length);
        case "correct_proposal": return facilitator.done_correct;
        case "hide_proposal": return facilitator.done_hide;
        case "show_proposal": return facilitator.done_show;
        case "merge_proposals": return facilitator.done_merge(command.absorbed.length + 1);
        case "cancel_merge": return facilitator.done_cancel_merge;
        case "retain": return facilitator.done_retain(command.priorities.length);
        case "close_session": return facilitator.done_close_session;
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
        case "reopen_session": return act_of(command);
    }
}
