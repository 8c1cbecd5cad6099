import { held_session } from "../held_session.ts";
import { common } from "../i18n/common.ts";

// What the votes of the page's session are worth: a workshop's only advise.
export const vote_kind = (): string => (held_session()?.steers ? common.steering_vote : common.workshop_vote);
