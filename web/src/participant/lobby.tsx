import { participant } from "../i18n/participant.ts";
import { one_of } from "../ui/college_said.ts";
import { college_cut, Dot } from "../ui/dots.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";

// With more people than this no dots are drawn.
const most_dots = 60;

// Before the workshop begins.
export function Lobby() {
    const sync = useSync();
    const me = sync.one("me", "own");
    const here = sync.one("room")?.colleges.reduce((sum, count) => sum + count.present, 0) ?? 0;
    return (
        <main class="phone">
            <p class="hollow"><Dot cut="none" /></p>
            <h1>{participant.you_are_in(me?.called ?? "")}</h1>
            <p>{participant.begins_soon}</p>
            <p class="num here">{participant.people_here(here)}</p>
            <Crowd here={here} />
            {me && <p class="soft">{participant.joined_as(one_of(me.college))}</p>}
            {!sync.is_lasting && <p class="small">{participant.not_kept}</p>}
            <Footer />
        </main>
    );
}

// The people who are here, one dot each, cut by college.
function Crowd({ here }: { here: number }) {
    const colleges = useSync().one("room")?.colleges ?? [];
    if (here > most_dots) return null;
    return (
        <p class="crowd" aria-hidden="true">
            {colleges.flatMap(({ college, present }) =>
                Array.from({ length: present }, (_, index) => <Dot key={`${college}${index}`} cut={college_cut(college)} />))}
        </p>
    );
}
