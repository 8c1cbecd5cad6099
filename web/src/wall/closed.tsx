import { wall } from "../i18n/wall.ts";
import { ideas_code_address } from "../ui/ideas_address.ts";
import { useSync } from "../ui/sync_context.ts";
import { vote_kind } from "../ui/vote_kind.ts";
import { Head } from "./head.tsx";
import { PageCount } from "./page_count.tsx";
import { use_columns } from "./pages.ts";
import { Retained } from "./priorities.tsx";

// The closed session: thanks, and what was retained.
export function Closed() {
    const sync = useSync();
    const priorities = sync.one("priorities")?.priorities ?? [];
    const session = sync.one("session")?.session;
    const people = sync.one("room")?.colleges.reduce((sum, count) => sum + count.joined, 0) ?? 0;
    const pages = use_columns<HTMLOListElement>(0);
    return (
        <div class="sheet">
            <Head title={wall.over} corner={session !== undefined && <Afterwards session={session} />}>{wall.over_hint(people)}</Head>
            <main class="listed">
                <h2>{wall.retained(priorities.length)}</h2>
                <Retained priorities={priorities} pages={pages} />
            </main>
            <footer class="foot"><span>{vote_kind()}</span><PageCount pages={pages} /></footer>
        </div>
    );
}

// The address where everybody can read, for years, what became of the ideas.
function Afterwards({ session }: { session: number }) {
    return (
        <div class="afterwards">
            <p><b>{wall.afterwards}</b><br />{`${location.host}/idees/${session}`}</p>
            <img src={ideas_code_address(session)} alt="" />
        </div>
    );
}
