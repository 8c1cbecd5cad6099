import { common } from "../../i18n/common.ts";
import { resolution_name } from "../../i18n/steering_decisions.ts";
import { votes, votes_refusal } from "../../i18n/steering_votes.ts";
import type { SteeringOrders } from "../../protocol.ts";
import { Notice } from "../../ui/notice.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { named } from "../members.ts";
import { said_of_decision } from "../refusals.ts";
import { written_day } from "../resolution_form.ts";
import { culprits, type RefusedVotes } from "./orders.ts";
import type { VoteLine } from "./vote_lines.ts";

type Code = SteeringOrders["refusal"];

// Decisions that the server refused as a whole, until it is read: why, and for which lines where that can be told.
export function RefusedVotesSaid({ refused, lines }: { refused: RefusedVotes; lines: readonly VoteLine[] }) {
    const sync = useSync<SteeringOrders>();
    const { command } = refused.entry;
    const guilty = culprits(refused.code, command, lines, written_day(new Date(sync.now())));
    return (
        <Notice cut="no" alert>
            <div>
                <p><b>{votes.not_recorded(command.decisions.length)}</b> {said_of_votes(refused.code)}</p>
                {guilty.length > 0 && (
                    <>
                        <p>{votes.which(guilty.length)}</p>
                        <ul>
                            {guilty.map((line) => (
                                <li key={line.item.proposal}><b>{line.title ?? votes.unnamed}</b><Since code={refused.code} line={line} /></li>
                            ))}
                        </ul>
                    </>
                )}
                {lines.length > 0 && <p class="soft">{votes.kept}</p>}
            </div>
            <button type="button" class="btn thin" onClick={() => sync.acknowledge(refused)}>{common.understood}</button>
        </Notice>
    );
}

// What another decided on it.
function Since({ code, line: { last } }: { code: Code; line: VoteLine }) {
    const members = useSync().all("member");
    if (code !== "decided_meanwhile" || last === undefined) return null;
    return <>, {resolution_name[last.resolution]}, {named(last.member, members)}</>;
}

const is_own = (code: Code): code is keyof typeof votes_refusal => code in votes_refusal;
const said_of_votes = (code: Code): string => (is_own(code) ? votes_refusal[code] : said_of_decision(code));
