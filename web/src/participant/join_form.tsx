import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { session_colleges } from "../colleges.ts";
import { refusal } from "../i18n/common.ts";
import { participant } from "../i18n/participant.ts";
import { name_length, type College, type FrontDoor, type ParticipantOrders } from "../protocol.ts";
import { one_of } from "../ui/college_said.ts";
import { college_cut, Dot } from "../ui/dots.tsx";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { Notice } from "../ui/notice.tsx";
import { name_page } from "../ui/page.tsx";
import { useSync } from "../ui/sync_context.ts";
import { sign_count, tidy_line } from "../ui/text_field.tsx";
import { vote_kind } from "../ui/vote_kind.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { PartsContext } from "./parts.ts";
import { why_refused } from "./troubles.tsx";

// The key of who joins, which the browser makes.
interface Joining {
    key_to_join(): string;
    forget_key(): void;
    // On a screen that several people share.
    readonly on_tablet?: true;
}

// Asks for a first name, which may be left out, and a college; then joins.
export function JoinForm({ door, credentials }: { door: FrontDoor; credentials: Joining }) {
    const sync = useSync<ParticipantOrders>();
    const { ballots } = useContext(PartsContext);
    const [called, set_called] = useState("");
    const [chosen, set_chosen] = useState<College | null>(null);
    const [missing, set_missing] = useState<"college" | "name" | null>(null);
    const first_choice = useRef<HTMLInputElement>(null);
    const is_joining = sync.pending.value.some((entry) => entry.command.type === "join");
    const refused = sync.refused.value.find((other) => other.entry.command.type === "join");

    // Whoever waited at the door comes in once it opens.
    useEffect(() => {
        if (refused?.code !== "door_held" || door.state !== "open") return;
        sync.acknowledge(refused);
        sync.order(refused.entry.command);
    }, [refused, door.state]);

    useEffect(() => name_page(participant.join, door.committee), [door.committee]);

    // The key is taken: never by chance, but perhaps after the server's data were restored. Joins again with another.
    useEffect(() => {
        if (refused?.code !== "already_taken" || refused.entry.command.type !== "join") return;
        credentials.forget_key();
        sync.acknowledge(refused);
        sync.order({ ...refused.entry.command, key: credentials.key_to_join() });
    }, [refused]);

    function submit(event: Event): void {
        event.preventDefault();
        if (is_joining) return;
        const name = tidy_line(called);
        const lacks = chosen === null ? "college" : sign_count(name) > name_length ? "name" : null;
        set_missing(lacks);
        if (lacks === "college") first_choice.current?.focus();
        if (lacks !== null || chosen === null) return;
        if (refused) sync.acknowledge(refused);
        sync.order({ type: "join", key: credentials.key_to_join(), college: chosen, ...(name === "" ? {} : { called: name }), ...(credentials.on_tablet && { on_tablet: true }) });
    }

    return (
        <>
            <Poster door={door} />
            <main id="main" class="phone" tabIndex={-1}>
                <form class="join" noValidate onSubmit={submit}>
                    <div>
                        <label for="called">{participant.name_label} <span class="soft plain">{participant.optional}</span></label>
                        <input
                            class="input" id="called" autoComplete="nickname" value={called} aria-describedby="name-hint account"
                            onInput={(event) => set_called(event.currentTarget.value)}
                        />
                        <p class="small soft" id="name-hint">{participant.name_hint}</p>
                    </div>
                    <fieldset>
                        <legend>{participant.here_as}</legend>
                        {session_colleges().map((name, index) => (
                            <label key={name} class={chosen === name ? "pick picked" : "pick"}>
                                <Dot cut={college_cut(name)} />
                                <span>{one_of(name)}</span>
                                <input
                                    ref={index === 0 ? first_choice : null} type="radio" name="college" value={name}
                                    checked={chosen === name} onChange={() => set_chosen(name)}
                                />
                            </label>
                        ))}
                    </fieldset>
                    <Lacking missing={missing} />
                    {refused && refused.code !== "already_taken" && refused.code !== "door_held" && (
                        <Notice cut="no" alert><p>{why_refused(sync, ballots, refused)}</p></Notice>
                    )}
                    {!refused && door.state === "closed" && <Notice cut="no"><p>{refusal.door_closed}</p></Notice>}
                    {(refused?.code === "door_held" || (!refused && door.state === "held")) && (
                        <Notice><p>{refused ? participant.at_door : refusal.door_held}</p></Notice>
                    )}
                    <button class="btn" aria-disabled={is_joining}>{is_joining ? participant.joining : participant.join}</button>
                    {is_joining && sync.connection.value.state !== "open" && <Notice><p>{participant.joining_offline}</p></Notice>}
                    <p class="small soft" id="account">{participant.no_account} {vote_kind()}</p>
                    {!sync.is_lasting && <p class="small">{participant.not_kept}</p>}
                </form>
            </main>
        </>
    );
}

function Lacking({ missing }: { missing: "college" | "name" | null }) {
    if (missing === null) return null;
    const said = missing === "college" ? participant.choose_college : participant.name_too_long(name_length);
    return <Notice cut="no" alert><p>{said}</p></Notice>;
}

// A long name takes a smaller type; none is cut.
const size = (title: string): string => (title.length <= 12 ? "short" : title.length <= 26 ? "middling" : "long");

function Poster({ door }: { door: FrontDoor }) {
    return (
        <header class="poster" data-field={door.steers ? undefined : door.field}>
            <div class="poster-in">
                <p class="top"><Wordmark /> <LanguageSwitch /></p>
                <h1 class={size(door.committee)}>{door.committee}</h1>
                <p class="lines">{door.title}{door.when_where !== undefined && <><br />{door.when_where}</>}</p>
            </div>
        </header>
    );
}
