import { voting } from "../i18n/facilitator_round.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { beside } from "../i18n/facilitator_beside.ts";
import { weighing } from "../i18n/facilitator_weights.ts";
import { console_of } from "../methods/on_console.ts";
import type { SessionRow } from "../protocol.ts";
import { Foot } from "../ui/foot.tsx";
import { Notice } from "../ui/notice.tsx";
import { Said } from "../ui/said.tsx";
import { move_forward, step_name, step_now } from "./agenda.ts";
import { name_of, title_objection, voted_twice } from "./beside.ts";
import { useConsole } from "./console_state.ts";
import { MethodChoice } from "./method_choice.tsx";
import { OpenLines } from "./open_lines.tsx";
import { Pills } from "./pills.tsx";
import { RoundItems } from "./round_items.tsx";
import { form_at_hand, settings_at_hand } from "./round_form.ts";
import { official_of, open_round, voting_colleges, with_method, type RoundSettings } from "./round_settings.ts";
import { RoundTitle } from "./round_title.tsx";
import { RoundVoters } from "./round_voters.tsx";
import { RoundWeights } from "./round_weighting.tsx";
import { least_weight, most_weight } from "./round_weights.ts";
import { AwaitingPanel } from "./to_vote/awaiting_panel.tsx";

const usual_minutes = [3, 5, 8, 10, 15];

// What the next round asks and how: one question a line, each with its usual answer.
export function RoundSetup({ session }: { session: SessionRow }) {
    const state = useConsole();
    const live = state.live.value.map((row) => row.proposal);
    const settings = settings_at_hand(state);
    const set = (changed: RoundSettings): void => void (state.settings.value = changed);
    const method = settings.of[settings.method];
    const { Settings } = console_of(method);
    const open = state.open_rounds.value;
    return (
        <>
            <div class="sheet setup">
                <OpenLines shown={null} />
                <h1>{step_now(session).kind === "vote" && open.length === 0 ? step_name(step_now(session)) : voting.a_vote}</h1>
                {open.length === 0 ? <p class="soft">{voting.setup_how}</p> : <RoundTitle settings={settings} set={set} />}
                <AwaitingPanel session={session} />
                <MethodChoice settings={settings} set={set} />
                <Settings method={method} secret={settings.secret} set={(chosen) => set(with_method(settings, chosen))} />
                <RoundItems settings={settings} set={set} />
                <RoundVoters settings={settings} set={set} />
                <RoundWeights settings={settings} set={set} />
                {official_of(settings) === "by_person" ? <SecretOrNot settings={settings} set={set} /> : <p class="under small soft">{weighing.neither_secret_nor_live}</p>}
                <Pills
                    legend={voting.timer} name="minutes" chosen={settings.minutes}
                    on_choose={(minutes) => set({ ...settings, minutes })}
                    choices={[
                        { value: null, label: voting.no_timer },
                        ...usual_minutes.map((value) => ({ value, label: voting.minutes(value) })),
                    ]}
                />
                <p class="under small soft">{voting.timer_only_shows}</p>
                {open.length === 0 && <RoundTitle settings={settings} set={set} />}
                <VotedTwice settings={settings} />
            </div>
            <OpenFoot session={session} settings={settings} live={live} />
        </>
    );
}

// Before the same people are asked about the same proposals a second time.
function VotedTwice({ settings: { colleges } }: { settings: RoundSettings }) {
    const state = useConsole();
    const twice = voted_twice(state.open_rounds.value, { items: form_at_hand(state).items, colleges });
    if (twice.length === 0) return null;
    return <Notice>{twice.map(({ round, count }) => <p key={round.round}>{beside.twice(count, name_of(round))}</p>)}</Notice>;
}

function SecretOrNot({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    return (
        <>
            <Pills
                legend={voting.secrecy} name="secret" chosen={settings.secret}
                on_choose={(secret) => set({ ...settings, secret })}
                choices={[{ value: false, label: voting.not_secret }, { value: true, label: voting.secret }]}
            />
            {settings.secret ? <SecretPromise /> : <LiveOrNot settings={settings} set={set} />}
        </>
    );
}

// What is promised of a secret round, and what is not.
function SecretPromise() {
    return (
        <div class="under small soft">
            {[voting.secret_after(), voting.secret_meanwhile(), voting.secret_paper()].map((said, index) => <p key={index}><Said>{said}</Said></p>)}
        </div>
    );
}

function LiveOrNot({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    return (
        <Pills
            legend={voting.results} name="live" chosen={settings.live_results}
            on_choose={(live_results) => set({ ...settings, live_results })}
            choices={[{ value: false, label: voting.results_hidden }, { value: true, label: voting.results_live }]}
        />
    );
}

function OpenFoot({ session, settings, live }: { session: SessionRow; settings: RoundSettings; live: readonly number[] }) {
    const state = useConsole();
    const form = form_at_hand(state);
    const command = open_round(settings, form);
    const count = form.items.length;
    const open = state.open_rounds.value;
    const more_may_come = command.items === undefined && session.proposing_open && !settings.secret;
    const nobody = settings.colleges?.length === 0;
    const unweighed = command.official === "declared" && (command.weights?.length ?? 0) < voting_colleges(settings).length;
    const objection = nobody ? voting.tick_one_college : unweighed ? weighing.weigh_all(least_weight, most_weight) : (console_of(command.method).objection?.(count, form) ?? title_objection(settings.title, open));
    const enough = (count > 0 || more_may_come) && objection === null;
    const move = move_forward(session);
    const has_result = state.results.value.length > 0;
    const begun_here = state.settings.value !== null && (step_now(session).kind !== "vote" || has_result || open.length > 0);
    const give = (): void => {
        state.give(command);
        state.settings.value = null;
    };
    const others = begun_here
        ? <button type="button" class="btn quiet" onClick={() => (state.settings.value = null)}>{open.length > 0 ? beside.back_to_open : voting.no_vote_after_all}</button>
        : move?.to === "step" && (
            <button type="button" class="btn quiet" onClick={() => state.give({ type: "go_to_step", step: move.index })}>
                {facilitator.go_on_without_vote}
            </button>
        );
    return (
        <Foot
            cost={<p>{objection !== null && count > 0 ? objection : enough ? voting.cost_opening(count, more_may_come) : live.length > 0 ? voting.tick_one : voting.nothing_to_vote_on}</p>}
            others={others}
            next={{ label: voting.open_vote, disabled: !enough, act: give }}
        />
    );
}
