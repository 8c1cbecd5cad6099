import type { later } from "./later.ts";
import { translate } from "./catalogue.ts";
import { en_plural } from "./plural.ts";

translate<typeof later>("later", {
    merging_title: (n: number) => en_plural(n, "proposal", "proposals"),
    merging_hint: "Similar ideas are joined, aloud. Say so if you do not agree: a group comes apart as fast as it is made.",
    session_over: (name: string) => (name === "" ? "The workshop is over. Thank you." : `The workshop is over. Thank you, ${name}.`),
    over_hint: "Nothing more can be added. This page keeps what was decided.",
    retained: (n: number) => (n === 0 ? "Nothing is retained yet" : en_plural(n, "priority retained", "priorities retained")),
    afterwards: "And then?",
    afterwards_how: "A public page, without names, follows every idea: what is decided, and what is done. Keep its address.",
    afterwards_read: "What becomes of your ideas",
    afterwards_code: "QR code of the public page, to show to somebody",
    retained_hint: "The facilitator orders the priorities with the room. This screen follows.",
});
