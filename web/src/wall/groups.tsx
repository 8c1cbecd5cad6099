import { wall } from "../i18n/wall.ts";
import type { ProposalRow } from "../protocol.ts";
import { college_cut, Dot } from "../ui/dots.tsx";
import { shown_title } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { CollegeKey } from "./colleges.tsx";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns } from "./pages.ts";

const told = 4;

// The proposals with those merged into them; the largest groups first.
export function Groups() {
    const sync = useSync();
    const rows = [...sync.all("proposal")].sort((a, b) => b.absorbed.length - a.absorbed.length || a.proposal - b.proposal);
    const ideas = rows.reduce((sum, row) => sum + 1 + row.absorbed.length, 0);
    // A merge changes the largest groups, which stand on the first page.
    const pages = use_columns<HTMLDivElement>(rows.reduce((sum, row) => sum + row.absorbed.length, 0), "first");
    return (
        <div class="sheet">
            <Head title={wall.gathered(ideas, rows.length)}>{wall.gathered_hint}</Head>
            <main class={`columns ${columns_for(rows.length)}`} ref={pages.box}>{rows.map((row) => <Group key={row.proposal} row={row} />)}</main>
            <footer class="foot"><CollegeKey /><PageCount pages={pages} /></footer>
        </div>
    );
}

// Fewer groups take wider columns.
const columns_for = (groups: number): string => (groups <= 4 ? "two" : groups <= 9 ? "three" : "four");

function Group({ row }: { row: ProposalRow }) {
    const size = row.absorbed.length + 1;
    const more = row.absorbed.length - told;
    return (
        <section class={size === 1 ? "note group alone" : "note group"}>
            <h2>
                {row.college && <Dot cut={college_cut(row.college)} />}
                <span>{shown_title(row)}</span>
                {size > 1 && <b class="badge">{size}</b>}
            </h2>
            {size > 1 && <ul>{row.absorbed.slice(0, more === 1 ? told + 1 : told).map((other) => <li key={other.proposal}>{shown_title(other)}</li>)}</ul>}
            {more > 1 && <p class="soft more">{wall.others_close(more)}</p>}
        </section>
    );
}
