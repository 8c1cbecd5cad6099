import type { SteeringOrders } from "../protocol.ts";
import { useSync } from "../ui/sync_context.ts";
import { is_decision } from "./members.ts";
import { key_of, type Line } from "./priorities.ts";
import { Refused } from "./refused_decision.tsx";

// Refusals of decisions on what has no line of its own now: it is a priority no more, or came back in a newer version, or is
// filtered out.
export function LostRefusals({ shown }: { shown: readonly Line[] }) {
    const sync = useSync<SteeringOrders>();
    const at_hand = new Set(shown.map((line) => key_of(line.priority)));
    return (
        <>
            {sync.refused.value.filter(is_decision).filter((one) => !at_hand.has(key_of(one.entry.command))).map((one) => (
                <Refused key={one.entry.id} refused={one} last={undefined} />
            ))}
        </>
    );
}
