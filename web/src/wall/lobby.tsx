import { by_session_order } from "../colleges.ts";
import { wall } from "../i18n/wall.ts";
import type { DoorRow, SessionRow } from "../protocol.ts";
import { all_of } from "../ui/college_said.ts";
import { college_cut, Dots, dot_worth } from "../ui/dots.tsx";
import { QrCode } from "../ui/qr_code.tsx";
import { Said } from "../ui/said.tsx";
import { spoken_address } from "../ui/spoken_address.ts";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";

// So many dots fit in a college's line within the disc.
const dots_a_row = 18;
const size = (title: string): string => (title.length <= 10 ? "short" : title.length <= 24 ? "middling" : "long");

// The field's large disc with the people who are there as dots; beside it how to join.
export function Lobby({ session }: { session: SessionRow }) {
    const door = useSync().one("door");
    return (
        <div class="lobby">
            <div class="big" />
            <section class="in" aria-labelledby="wall-title">
                <p><Wordmark /></p>
                <h1 id="wall-title" class={size(session.committee)}>{session.committee}</h1>
                <p class="sub">{session.title}{session.when_where !== undefined && <><br />{session.when_where}</>}</p>
                <Arrivals />
            </section>
            {door && <WayIn door={door} />}
        </div>
    );
}

function Arrivals() {
    const counts = by_session_order(useSync().one("room")?.colleges ?? [], ({ college }) => college);
    const here = counts.reduce((sum, count) => sum + count.present, 0);
    const worth = dot_worth(Math.max(0, ...counts.map((count) => count.present)), dots_a_row);
    return (
        <>
            <p class="here" role="status">{wall.people_here(here)}</p>
            {here > 0 && (
                <dl class="who">
                    {counts.map(({ college, present }) => (
                        <div key={college}>
                            <dt>{all_of(college)}</dt>
                            <dd><b>{present}</b><Dots n={Math.ceil(present / worth)} cut={college_cut(college)} /></dd>
                        </div>
                    ))}
                </dl>
            )}
            {worth > 1 && <p class="worth">{wall.one_is(worth)}</p>}
        </>
    );
}

function WayIn({ door }: { door: DoorRow }) {
    if (door.state === "closed") return <main class="how"><h2>{wall.door_closed}</h2><p class="paper soft">{wall.paper}</p></main>;
    return (
        <main class="how">
            <h2>{wall.scan}</h2>
            <QrCode size={door.qr_size} bits={door.qr} label={wall.qr} />
            <p class="or"><Said>{wall.or_go_to(spoken_address(door.url))}</Said><br />{wall.type_code}</p>
            <p class="letters" role="img" aria-label={wall.code_is(door.code)}>
                {[...door.code].map((letter, index) => <span key={index}>{letter}</span>)}
            </p>
            <p class="paper soft">{door.state === "held" ? wall.door_held : wall.paper}</p>
        </main>
    );
}
