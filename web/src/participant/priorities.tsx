import { later } from "../i18n/later.ts";
import { participant } from "../i18n/participant.ts";
import { priority_rank } from "../ui/priority_rank.ts";
import { proposals_by_number, title_of } from "../ui/proposal_title.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { Lineage } from "./proposal_list.tsx";
import { mine } from "./mine.ts";

export function Priorities() {
    return (
        <main class="phone">
            <Retained level={1} />
            <p class="soft">{later.retained_hint}</p>
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}

// The retained proposals, best first, each with its rank in the last vote that had it.
export function Retained({ level }: { level: 1 | 2 }) {
    const sync = useSync();
    const priorities = sync.one("priorities")?.priorities ?? [];
    const rows = proposals_by_number(sync);
    const own = mine(sync);
    const Title = level === 1 ? "h1" : "h2";
    return (
        <section>
            <Title>{later.retained(priorities.length)}</Title>
            {priorities.length > 0 && (
                <ol class="rank">
                    {priorities.map((id, index) => {
                        const row = rows.get(id);
                        const rank = priority_rank(sync, id);
                        return (
                            <li key={id}>
                                <span class="r num">{index + 1}</span>
                                <span class="t">{title_of(sync, id)}</span>
                                <div class="you">
                                    {own.has(id) && <span class="tag now">{participant.your_idea_tag}</span>}
                                    {rank && <span class="soft small"><Said>{rank}</Said></span>}
                                </div>
                                {row && <div class="by"><Lineage row={row} /></div>}
                            </li>
                        );
                    })}
                </ol>
            )}
        </section>
    );
}
