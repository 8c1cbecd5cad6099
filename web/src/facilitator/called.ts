import { facilitator } from "../i18n/facilitator.ts";
import { paper } from "../i18n/paper.ts";
import type { PersonRow } from "../protocol.ts";

// As the console names a person: the slip of who votes on paper.
export function called({ person, called: name, on_paper }: PersonRow): string {
    return on_paper ? paper.slip(person) : name ?? facilitator.no_name;
}
