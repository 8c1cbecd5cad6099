import { useContext, useEffect } from "preact/hooks";
import { useSync } from "../ui/sync_context.ts";
import { PartsContext } from "./parts.ts";

// What the facilitator shows the room of the field's diagnosis, once what draws it has come; nobody waits for it.
export function WallCard({ line }: { line: number }) {
    const { wall_card } = useContext(PartsContext);
    const sync = useSync();
    const is_connected = sync.connection.value.state === "open";
    useEffect(() => {
        if (is_connected) void wall_card.fetch("wall_card");
    }, [line, is_connected]);
    const card = wall_card.of("wall_card");
    const row = sync.all("diagnosis").find((other) => other.line === line);
    return card && row ? <card.AtTheWall row={row} /> : null;
}
