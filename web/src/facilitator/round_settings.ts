import { console_of } from "../methods/on_console.ts";
import { ranking_of } from "../methods/result.ts";
import { every_method, usual_method, usual_settings_of, type MethodOf } from "../methods/usual.ts";
import type { Form } from "../methods/face.ts";
import type { College, Method, OpenRound, RoundResult, RoundRow, WeightingName } from "../protocol.ts";
import { session_colleges } from "../colleges.ts";
import { tidy_line } from "../ui/text_field.tsx";
import { no_weights, read_weights, weights_written } from "./round_weights.ts";

// What the facilitator is about to open. `items` null: all live proposals, and those still to come.
export interface RoundSettings {
    readonly method: Method["type"];
    // As chosen for each method, so that looking at another one loses nothing.
    readonly of: { readonly [K in Method["type"]]: MethodOf<K> };
    readonly items: readonly number[] | null;
    readonly live_results: boolean;
    // Results of a secret round stay hidden until the close, whatever was chosen.
    readonly secret: boolean;
    readonly minutes: number | null;
    // Who may vote; null: everybody.
    readonly colleges: readonly College[] | null;
    // Whose order will be the result, where the round can have another one than by person; see official_of.
    readonly official: WeightingName;
    // The weight of each college, as it was written.
    readonly weights: Readonly<Record<College, string>>;
    // What people will know it by, as it was written.
    readonly title: string;
    // What was written in the methods' own fields, as it was written.
    readonly written: Readonly<Record<string, string>>;
}

export function usual_settings(proposals: number): RoundSettings {
    const of = Object.fromEntries(every_method.map((method) => [method, usual_settings_of(method, proposals)]));
    return { method: usual_method, of: of as RoundSettings["of"], items: null, live_results: false, secret: false, minutes: 8, colleges: null, official: "by_person", weights: no_weights, title: "", written: {} };
}

export function with_method(settings: RoundSettings, method: Method): RoundSettings {
    return { ...settings, method: method.type, of: { ...settings.of, [method.type]: method } };
}

// Why a round has no other weighting than by person. null: it may have one. Whoever chose one sees no secret or live round to choose.
export function why_by_person({ method, secret, live_results }: RoundSettings): "method" | "secret" | "live" | null {
    // Each voter weighs the same in what a budget funds: that is what it promises.
    if (method === "decision" || method === "consensus" || method === "equal_shares") return "method";
    return secret ? "secret" : live_results ? "live" : null;
}

export const official_of = (settings: RoundSettings): WeightingName => (why_by_person(settings) === null ? settings.official : "by_person");

// Who may vote: each needs a weight, where weights are declared.
export const voting_colleges = ({ colleges }: RoundSettings): readonly College[] => colleges ?? session_colleges();

// What voting again begins with: the settings of the vote before, unless the usual ones are others for so many proposals. `items` null:
// on all `live` ones.
export function settings_again(before: Pick<RoundRow, "method" | "items" | "official" | "weights">, items: readonly number[] | null, live: number): RoundSettings {
    const { method } = before;
    const count = items?.length ?? live;
    const usual = usual_settings(count);
    const goes_by_number = usual.of[method.type] !== usual_settings_of(method.type, before.items.length);
    const weighed = { official: before.official ?? "by_person", weights: weights_written(before.weights ?? []) };
    return { ...(goes_by_number ? usual : with_method(usual, method)), method: method.type, items, ...weighed };
}

export function with_item(items: readonly number[], proposal: number, chosen: boolean): readonly number[] {
    const others = items.filter((item) => item !== proposal);
    return chosen ? [...others, proposal] : others;
}

// `form`: its items are those that can be voted on, in the order of the paper; what has been hidden since it was chosen is left out.
export function open_round(settings: RoundSettings, form: Form): OpenRound {
    const method = settings.of[settings.method];
    const { ordered } = console_of(method);
    const official = official_of(settings);
    const title = tidy_line(settings.title);
    return {
        type: "open_round",
        method: ordered?.(method, form) ?? method,
        live_results: settings.live_results && !settings.secret,
        ...(settings.secret ? { secret: true } : {}),
        ...(settings.items === null && ordered === undefined ? {} : { items: [...form.items] }),
        ...(settings.colleges === null ? {} : { colleges: [...settings.colleges] }),
        ...(official === "by_person" ? {} : { official }),
        ...(official === "declared" ? { weights: read_weights(settings.weights, voting_colleges(settings)) } : {}),
        ...(title === "" ? {} : { title }),
        ...(settings.minutes === null ? {} : { duration_s: settings.minutes * 60 }),
    };
}

// The proposals that share the best shared rank, for a second round to part; empty if none that the room favours does.
export function first_tie(method: Method, result: RoundResult): number[] {
    const favoured = ranking_of(result).filter(({ figure }) => console_of(method).is_favoured(figure));
    const tied = favoured.find(({ rank }, index) => rank !== undefined && rank === favoured[index + 1]?.rank);
    return favoured.filter(({ rank }) => rank === tied?.rank).map(({ proposal }) => proposal);
}
