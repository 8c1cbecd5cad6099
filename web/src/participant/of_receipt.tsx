import { useContext, useEffect } from "preact/hooks";
import { kept_receipt } from "../sync/receipts.ts";
import { useSync } from "../ui/sync_context.ts";
import { PartsContext } from "./parts.ts";

// What a phone says of the receipt of one's ballot, once what draws it has come; it is fetched as soon as there is a receipt.
export function OfReceipt({ part, round }: { part: "Receipt" | "ReceiptMissing" | "ReceiptFound"; round: number }) {
    const { scenes } = useContext(PartsContext);
    const sync = useSync();
    // Whatever changes the receipt that is kept changes one of these.
    void [sync.pending.value, sync.all("receipt", "own")];
    const is_wanted = sync.connection.value.state === "open" && kept_receipt(sync, round) !== null;
    useEffect(() => {
        if (is_wanted) void scenes.fetch("later");
    }, [is_wanted]);
    const Drawn = scenes.of("later")?.[part];
    return Drawn ? <Drawn round={round} /> : null;
}
