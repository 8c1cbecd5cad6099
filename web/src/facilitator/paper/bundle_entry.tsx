import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { bundles } from "../../i18n/bundles.ts";
import { facilitator_refusal } from "../../i18n/facilitator_refusal.ts";
import type { Rich } from "../../i18n/rich.ts";
import { paper_of } from "../../methods/on_paper.ts";
import { lines_of } from "../../methods/paper.ts";
import type { CommonRefusal, Mark, Orders, RoundRow } from "../../protocol.ts";
import { shuffled } from "../../sync/random.ts";
import type { Sync } from "../../sync/sync.ts";
import { AskButton } from "../../ui/ask_button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { why_refused } from "../../ui/why_refused.ts";
import { ballot_of, every_slip } from "./ballot_to_print.ts";
import { bundles_in, is_full, is_leaving, largest_ballot, next_bundle, read_bundle, write_bundle } from "./bundle_draft.ts";
import { slips_given } from "./slips_given.ts";
import { TypedBallot } from "./typed_ballot.tsx";

// The ballots on paper of a secret round: typed one after the other as a bundle, which leaves as a whole and cannot be read again.
export function BundleEntry({ round }: { round: RoundRow }) {
    const sync = useSync();
    const [is_typing, set_typing] = useState(false);
    const [said, say] = useState<Rich | null>(null);
    const title = useRef<HTMLHeadingElement>(null);
    const save = useRef<HTMLButtonElement>(null);
    const start = useRef<HTMLButtonElement>(null);
    const draft = read_bundle(sync, round.round);
    const kept = bundles_in(sync, round.round);
    const given = slips_given(sync.all("person"), round).length;
    const elsewhere = sum([...kept].map(([bundle, ballots]) => (bundle === draft?.bundle ? 0 : ballots)));
    const typed = draft?.ballots.length ?? 0;
    const why_no_more = draft === undefined ? null : no_more(round, draft.ballots, given - elsewhere);
    const types_now = is_typing && draft !== undefined && why_no_more === null;
    useHeldPage(typed > 0);
    // What is next to press once the ballot's cells are gone.
    const was_typing = useRef(false);
    useLayoutEffect(() => {
        if (was_typing.current && !types_now) (save.current ?? start.current ?? title.current)?.focus();
        was_typing.current = types_now;
    }, [types_now]);

    const begin = (bundle: number): void => {
        write_bundle(sync, round.round, { bundle, ballots: [] });
        say(null);
        set_typing(true);
    };
    const put = (ballots: readonly { marks: Mark[] }[]): void => {
        if (draft !== undefined) write_bundle(sync, round.round, { bundle: draft.bundle, ballots });
    };
    const leave = (): void => {
        set_typing(false);
        if (typed === 0) write_bundle(sync, round.round, null);
    };
    const send = (): void => {
        if (draft === undefined) return;
        const { bundle, ballots } = draft;
        write_bundle(sync, round.round, null);
        const id = sync.order({ type: "enter_bundle", round: round.round, bundle, ballots: [...shuffled(ballots)] }, (answer) => {
            if (answer === null) write_bundle(sync, round.round, { bundle, ballots, refused: id });
            say(answer === null ? bundles.refused(bundle) : bundles.recorded(bundle, ballots.length));
        });
        set_typing(false);
        say(bundles.leaving(bundle));
        title.current?.focus();
    };
    const take_out = (bundle: number): void => {
        sync.order({ type: "enter_bundle", round: round.round, bundle, ballots: [] }, (answer) =>
            say(answer === null ? bundles.refused(bundle) : bundles.taken_out(bundle)));
        title.current?.focus();
    };
    if (given === 0 && kept.size === 0) return null;
    const next = next_bundle(kept);
    const is_all = elsewhere >= given;
    return (
        <section class="part entry bundles" aria-labelledby="entry">
            <h2 id="entry" ref={title} tabIndex={-1}>{bundles.entry}</h2>
            <p><Said>{bundles.progress(elsewhere + typed, given)}</Said>.</p>
            <p class="soft">{bundles.how}</p>
            <p class="soft">{bundles.promise}</p>
            <ul class="kept-bundles">
                {[...kept].filter(([bundle]) => bundle !== draft?.bundle).map(([bundle, ballots]) => (
                    <li key={bundle}>
                        <span>{bundles.kept(bundle, ballots)}</span>
                        {draft === undefined && !is_leaving(sync, round) && (
                            <span class="acts">
                                <button type="button" class="btn quiet thin" onClick={() => begin(bundle)}>
                                    {bundles.redo}<span class="sr"> : {bundles.named(bundle)}</span>
                                </button>
                                <AskButton
                                    label={bundles.take_out} subject={bundles.named(bundle)} question={bundles.take_out_question(ballots)}
                                    yes={bundles.take_out_yes} no={bundles.no} act={() => take_out(bundle)}
                                />
                            </span>
                        )}
                    </li>
                ))}
            </ul>
            {draft !== undefined && kept.has(draft.bundle) && <Notice cut="none"><p>{bundles.redoing(draft.bundle, kept.get(draft.bundle) ?? 0)}</p></Notice>}
            {types_now && (
                <TypedBallot
                    key={typed} ballot={ballot_of(round)} slip={every_slip} is_in={false} asks_blank
                    words={{ title: bundles.ballot(draft.bundle, typed + 1), keys: bundles.keys, record: bundles.record, leave: bundles.leave }}
                    record={(marks) => put([...draft.ballots, { marks: [...marks] }])} leave={leave}
                />
            )}
            {draft !== undefined && typed > 0 && (
                <div class="unsent">
                    <p role="status"><b>{bundles.unsent(typed)}</b> {bundles.unsent_how}</p>
                    {why_no_more !== null && <p role="status">{why_no_more}</p>}
                    <div class="acts">
                        <button ref={save} type="button" class="btn thin" onClick={send}>{bundles.send(typed)}</button>
                        {!types_now && why_no_more === null && (
                            <button type="button" class="btn quiet thin" onClick={() => set_typing(true)}>{bundles.go_on}</button>
                        )}
                        <button type="button" class="btn bare thin" onClick={() => put(draft.ballots.slice(0, -1))}>{bundles.undo}</button>
                        <AskButton
                            label={bundles.throw_away} subject={bundles.named(draft.bundle)} question={bundles.throw_away_question(typed)}
                            yes={bundles.throw_away_yes} no={bundles.no} act={() => { set_typing(false); write_bundle(sync, round.round, null); }}
                        />
                    </div>
                </div>
            )}
            {draft !== undefined && typed === 0 && !types_now && (
                <div class="acts">
                    <button type="button" class="btn thin" onClick={() => set_typing(true)}>{bundles.go_on}</button>
                    <button type="button" class="btn bare thin" onClick={leave}>{bundles.leave}</button>
                </div>
            )}
            <p role="status">{said !== null && <Said>{said}</Said>} {draft?.refused !== undefined && why(sync, draft.refused)}</p>
            {draft === undefined && !is_leaving(sync, round) && (is_all
                ? <p>{bundles.all_entered}</p>
                : next === undefined ? <p>{bundles.none_left}</p> : (
                    <button ref={start} type="button" class="btn thin" onClick={() => begin(next)}>{bundles.begin(next)}</button>
                ))}
        </section>
    );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

// Why no ballot can be typed behind these; null: one can. `room`: how many papers were given for this bundle.
function no_more(round: RoundRow, ballots: readonly { marks: Mark[] }[], room: number): string | null {
    if (ballots.length >= room) return bundles.all_typed;
    const { method, items } = ballot_of(round);
    const face = paper_of(method);
    return is_full(ballots, largest_ballot(face.boxes(method, items.length), lines_of(face, items, every_slip))) ? bundles.full : null;
}

function why(sync: Sync, refused: string): string {
    const code: Orders["refusal"] | undefined = sync.refused.value.find(({ entry }) => entry.id === refused)?.code;
    if (code === undefined) return "";
    return is_worded(code) ? facilitator_refusal[code] : why_refused(code as CommonRefusal);
}

const is_worded = (code: Orders["refusal"]): code is keyof typeof facilitator_refusal => code in facilitator_refusal;

// The browser asks before it leaves the page.
function useHeldPage(is_held: boolean): void {
    useEffect(() => {
        if (!is_held) return;
        const hold = (event: Event): void => event.preventDefault();
        window.addEventListener("beforeunload", hold);
        return () => window.removeEventListener("beforeunload", hold);
    }, [is_held]);
}
