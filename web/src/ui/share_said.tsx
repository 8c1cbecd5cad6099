import { by_college } from "../i18n/by_college.ts";
import { percent_of, type Gap } from "../methods/by_college.ts";
import type { College, Share } from "../protocol.ts";
import { all_of } from "./college_said.ts";

// "30/40", and below it the percentage where there are people enough; or that it is not told.
export function ShareSaid({ share }: { share: Share | "hidden" }) {
    if (share === "hidden") return <span class="soft">{by_college.not_shown}</span>;
    if (share.of === 0) return <>{by_college.none}</>;
    const percent = percent_of(share);
    return <>{by_college.share(share.in_favour, share.of)}{percent !== null && <> <small class="soft">{by_college.percent(percent)}</small></>}</>;
}

// "habitant·es 30/40, élu·es 2/8"
export function GapSaid({ gap: { more, less } }: { gap: Gap }) {
    return <>{[more, less].map(({ college, share }) => by_college.share_of(college_said(college), by_college.share(share.in_favour, share.of))).join(", ")}</>;
}

// null: those of no college.
export const college_said = (college: College | null): string => (college === null ? by_college.without : all_of(college));
