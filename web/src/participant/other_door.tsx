import { useLayoutEffect, useState } from "preact/hooks";
import { other_door } from "../sync/door_links.ts";
import type { Environment } from "../sync/environment.ts";
import { become, person_here } from "../sync/personal_code.ts";
import { CodeEntry } from "./code_entry.tsx";
import { Tablet } from "./tablet.tsx";
import { WhoToBe } from "./who_to_be.tsx";

interface OtherDoorProps {
    fragment: string;
    environment: Environment;
    on_code(code: string): void;
}

// What an address opens that is not a bare code: a room by a personal code, or a tablet that people share.
export function OtherDoor({ fragment, environment, on_code }: OtherDoorProps) {
    const [door] = useState(other_door(fragment));
    if (door === null) return <CodeEntry store={environment.store} on_code={on_code} />;
    if (door.key === null) return <Tablet environment={environment} code={door.code} on_code={on_code} />;
    return <PersonalCode code={door.code} shown={door.key} environment={environment} on_code={on_code} />;
}

// The key leaves the address for the browser; who is here already is asked first.
function PersonalCode({ code, shown, environment: { store }, on_code }: Omit<OtherDoorProps, "fragment"> & { code: string; shown: string }) {
    const [before] = useState(person_here(store, code));
    const is_asked = before !== null && before !== shown;
    const enter = (): void => {
        become(store, code, shown);
        on_code(code);
    };
    useLayoutEffect(() => {
        if (!is_asked) enter();
    }, []);
    return is_asked ? <WhoToBe be_new={enter} stay={() => on_code(code)} /> : null;
}
