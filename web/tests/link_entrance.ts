import { LinkEntrance } from "../src/sync/entrance.ts";
import { memory_shelf } from "../src/sync/shelf.ts";

export const shown_key = "k".repeat(32);

// A page opened by a private link.
export function link_entrance(role: "facilitator" | "wall" | "steering" | "office"): LinkEntrance {
    const address = { hash: `#${shown_key}`, pathname: "/", search: "" };
    const entrance = LinkEntrance.open(memory_shelf(), role, address, () => {});
    if (entrance === null) throw new Error("the link was not taken");
    return entrance;
}
