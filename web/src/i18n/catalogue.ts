import { language } from "./language.ts";
import { rich_spaces, type Rich } from "./rich.ts";
import { french_spaces } from "./typography.ts";

export type Message = string | ((...values: never[]) => string | Rich);
// English says exactly what French says: same keys, same values.
type Same<T> = {
    [K in keyof T]: T[K] extends (...values: infer V) => infer R ? (...values: V) => R extends string ? string : Rich : string;
};

const english_tables = new WeakMap<object, object>();

// The messages of one page or part, in the language chosen now; a component that reads one is drawn again when it changes.
//   export const wall = catalogue({ welcome: "Bienvenue", … }, { welcome: "Welcome", … });
//   <h1>{wall.welcome}</h1>
// Used as `name.key`, so that tools/check_catalogue.mjs can see which keys nobody uses.
export function catalogue<T extends Record<string, Message>>(french: T, english: Same<T>): T {
    const messages = french_catalogue(french);
    translate(messages, english);
    return messages;
}

// One whose English stands in a file of its own, so that a phone loads it only when it is asked for.
export function french_catalogue<T extends Record<string, Message>>(french: T): T {
    const table = spaced(french);
    const messages = {} as T;
    for (const key of Object.keys(french))
        Object.defineProperty(messages, key, { enumerable: true, get: () => in_language(messages, table)[key] });
    return messages;
}

export function translate<T extends Record<string, Message>>(messages: T, english: Same<T>): void {
    english_tables.set(messages, english);
}

export function is_translated(messages: object): boolean {
    return english_tables.has(messages);
}

function in_language<T extends object>(messages: T, french: T): T {
    return language.value === "en" ? ((english_tables.get(messages) as T | undefined) ?? french) : french;
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
