import { useContext } from "preact/hooks";
import { refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import type { RoundRow } from "../protocol.ts";
import { Loading } from "../ui/loading.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Missing, use_arrival, use_awaited, use_later } from "./awaited.tsx";
import { BallotEnd } from "./ballot_end.tsx";
import { BallotLines, Turnout, use_portions } from "./ballot_lines.tsx";
import { BallotTray } from "./ballot_tray.tsx";
import { Footer } from "./footer.tsx";
import { PartsContext } from "./parts.ts";
import { use_steady } from "./steady.ts";

// The ballot of an open round, or what there is of it until it has come.
export function OpenRound({ round }: { round: RoundRow }) {
    const ballot = useContext(PartsContext).ballots.of(round.method.type);
    const me = useSync().one("me", "own");
    const is_for_others = me !== null && round.colleges?.includes(me.college) === false;
    use_arrival(ballot !== undefined);
    if (round.closing_until !== undefined) return <AwaitedClosing round={round} until={round.closing_until} />;
    if (ballot === undefined || is_for_others) return <AwaitedBallot round={round} is_for_others={is_for_others} />;
    return <ballot.Paper round={round} method={round.method}><BallotEnd round={round} /></ballot.Paper>;
}

// What draws it is fetched; until then the list is there.
function AwaitedClosing({ round, until }: { round: RoundRow; until: number }) {
    const Drawn = use_later("ClosingRound");
    use_arrival(Drawn !== undefined);
    return Drawn ? <Drawn round={round} until={until} /> : <AwaitedBallot round={round} is_for_others={false} />;
}

// The proposals, to read while the ballot is fetched, as often as it takes while there is a connection; or while other colleges vote.
function AwaitedBallot({ round, is_for_others }: { round: RoundRow; is_for_others: boolean }) {
    const is_missing = use_awaited(useContext(PartsContext).ballots, round.method.type);
    const nothing = is_for_others ? refusal.not_your_vote : participant.ballot_not_here;
    return (
        <>
            <main class="phone ballot">
                <h1>{is_for_others ? refusal.not_your_vote : participant.ballot_coming}</h1>
                {is_for_others ? <p>{participant.screen_changes}</p> : <Loading>{participant.screen_changes}</Loading>}
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={use_steady(round.items)} portions={use_portions()} />
                <Footer />
            </main>
            <BallotTray
                round={round.round} nothing={nothing}
                sent={{ received: 0, said: nothing, leaving: 0 }}
            >
                {is_missing && <Missing>{participant.ballot_missing()}</Missing>}
            </BallotTray>
        </>
    );
}
