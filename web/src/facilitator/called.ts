import { codes } from "../i18n/codes.ts";
import { facilitator } from "../i18n/facilitator.ts";
import { paper } from "../i18n/paper.ts";
import type { PersonRow } from "../protocol.ts";

// As the console names a person: the slip of who votes on paper, the number of a code without a name.
export function called({ person, called: name, on_paper, by_code }: PersonRow): string {
    return on_paper ? paper.slip(person) : name ?? (by_code ? codes.person(person) : facilitator.no_name);
}

// How they came in, if not on a phone of their own by the room's code; "": so.
export function came_by({ person, by_code, on_tablet }: PersonRow): string {
    return by_code ? codes.came : on_tablet ? codes.came_on_tablet(person) : "";
}
