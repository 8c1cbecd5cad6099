import type { MajorityJudgment } from "../../protocol.ts";
import { ShareKey, ShareStrip, type Share } from "../../ui/share_strip.tsx";
import type { StripPicture } from "../face.ts";
import type { FigureOf } from "../result.ts";
import { grades, grade_word, type Grade } from "./phone_words.ts";
import { judgment_words } from "./words.ts";

// The merit profile of each proposal, with its median line.
export const picture: StripPicture<FigureOf<MajorityJudgment>> = {
    kind: "strips",
    Strip: ({ figure: { profile } }) => <ShareStrip shares={grades.map((grade) => ({ n: profile[grade] ?? 0, fill: fill_of(grade) }))} />,
    Key: () => <ShareKey half={judgment_words.median} fills={grades.map((grade) => ({ fill: fill_of(grade), said: grade_word(grade) }))} />,
};

const fill_of = (grade: Grade): Share["fill"] => `g${grade}`;
