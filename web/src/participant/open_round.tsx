import { useContext } from "preact/hooks";
import { refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { RoundRow } from "../protocol.ts";
import { Loading } from "../ui/loading.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Missing, use_arrival, use_awaited } from "./awaited.tsx";
import { BallotEnd } from "./ballot_end.tsx";
import { BallotLines, Turnout, use_portions } from "./ballot_lines.tsx";
import { BallotTray } from "./ballot_tray.tsx";
import { Footer } from "./footer.tsx";
import { PartsContext } from "./parts.ts";
import { use_steady } from "./steady.ts";
import { TroubleTray } from "./troubles.tsx";

// The ballot of an open round, or what there is of it until it has come.
export function OpenRound({ round }: { round: RoundRow }) {
    const ballot = useContext(PartsContext).ballots.of(round.method.type);
    const me = useSync().one("me", "own");
    const is_for_others = round.colleges !== undefined && me !== null && !round.colleges.includes(me.college);
    use_arrival(ballot !== undefined && !is_for_others);
    if (is_for_others) return <OthersRound round={round} />;
    if (ballot === undefined) return <AwaitedBallot round={round} />;
    return <ballot.Paper round={round} method={round.method}><BallotEnd round={round} /></ballot.Paper>;
}

// The proposals, to read while other colleges vote on them.
function OthersRound({ round }: { round: RoundRow }) {
    return (
        <>
            <main class="phone ballot">
                <h1>{refusal.not_your_vote}</h1>
                <p>{participant.screen_changes}</p>
                <Turnout round={round.round} />
                <BallotLines places={use_steady(round.items)} portions={use_portions()} />
                <Footer />
            </main>
            <TroubleTray />
        </>
    );
}

// The proposals, to read while the ballot is fetched, as often as it takes while there is a connection.
function AwaitedBallot({ round }: { round: RoundRow }) {
    const is_missing = use_awaited(useContext(PartsContext).ballots, round.method.type);
    return (
        <>
            <main class="phone ballot">
                <h1>{participant.ballot_coming}</h1>
                <Loading>{participant.screen_changes}</Loading>
                <Turnout round={round.round} />
                <BallotLines places={use_steady(round.items)} portions={use_portions()} />
                <Footer />
            </main>
            <BallotTray
                round={round.round} nothing={participant.ballot_not_here}
                sent={{ received: 0, said: participant.ballot_not_here, leaving: 0 }}
            >
                {is_missing && <Missing>{participant.ballot_missing()}</Missing>}
            </BallotTray>
        </>
    );
}
