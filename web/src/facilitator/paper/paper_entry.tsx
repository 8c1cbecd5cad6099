import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { paper } from "../../i18n/paper.ts";
import type { Rich } from "../../i18n/rich.ts";
import type { Mark, RoundRow } from "../../protocol.ts";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { ballot_of } from "./ballot_to_print.ts";
import { BundleEntry } from "./bundle_entry.tsx";
import { in_runs, slip_of, slips_given } from "./slips_given.ts";
import { TypedBallot } from "./typed_ballot.tsx";

// A ballot recorded from this screen. `former`: what it replaced, null nothing, undefined what was recorded elsewhere.
interface Entry {
    readonly slip: number;
    readonly marks: readonly Mark[];
    readonly former: readonly Mark[] | null | undefined;
}

// So many runs of numbers are told.
const most_missing = 8;

// The ballots of people without a phone, one after the other: number, choices, next; of a secret round in bundles, without numbers.
export function PaperEntry({ round }: { round: RoundRow }) {
    return round.secret ? <BundleEntry round={round} /> : <NumberedEntry round={round} />;
}

function NumberedEntry({ round }: { round: RoundRow }) {
    const sync = useSync();
    const field = useRef<HTMLInputElement>(null);
    // The field for the number is next, once it is there again.
    const asks_number = useRef(false);
    const [slip, set_slip] = useState<number | null>(null);
    const [text, set_text] = useState("");
    const [fault, set_fault] = useState<string | null>(null);
    const [said, say] = useState<Rich | null>(null);
    // The last one last.
    const [entries, set_entries] = useState<readonly Entry[]>([]);
    const people = sync.all("person");
    const given = slips_given(people, round);
    const row = sync.all("slips").find((one) => one.round === round.round);
    // An answer may still be on its way.
    const here = (number: number): Entry | undefined => entries.filter((one) => one.slip === number).pop();
    const is_in = (number: number): boolean => (row?.entered.includes(number) ?? false) || here(number) !== undefined;
    const entered = given.filter(({ person }) => is_in(person)).length;
    const missing = given.map(({ person }) => person).filter((number) => !is_in(number));
    const last = entries[entries.length - 1];

    useLayoutEffect(() => {
        if (!asks_number.current || field.current === null) return;
        asks_number.current = false;
        field.current.focus();
    });

    const to_number = (): void => {
        set_slip(null);
        set_text("");
        asks_number.current = true;
    };
    const look = (event: Event): void => {
        event.preventDefault();
        const found = slip_of(text, people, round);
        set_fault(typeof found === "string" ? found : null);
        if (typeof found === "string") return field.current?.select();
        say(null);
        set_slip(found.person);
    };
    // `marks` null: taken out. `done` is said once the server has it; of a refusal the console says why, among what is to handle.
    const enter = (number: number, marks: readonly Mark[] | null, done: Rich, refused?: () => void): void => {
        sync.order({ type: "enter_ballot", round: round.round, person: number, ...(marks && { marks: [...marks] }) }, (answer) => {
            if (answer === null) refused?.();
            say(answer === null ? paper.not_entered(number) : done);
        });
        say(paper.leaving(number));
        to_number();
    };
    const record = (number: number, marks: readonly Mark[]): void => {
        const entry: Entry = { slip: number, marks, former: here(number)?.marks ?? (is_in(number) ? undefined : null) };
        set_entries((before) => [...before, entry]);
        const done = is_in(number) ? paper.replaced(number) : marks.length === 0 ? paper.recorded_blank(number) : paper.recorded(number);
        enter(number, marks, done, () => set_entries((now) => now.filter((other) => other !== entry)));
    };
    const undo = ({ slip: number, former }: Entry): void => {
        set_entries(entries.slice(0, -1));
        const done = former === null ? paper.undone(number) : former === undefined ? paper.not_put_back(number) : paper.put_back(number);
        enter(number, former ?? null, done);
    };
    if (given.length === 0) return null;
    return (
        <section class="part entry" aria-labelledby="entry">
            <h2 id="entry">{paper.entry}</h2>
            <p>
                <Said>{paper.progress(entered, given.length)}</Said>.{" "}
                <span class="soft">{missing.length === 0 ? paper.all_entered : missing_said(missing)}</span>
            </p>
            {slip === null
                ? (
                    <form class="slip-number" onSubmit={look} noValidate>
                        <label for="slip-number">{paper.number}</label>
                        <div>
                            <input
                                ref={field} id="slip-number" class="input" value={text} inputMode="numeric" autocomplete="off" aria-invalid={fault !== null}
                                aria-describedby={fault === null ? "slip-hint" : "slip-fault"}
                                onInput={(event) => { set_text(event.currentTarget.value); set_fault(null); }}
                            />
                            <button type="submit" class="btn thin">{paper.to_ballot}</button>
                        </div>
                        {fault === null
                            ? <p id="slip-hint" class="small soft">{paper.number_hint}</p>
                            : <p id="slip-fault" class="fault" role="alert">{fault}</p>}
                    </form>
                )
                : (
                    <TypedBallot
                        key={slip} ballot={ballot_of(round)} slip={slip} is_in={is_in(slip)}
                        record={(marks) => record(slip, marks)} leave={to_number}
                    />
                )}
            <div class="entered">
                <p role="status">{said !== null && <Said>{said}</Said>}</p>
                {last !== undefined && slip === null && (
                    <button type="button" class="btn bare thin" onClick={() => undo(last)}>{paper.undo_last(last.slip)}</button>
                )}
            </div>
        </section>
    );
}

function missing_said(numbers: readonly number[]): string {
    const runs = in_runs(numbers);
    const told = runs.slice(0, most_missing);
    const more = runs.slice(most_missing).reduce((sum, [first, last]) => sum + last - first + 1, 0);
    return paper.missing(told.map(([first, last]) => (first === last ? String(first) : paper.from_to(first, last))), more);
}
