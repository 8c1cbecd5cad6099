import { person_key, slip_key } from "./credentials.ts";
import type { LocalStore } from "./local_store.ts";

// The key of who is in the room of that code on this phone; null: nobody.
export const person_here = (store: LocalStore, code: string): string | null => store.read(person_key(code));

// Who has this personal code is in the room of that code, in the place of who was there on this phone. What that one had not sent goes
// with them: under another key it would be somebody else's.
export function become(store: LocalStore, code: string, key: string): void {
    for (const order of store.keys(`gommette/order/person/${code}/`)) store.remove(order);
    store.write(person_key(code), key);
    store.write(slip_key(code), key);
}
