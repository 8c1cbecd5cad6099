import "./picture.css";
import type { MajorityJudgment } from "../../protocol.ts";
import type { StripPicture } from "../face.ts";
import type { FigureOf } from "../result.ts";
import { grades, grade_word } from "./phone_words.ts";
import { judgment_words } from "./words.ts";

export const picture: StripPicture<FigureOf<MajorityJudgment>> = { kind: "strips", Strip: Profile, Key: GradeKey };

// Narrower shares have no room for their number; the table has it.
const least_share = 0.06;

// The merit profile of one proposal, with its median line.
function Profile({ figure: { profile, graded } }: { figure: FigureOf<MajorityJudgment> }) {
    if (graded === 0) return null;
    return (
        <span class="profile" aria-hidden="true">
            {grades.filter((grade) => (profile[grade] ?? 0) > 0).map((grade) => {
                const people = profile[grade]!;
                return <span key={grade} class={`grade-fill g${grade}`} style={{ "--n": people }}>{people / graded >= least_share && <b>{people}</b>}</span>;
            })}
        </span>
    );
}

function GradeKey() {
    return (
        <>
            {grades.map((grade) => <span key={grade}><span class={`swatch grade-fill g${grade}`} aria-hidden="true" /> {grade_word(grade)} </span>)}
            <span><span class="swatch line" aria-hidden="true" /> {judgment_words.median}</span>
        </>
    );
}
