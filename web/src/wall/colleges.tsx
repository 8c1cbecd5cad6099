import { session_colleges } from "../colleges.ts";
import { all_of } from "../ui/college_said.ts";
import { college_cut, Dot } from "../ui/dots.tsx";

// The legend of the colleges' dots.
export function CollegeKey() {
    return (
        <span class="key">
            {session_colleges().map((college) => <span key={college}><Dot cut={college_cut(college)} /> {all_of(college)}</span>)}
        </span>
    );
}
