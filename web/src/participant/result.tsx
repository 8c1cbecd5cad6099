import { useContext } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import type { RoundRow } from "../protocol.ts";
import { Loading } from "../ui/loading.tsx";
import { title_of } from "../ui/proposal_title.ts";
import { useSync } from "../ui/sync_context.ts";
import { Missing, use_arrival, use_awaited } from "./awaited.tsx";
import { Footer } from "./footer.tsx";
import { MyProposals } from "./my_proposals.tsx";
import { OfReceipt } from "./of_receipt.tsx";
import { PartsContext } from "./parts.ts";

// What a closed round has shown.
export function Result({ round }: { round: RoundRow }) {
    return (
        <main class="phone">
            <RoundResult round={round} level={1} />
            <MyProposals can_withdraw={false} />
            <Footer />
        </main>
    );
}

export function LiveResult({ round }: { round: RoundRow }) {
    return <section class="live"><RoundResult round={round} level={2} /></section>;
}

interface RoundResultProps {
    round: RoundRow;
    level: 1 | 2;
}

// The result as its method draws it, or what there is of it until that has come.
export function RoundResult({ round, level }: RoundResultProps) {
    const row = useSync().all("result").find((other) => other.round === round.round);
    const Drawn = useContext(PartsContext).results.of(round.method.type);
    use_arrival(Drawn !== undefined || level === 2);
    if (row === undefined) return null;
    return (
        <>
            <OfReceipt part="ReceiptMissing" round={round.round} />
            {Drawn === undefined ? <AwaitedResult round={round} level={level} /> : <Drawn round={round} row={row} level={level} />}
            <OfReceipt part="ReceiptFound" round={round.round} />
        </>
    );
}

// What was voted on, in the order of the paper, while the result's drawing is fetched.
function AwaitedResult({ round, level }: RoundResultProps) {
    const sync = useSync();
    const is_missing = use_awaited(useContext(PartsContext).results, round.method.type);
    const Title = level === 1 ? "h1" : "h2";
    return (
        <section class="result">
            <Title>{participant.result_coming}</Title>
            <Loading>{participant.screen_changes}</Loading>
            {is_missing && <Missing>{participant.result_missing()}</Missing>}
            <ul class="rows">{round.items.map((id) => <li key={id}>{title_of(sync, id)}</li>)}</ul>
        </section>
    );
}
