import type { MajorityJudgment } from "../../protocol.ts";
import { ShareKey, ShareStrip, type Share } from "../../ui/share_strip.tsx";
import type { StripPicture } from "../face.ts";
import type { FigureOf } from "../result.ts";
import { grade_word, grades_of, type Grade } from "./phone_words.ts";
import { judgment_words } from "./words.ts";

// The merit profile of each proposal, with its median line.
export function picture_of(method: MajorityJudgment): StripPicture<FigureOf<MajorityJudgment>> {
    const grades = grades_of(method);
    return {
        kind: "strips",
        Strip: ({ figure: { profile } }) => <ShareStrip shares={grades.map((grade) => ({ n: profile[grade] ?? 0, fill: fill_of(grade) }))} />,
        Key: () => <ShareKey half={judgment_words.median} fills={grades.map((grade) => ({ fill: fill_of(grade), said: grade_word(grade) }))} />,
    };
}

const fill_of = (grade: Grade): Share["fill"] => `g${grade}`;
