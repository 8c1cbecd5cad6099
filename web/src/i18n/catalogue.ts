import { language } from "./language.ts";
import { rich_spaces, type Rich } from "./rich.ts";
import { french_spaces } from "./typography.ts";

export type Message = string | ((...values: never[]) => string | Rich);
// English says exactly what French says: same keys, same values.
type Same<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };

// The messages of one surface, in the language of the moment; reading one in a component draws it again on a switch.
//   export const wall = catalogue({ welcome: "Bienvenue", … }, { welcome: "Welcome", … });
//   <h1>{wall.welcome}</h1>
// Used as `name.key`, so that tools/check_catalogue.mjs can see which keys nobody uses.
export function catalogue<T extends Record<string, Message>>(french: T, english: Same<T>): T {
    const tables = { fr: spaced(french), en: english as unknown as T };
    const messages = {} as T;
    for (const key of Object.keys(french))
        Object.defineProperty(messages, key, { enumerable: true, get: () => tables[language.value][key] });
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
