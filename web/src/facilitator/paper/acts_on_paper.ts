import { paper } from "../../i18n/paper.ts";
import type { HelperOrders } from "../../protocol.ts";

// The orders for people without a phone by name, as in "Donner des papiers".
export function act_on_paper(command: HelperOrders["command"]): string {
    switch (command.type) {
        case "give_slips": return paper.act_give;
        case "enter_ballot": return paper.act_enter(command.person);
        case "enter_bundle": return paper.act_enter_bundle;
        case "count_hands": return paper.act_hands;
    }
}
