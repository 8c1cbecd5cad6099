import { useEffect } from "preact/hooks";
import { giveCodesLimits } from "../../../../protocol/typescript/limits.ts";
import { codes } from "../../i18n/codes.ts";
import { paper } from "../../i18n/paper.ts";
import { personal_link } from "../../sync/door_links.ts";
import { AskButton } from "../../ui/ask_button.tsx";
import { all_of } from "../../ui/college_said.ts";
import { CopyButton } from "../../ui/copy_button.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { useConsole } from "../console_state.ts";
import { GiveForm } from "../give_form.tsx";
import type { FreshCodes } from "./fresh_codes.ts";

const { max } = giveCodesLimits.keys;

// Personal codes: how many were given, those to print, and a form for more.
export function Codes() {
    const sync = useSync();
    const { codes: at_hand } = useConsole();
    const given = sync.all("person").filter(({ by_code, removed }) => by_code && !removed).length;
    const fresh = at_hand.all.value;
    const closed = sync.one("session")?.closed ?? true;
    const would_be_lost = fresh.length > 0 && !sync.is_lasting;
    useEffect(() => {
        if (!would_be_lost) return undefined;
        const ask = (event: Event): void => event.preventDefault();
        window.addEventListener("beforeunload", ask);
        return () => window.removeEventListener("beforeunload", ask);
    }, [would_be_lost]);
    if (closed && given === 0) return null;
    return (
        <section class="slips" aria-labelledby="codes">
            <h2 id="codes">{codes.title}</h2>
            {given === 0 ? <p class="soft">{codes.why}</p> : <p>{codes.given(given)}</p>}
            {fresh.map((one) => <Fresh key={one.order} fresh={one} />)}
            {!closed && (
                <details class="names">
                    <summary>{paper.act_give_codes}</summary>
                    <GiveForm legend={codes.give_to} most={max} limit={codes.how_many_limit(max)} give={(college, count) => at_hand.give(college, count)} />
                </details>
            )}
        </section>
    );
}

function Fresh({ fresh }: { fresh: FreshCodes }) {
    const sync = useSync();
    const { codes: at_hand } = useConsole();
    const door = sync.one("door");
    const first = at_hand.first_of(fresh);
    const waiting = at_hand.is_on_its_way(fresh);
    const count = fresh.keys.length;
    const told = first === null ? "" : codes.numbered(first, first + count - 1);
    return (
        <div class="inset fresh-codes" role="group" aria-label={codes.to_print(count, all_of(fresh.college), told)}>
            <p role="status"><b>{codes.to_print(count, all_of(fresh.college), told)}</b> {codes.shown_once(sync.is_lasting)}</p>
            {waiting
                ? <State cut="wait">{codes.on_their_way}</State>
                : (
                    <div class="acts">
                        <button type="button" class="btn thin" disabled={door === null} onClick={() => (at_hand.printing.value = fresh.order)}>{codes.print}</button>
                        <AskButton
                            label={codes.put_away} subject={told} question={codes.put_away_sure} yes={codes.put_away_yes} no={codes.keep}
                            act={() => at_hand.put_away(fresh)}
                        />
                    </div>
                )}
            {!waiting && door !== null && (
                <details class="names">
                    <summary>{codes.one_by_one}</summary>
                    <ol>
                        {fresh.keys.map((key, index) => (
                            <li key={key}>
                                <span />
                                <b class="num">{first === null ? codes.nth(index + 1) : paper.numbers(String(first + index))}</b>
                                <CopyButton text={personal_link(door.url, key)} label={codes.copy} done={codes.copied} by_hand={codes.copy_by_hand} />
                            </li>
                        ))}
                    </ol>
                </details>
            )}
        </div>
    );
}
