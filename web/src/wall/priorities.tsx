import { wall } from "../i18n/wall.ts";
import { Dot } from "../ui/dots.tsx";
import { priority_rank } from "../ui/priority_rank.ts";
import { title_of } from "../ui/proposal_title.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns, type Columns } from "./pages.ts";

// The priorities in the order in which they are retained.
export function Priorities() {
    const priorities = useSync().one("priorities")?.priorities ?? [];
    const pages = use_columns<HTMLOListElement>(0);
    return (
        <div class="sheet">
            <Head title={wall.retained(priorities.length)}>{wall.retained_hint}</Head>
            <main>
                {priorities.length === 0 ? <p class="hollow"><Dot cut="none" /></p> : <Retained priorities={priorities} pages={pages} />}
            </main>
            <footer class="foot"><span>{vote_kind()}</span><PageCount pages={pages} /></footer>
        </div>
    );
}

export function Retained({ priorities, pages }: { priorities: readonly number[]; pages: Columns<HTMLOListElement> }) {
    const sync = useSync();
    return (
        <ol class="retained columns one" ref={pages.box}>
            {priorities.map((proposal, index) => {
                const rank = priority_rank(sync, proposal);
                return (
                    <li key={proposal}>
                        <b class="place">{index + 1}</b>
                        <span class="name">{title_of(sync, proposal)}</span>
                        {rank && <span class="soft"><Said>{rank}</Said></span>}
                    </li>
                );
            })}
        </ol>
    );
}
