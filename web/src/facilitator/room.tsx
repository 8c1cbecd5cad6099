import { by_session_order } from "../colleges.ts";
import { facilitator } from "../i18n/facilitator.ts";
import type { CollegeCount } from "../protocol.ts";
import { all_of } from "../ui/college_said.ts";
import { Crowd } from "../ui/crowd.tsx";
import { college_cut, dot_worth } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Names } from "./names.tsx";

// Who has joined, by college, and who is there now. `brief`: the middle already shows the colleges.
export function Room({ brief = false }: { brief?: boolean }) {
    const sync = useSync();
    const counts = sync.one("room")?.colleges ?? [];
    const people = sync.all("person");
    const present = counts.reduce((sum, one) => sum + one.present, 0);
    const joined = counts.reduce((sum, one) => sum + one.joined, 0);
    return (
        <section class="room" aria-labelledby="room">
            <h2 id="room">{facilitator.room}</h2>
            {joined === 0
                ? <p class="soft">{facilitator.nobody_yet}</p>
                : <p>{facilitator.present_of(present, joined)}</p>}
            {joined > 0 && !brief && <CollegeCrowds counts={counts} />}
            {people.length > 0 && <Names people={people} />}
        </section>
    );
}

// A college a line: present full, away a thin ring.
export function CollegeCrowds({ counts, large = false }: { counts: readonly CollegeCount[]; large?: boolean }) {
    const worth = dot_worth(Math.max(...counts.map((one) => one.joined)));
    return (
        <>
            <dl class={large ? "who large" : "who"}>
                {by_session_order(counts, ({ college }) => college).filter((one) => one.joined > 0).map((one) => (
                    <div key={one.college}>
                        <dt>{all_of(one.college)}</dt>
                        <dd>
                            <span class="n"><b>{one.present}</b> {facilitator.out_of(one.joined)}</span>
                            <Crowd
                                full={one.present} empty={one.joined - one.present} cut={college_cut(one.college)} worth={worth}
                            />
                        </dd>
                    </div>
                ))}
            </dl>
            {worth > 1 && <p class="small soft">{facilitator.dot_worth_people(worth)}</p>}
        </>
    );
}
