import { useId, useState } from "preact/hooks";
import { by_session_order, session_colleges } from "../../colleges.ts";
import { paper } from "../../i18n/paper.ts";
import { paper_of } from "../../methods/on_paper.ts";
import type { Choice } from "../../methods/paper.ts";
import type { College, HandsOfCollege, RoundRow } from "../../protocol.ts";
import { all_of } from "../../ui/college_said.ts";
import { focus_first_fault } from "../../ui/line_field.tsx";
import { Said } from "../../ui/said.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { Pills } from "../pills.tsx";
import { counted, faults_of, is_by_college, no_hands, number_of, raised_at, typed_again, type TypedHands } from "./hands_typed.ts";
import { usePaperDesk } from "./paper_desk.ts";

// A show of hands, counted in the room and typed in as sums; of one college after the other where colleges weigh.
export function Hands({ round }: { round: RoundRow }) {
    const sync = useSync();
    const hands = paper_of(round.method).hands;
    const voting = session_colleges().filter((one) => round.colleges?.includes(one) ?? true);
    const [chosen, choose] = useState<College>(voting[0] ?? "resident");
    if (hands === undefined || round.secret) return null;
    const told = sync.all("slips").find((one) => one.round === round.round)?.hands ?? [];
    const college = is_by_college(round) ? chosen : undefined;
    const before = told.find((one) => one.college === college);
    return (
        <section class="part hands" aria-labelledby="hands">
            <h2 id="hands">{paper.hands}</h2>
            {by_session_order(told, ({ college }) => college).map(({ college, people }) => (
                <p key={college ?? ""}>
                    <Said>{college ? paper.hands_counted_of(people, all_of(college)) : paper.hands_counted(people)}</Said>
                </p>
            ))}
            <details>
                <summary>{told.length > 0 ? paper.count_again : paper.count}</summary>
                <p class="soft">{paper.hands_how}</p>
                {is_by_college(round) && (
                    <Pills<College>
                        legend={paper.hands_of} name="hands-of" chosen={chosen} on_choose={choose}
                        choices={voting.map((value) => ({ value, label: all_of(value) }))}
                    />
                )}
                <HandsForm
                    key={`${college ?? ""} ${JSON.stringify(before ?? null)}`} round={round} choices={hands()} college={college} before={before}
                />
            </details>
        </section>
    );
}

interface HandsFormProps {
    round: RoundRow;
    choices: readonly Choice[];
    college: College | undefined;
    // As counted until now.
    before: HandsOfCollege | undefined;
}

function HandsForm({ round, choices, college, before }: HandsFormProps) {
    const desk = usePaperDesk();
    const id = useId();
    const [typed, set_typed] = useState<TypedHands>(before === undefined ? no_hands : typed_again(before));
    const [tried, set_tried] = useState(false);
    const faults = faults_of(typed, round.items, choices);
    const people = number_of(typed.people) ?? 0;
    const people_fault = tried && faults.some(({ at }) => at === "people");
    const raise = (name: string, text: string): void => set_typed({ ...typed, raised: new Map(typed.raised).set(name, text) });
    const submit = (event: SubmitEvent): void => {
        event.preventDefault();
        set_tried(faults.length > 0);
        if (faults.length > 0) return focus_first_fault(event.currentTarget as HTMLFormElement);
        desk.give(counted(typed, round, choices, college));
    };
    const take_back = (): void => desk.give(counted({ ...no_hands, people: "0" }, round, choices, college));
    return (
        <form class="hands-form" onSubmit={submit} noValidate>
            <div class="people">
                <label for={`${id}-people`}>{paper.people_by_hand}</label>
                <input
                    id={`${id}-people`} class="input" inputMode="numeric" autocomplete="off" value={typed.people} aria-invalid={people_fault}
                    aria-describedby={people_fault ? `${id}-people-fault` : undefined}
                    onInput={(event) => set_typed({ ...typed, people: event.currentTarget.value })}
                />
                {people_fault && <p id={`${id}-people-fault`} class="fault">{paper.people_fault}</p>}
            </div>
            <ol class="cells">
                {round.items.map((proposal) => {
                    const texts = choices.map(({ mark }) => typed.raised.get(raised_at(proposal, mark)) ?? "");
                    const raised = texts.reduce((sum, text) => sum + (number_of(text) ?? 0), 0);
                    const is_over = faults.some((fault) => fault.at === "proposal" && fault.proposal === proposal);
                    const is_no_number = tried && texts.some((text) => number_of(text) === null);
                    const rest = raised > 0 && people > raised ? paper.silent(people - raised) : "";
                    const said = is_over ? paper.too_many_hands(raised, people) : is_no_number ? paper.number_fault : rest;
                    return (
                        <li key={proposal}>
                            <span class="t">{desk.title(proposal)}</span>
                            {choices.map(({ mark, said: choice }, index) => (
                                <label key={mark} class="cell">
                                    <small>{choice} <span class="sr">{desk.title(proposal)}</span></small>
                                    <input
                                        class="input" inputMode="numeric" autocomplete="off" value={texts[index]}
                                        aria-invalid={is_over || (tried && number_of(texts[index]!) === null)} aria-describedby={`${id}-${proposal}`}
                                        onInput={(event) => raise(raised_at(proposal, mark), event.currentTarget.value)}
                                    />
                                </label>
                            ))}
                            <p id={`${id}-${proposal}`} class={is_over || is_no_number ? "fault" : "small soft"} role="status">{said}</p>
                        </li>
                    );
                })}
            </ol>
            <div class="acts">
                <button type="submit" class="btn thin">{before === undefined ? paper.count : paper.count_again}</button>
                {before !== undefined && <button type="button" class="btn bare thin" onClick={take_back}>{paper.hands_taken_back}</button>}
            </div>
        </form>
    );
}
