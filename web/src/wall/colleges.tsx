import { colleges } from "../i18n/colleges.ts";
import type { College } from "../protocol.ts";
import { college_cut, Dot } from "../ui/dots.tsx";

export const all_colleges: readonly College[] = ["resident", "practitioner", "elected", "association", "caf"];

// The legend of the colleges' dots.
export function CollegeKey() {
    return (
        <span class="key">
            {all_colleges.map((college) => <span key={college}><Dot cut={college_cut(college)} /> {colleges[college]}</span>)}
        </span>
    );
}
