import { helper } from "../i18n/helper.ts";
import { voting } from "../i18n/facilitator_round.ts";
import { results } from "../i18n/results.ts";
import { paper_of } from "../methods/on_paper.ts";
import type { RoundRow } from "../protocol.ts";
import { apart_of } from "../facilitator/paper/channels.ts";
import { Hands } from "../facilitator/paper/hands_form.tsx";
import { PaperEntry } from "../facilitator/paper/paper_entry.tsx";
import { slips_given } from "../facilitator/paper/slips_given.ts";
import { Pills } from "../facilitator/pills.tsx";
import { all_of_each } from "../ui/college_said.ts";
import { useSync } from "../ui/sync_context.ts";
import type { HelperDesk } from "./helper_desk.ts";
import { open_rounds } from "./open_rounds.ts";

// What people without a phone vote in an open round: their ballots, then hands. Of several rounds one after the other.
export function Entry({ desk }: { desk: HelperDesk }) {
    const sync = useSync();
    const rounds = open_rounds(sync);
    const round = rounds.find((one) => one.round === desk.chosen.value) ?? rounds[0];
    if (round === undefined) {
        return (
            <>
                <h1>{helper.no_vote}</h1>
                <p class="soft">{helper.no_vote_how}</p>
            </>
        );
    }
    return (
        <>
            <h1>{name_of(round)}</h1>
            {rounds.length > 1 && (
                <Pills
                    legend={helper.which_round} name="which-round" chosen={round.round} on_choose={(chosen) => (desk.chosen.value = chosen)}
                    choices={rounds.map((one) => ({ value: one.round, label: name_of(one) }))}
                />
            )}
            <p class="soft">{paper_of(round.method).rule(round.method)}</p>
            {round.colleges && <p>{voting.only_for(voting.together(all_of_each(round.colleges)))}</p>}
            <Voted round={round} />
            <PaperEntry key={`paper ${round.round}`} round={round} />
            <Hands key={`hands ${round.round}`} round={round} />
            <NothingToEnter round={round} />
        </>
    );
}

const name_of = ({ title, round }: RoundRow): string => title ?? helper.round_number(round);

function Voted({ round }: { round: RoundRow }) {
    const sync = useSync();
    const turnout = sync.all("turnout").find((row) => row.round === round.round);
    const apart = apart_of(sync.all("slips").find((row) => row.round === round.round));
    return turnout ? <p role="status">{voting.have_voted(turnout.voters, turnout.registered)}{results.apart(apart.paper, apart.hands)}</p> : null;
}

// No slip that may vote here, and no hands to count.
function NothingToEnter({ round }: { round: RoundRow }) {
    const given = slips_given(useSync().all("person"), round);
    if (given.length > 0 || (paper_of(round.method).hands !== undefined && !round.secret)) return null;
    return <p class="part">{helper.nothing_to_enter}</p>;
}
