import { later } from "../i18n/later.ts";
import { time_left } from "../i18n/time.ts";
import type { RoundRow } from "../protocol.ts";
import { Said } from "../ui/said.tsx";
import { useSync } from "../ui/sync_context.ts";
import { Timer } from "../ui/timer.tsx";
import { my_ballot } from "./ballot.ts";
import { BallotLines, Turnout, use_portions } from "./ballot_lines.tsx";
import { BallotTray } from "./ballot_tray.tsx";
import { Footer } from "./footer.tsx";
import { use_steady } from "./steady.ts";

// What this phone held leaves by itself; nothing more can be marked.
export function ClosingRound({ round, until }: { round: RoundRow; until: number }) {
    const { received, leaving } = my_ballot(useSync(), round.round);
    return (
        <>
            <main class="phone ballot">
                <h1>{later.vote_closing}</h1>
                <p><Timer ends_at={until}>{(seconds) => <Said>{later.vote_closing_why(time_left(seconds))}</Said>}</Timer></p>
                <Turnout round={round.round} />
                <BallotLines round={round.round} places={use_steady(round.items)} portions={use_portions()} />
                <Footer />
            </main>
            <BallotTray
                round={round.round} nothing={later.no_ballot}
                sent={{ received: received.size, said: received.size > 0 ? later.ballot_in : later.ballot_held, leaving: leaving.size }}
            >
                {null}
            </BallotTray>
        </>
    );
}
