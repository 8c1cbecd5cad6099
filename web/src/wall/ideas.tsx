import { wall } from "../i18n/wall.ts";
import type { ProposalRow, SessionRow } from "../protocol.ts";
import { every_second } from "../sync/clock.ts";
import { college_cut, Dot } from "../ui/dots.tsx";
import { shown_title } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { CollegeKey } from "./colleges.tsx";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns } from "./pages.ts";

const fresh_ms = 15_000;
// So many of the fresh ideas are marked as new: while a whole room writes, all of them would be.
const most_fresh = 2;
// Up to so many ideas there is room for large type.
const few = 8;

// Ideas in the order they came; turns to the page of the newest by itself.
export function Ideas({ session }: { session: SessionRow }) {
    const count = useSync().all("proposal").length;
    const title = session.agenda[session.step]?.title ?? wall.write;
    return <IdeaPages title={title} below={session.proposing_open ? wall.ideas_count(count) : wall.no_more(count)} />;
}

// The step of the vote before its round is opened: the proposals to read again.
export function VoteSoon() {
    return <IdeaPages title={wall.vote_soon} below={wall.vote_soon_hint(useSync().all("proposal").length)} />;
}

function IdeaPages({ title, below }: { title: string; below: string }) {
    const sync = useSync();
    const rows = [...sync.all("proposal")].sort((a, b) => a.proposal - b.proposal);
    const pages = use_columns<HTMLDivElement>(rows[rows.length - 1]?.proposal ?? 0);
    every_second();
    const fresh = new Set(rows.slice(-most_fresh).filter((row) => sync.now() - row.made_at < fresh_ms));
    return (
        <div class="sheet">
            <Head title={title}>{below}</Head>
            <main class={rows.length <= few ? "columns two" : "columns three"} ref={pages.box}>
                {rows.length === 0 && <p class="awaited"><Dot cut="none" /> {wall.first_idea}</p>}
                {rows.map((row) => <Idea key={row.proposal} row={row} is_new={fresh.has(row)} />)}
            </main>
            <footer class="foot"><CollegeKey /><PageCount pages={pages} /></footer>
        </div>
    );
}

function Idea({ row, is_new }: { row: ProposalRow; is_new: boolean }) {
    return (
        <article class={`note idea${is_new ? " new" : ""}${row.college ? "" : " plain"}`}>
            {row.college && <Dot cut={college_cut(row.college)} />}
            <p>{is_new && <b>{wall.just_now} </b>}{shown_title(row)}{row.author && <span class="soft author">{row.author}</span>}
                {row.priority && <span class="soft author">{wall.stands_for(row.priority.committee, row.priority.place)}</span>}</p>
        </article>
    );
}
