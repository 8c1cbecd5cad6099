import type { Sync } from "./sync.ts";

// The last receipt of one's own ballot in a round that this browser saw acknowledged. It is kept, since of a secret round the server
// itself no longer knows it once the round is closed; by whose key is shown, since a browser may be lent.

type Holder = Pick<Sync, "store" | "credentials">;

// null: none was seen.
export function kept_receipt(holder: Holder, round: number): string | null {
    return holder.store.read(kept_at(holder, round));
}

// undefined: the ballot has none any more.
export function keep_receipt(holder: Holder, round: number, receipt: string | undefined): void {
    if (receipt === undefined) holder.store.remove(kept_at(holder, round));
    else if (receipt !== kept_receipt(holder, round)) holder.store.write(kept_at(holder, round), receipt);
}

function kept_at({ credentials }: Holder, round: number): string {
    const shown = credentials.current();
    return `gommette/receipt/${"key" in shown ? shown.key.slice(0, 8) : ""}/${round}`;
}
