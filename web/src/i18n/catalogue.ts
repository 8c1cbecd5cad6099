import { language } from "./language.ts";
import { rich_spaces, type Rich } from "./rich.ts";
import { french_spaces } from "./typography.ts";

export type Message = string | ((...values: never[]) => string | Rich);
// English says exactly what French says: same keys, same values.
type Same<T> = {
    [K in keyof T]: T[K] extends (...values: infer V) => infer R ? (...values: V) => R extends string ? string : Rich : string;
};

// The messages of one page or part, in the language chosen now; a component that reads one is drawn again when it changes.
//   export const wall = catalogue({ welcome: "Bienvenue", … }, { welcome: "Welcome", … });
//   <h1>{wall.welcome}</h1>
// Used as `name.key`, so that tools/check_catalogue.mjs can see which keys nobody uses.
export function catalogue<T extends Record<string, Message>>(french: T, english: Same<T>): T {
    return in_language(french, () => english as unknown as T);
}

const english_tables = new Map<string, object>();

// One whose English stands in a file of its own, so that a phone loads it only when it is asked for. That file finds it by its name,
// under which it is also exported, and needs nothing of it: a part of the phone then has its own words beside it.
export function french_catalogue<T extends Record<string, Message>>(name: string, french: T): T {
    return in_language(french, () => english_tables.get(name) as T | undefined);
}

export function translate<T extends Record<string, Message>>(name: string, english: Same<T>): void {
    english_tables.set(name, english);
}

const english_of = new WeakMap<object, () => object | undefined>();

export function is_translated(messages: object): boolean {
    return english_of.get(messages)?.() !== undefined;
}

function in_language<T extends Record<string, Message>>(french: T, english: () => T | undefined): T {
    const table = spaced(french);
    const messages = {} as T;
    english_of.set(messages, english);
    for (const key of Object.keys(french))
        Object.defineProperty(messages, key, { enumerable: true, get: () => ((language.value === "en" ? english() : undefined) ?? table)[key] });
    return messages;
}

function spaced<T extends Record<string, Message>>(messages: T): T {
    const fitted = Object.entries(messages).map(([key, message]) => {
        if (typeof message === "string") return [key, french_spaces(message)];
        return [key, (...values: never[]) => {
            const said = message(...values);
            return typeof said === "string" ? french_spaces(said) : rich_spaces(said);
        }];
    });
    return Object.fromEntries(fitted) as T;
}
