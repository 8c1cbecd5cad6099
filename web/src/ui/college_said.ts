import { by_session_order, called } from "../colleges.ts";
import { college } from "../i18n/common.ts";
import { colleges } from "../i18n/colleges.ts";
import type { College, CollegeWeight, NamedCollege } from "../protocol.ts";

// One person of it, as in "habitant·e".
export const one_of = (of: College): string => called(of) ?? college[of];

// All its people, as in "habitant·es".
export const all_of = (of: College): string => called(of) ?? colleges[of];

// The same of several.
export const all_of_each = (some: readonly College[]): readonly string[] => by_session_order(some, (one) => one).map(all_of);

// Each with its weight, as in "habitant·es 2". `said`: one_of or all_of.
export const weights_said = (weights: readonly CollegeWeight[], said: (of: College) => string): readonly string[] =>
    by_session_order(weights, ({ college: of }) => of).map(({ college: of, weight }) => `${said(of)} ${weight}`);

// Those of a session that the page is not in, as it calls them.
export const named_all = (some: readonly NamedCollege[]): readonly string[] => some.map(({ college: of, called: as }) => as ?? colleges[of]);
