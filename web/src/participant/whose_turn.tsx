import { useLayoutEffect, useRef } from "preact/hooks";
import { other_doors } from "../i18n/other_doors.ts";
import { common } from "../i18n/common.ts";
import type { FrontDoor } from "../protocol.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { Notice } from "../ui/notice.tsx";
import { name_page } from "../ui/page.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { Troubles } from "./troubles.tsx";
import type { Turns } from "./turns.ts";

// Between two people at the tablet: somebody new, or one who was here, by their number. Nothing of what anybody did.
export function WhoseTurn({ turns, door, begin }: { turns: Turns; door: FrontDoor; begin(): void }) {
    const title = useRef<HTMLHeadingElement>(null);
    const people = turns.people.value;
    const leaving = turns.leaving.value.length;
    useLayoutEffect(() => {
        name_page(other_doors.whose_turn, door.title);
        title.current?.focus();
    }, []);
    return (
        <>
            <header class="poster" data-field={door.steers ? undefined : door.field}>
                <div class="poster-in">
                    <p class="top"><Wordmark /> <LanguageSwitch /></p>
                    <h1 class="middling" ref={title} tabIndex={-1}>{other_doors.whose_turn}</h1>
                    <p class="lines">{door.committee}<br />{door.title}</p>
                </div>
            </header>
            <main id="main" class="phone whose-turn" tabIndex={-1}>
                <Troubles />
                {leaving > 0 && <Notice><p>{other_doors.still_leaving(leaving)}</p></Notice>}
                <Refused turns={turns} />
                <button type="button" class="btn now wide" aria-describedby="first-time" onClick={begin}>{other_doors.first_time}</button>
                <p class="small soft" id="first-time">{other_doors.first_time_means}</p>
                {people.length > 0 && (
                    <section aria-labelledby="been-here">
                        <h2 id="been-here">{other_doors.been_here}</h2>
                        <p class="small soft">{other_doors.been_here_means}</p>
                        <ul class="numbers">
                            {people.map((one) => (
                                <li key={one.key}>
                                    <button type="button" class="btn quiet" onClick={() => turns.begin(one)}>
                                        {one.person === null ? other_doors.no_number : other_doors.number(one.person)}
                                    </button>
                                </li>
                            ))}
                        </ul>
                    </section>
                )}
                <p class="small soft foot-note">{vote_kind()}</p>
            </main>
        </>
    );
}

// What those before had left on its way, and the server refused.
function Refused({ turns }: { turns: Turns }) {
    const refused = turns.refused.value;
    if (refused.length === 0) return null;
    return (
        <Notice cut="no" alert>
            <div>
                {refused.map(({ credentials, person }) => (
                    <p key={credentials.owner()}>{person.value === null ? other_doors.not_counted_unnamed : other_doors.not_counted(person.value)}</p>
                ))}
                <p class="acts"><button type="button" class="btn quiet thin" onClick={() => turns.read_refused()}>{common.understood}</button></p>
            </div>
        </Notice>
    );
}
