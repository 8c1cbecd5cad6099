import { giveSlipsLimits } from "../../../../protocol/typescript/limits.ts";
import { paper } from "../../i18n/paper.ts";
import type { PersonRow } from "../../protocol.ts";
import { one_of } from "../../ui/college_said.ts";
import { Dot, college_cut } from "../../ui/dots.tsx";
import { focus_neighbour } from "../../ui/focus.ts";
import { useSync } from "../../ui/sync_context.ts";
import { GiveForm } from "../give_form.tsx";
import { usePaperDesk } from "./paper_desk.ts";
import { slips_given } from "./slips_given.ts";

const { max } = giveSlipsLimits.count;

// People without a phone: slips are given to them, listed by number, taken back and printed.
export function Slips() {
    const sync = useSync();
    const desk = usePaperDesk();
    const given = slips_given(sync.all("person"));
    const closed = sync.one("session")?.closed ?? true;
    if (closed && given.length === 0) return null;
    return (
        <section class="slips" aria-labelledby="slips">
            <h2 id="slips">{paper.without_phone}</h2>
            {given.length === 0
                ? <p class="soft">{paper.why_slips}</p>
                : <p>{paper.given(given.length)}</p>}
            {given.length > 0 && !closed && (
                <button type="button" class="btn quiet thin" onClick={() => (desk.printing.value = true)}>
                    {desk.ballot_to_print() === null ? paper.print : paper.print_with_ballot}
                </button>
            )}
            {given.length > 0 && (
                <details class="names">
                    <summary>{paper.see_slips}</summary>
                    <ul>{given.map((person) => <Slip key={person.person} person={person} closed={closed} />)}</ul>
                </details>
            )}
            {!closed && (
                <details class="names">
                    <summary>{paper.act_give}</summary>
                    <GiveForm legend={paper.give_to} most={max} limit={paper.how_many_limit(max)} give={(college, count) => desk.give({ type: "give_slips", college, count })} />
                </details>
            )}
        </section>
    );
}

function Slip({ person, closed }: { person: PersonRow; closed: boolean }) {
    const desk = usePaperDesk();
    const take_back = desk.take_slip_back && ((event: Event): void => {
        focus_neighbour(event.currentTarget as HTMLElement);
        desk.take_slip_back?.(person.person);
    });
    return (
        <li>
            <Dot cut={college_cut(person.college)} />
            <span><b class="num">{paper.numbers(String(person.person))}</b> <small class="soft">{one_of(person.college)}</small></span>
            {!closed && take_back && (
                <button type="button" class="btn bare thin" onClick={take_back}>
                    {paper.take_back} <span class="sr">{paper.take_back_long(person.person)}</span>
                </button>
            )}
        </li>
    );
}
