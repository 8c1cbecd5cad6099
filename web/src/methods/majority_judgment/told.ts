import type { MajorityJudgment } from "../../protocol.ts";
import type { Told } from "../face.ts";
import { ranked } from "../ranked.ts";
import type { FigureOf } from "../result.ts";
import { ties_told } from "../ties.ts";
import { grade_word, grade_words, grades_of, type Grade } from "./phone_words.ts";
import { picture_of } from "./picture.tsx";
import { judgment_words } from "./words.ts";

export type JudgmentFigure = FigureOf<MajorityJudgment>;

export const majority_grade = ({ majority_grade }: JudgmentFigure): string => grade_word(majority_grade as Grade);

// How many gave the majority grade or a better one.
export const at_least = ({ profile, majority_grade }: JudgmentFigure): number =>
    profile.slice(majority_grade).reduce((sum, people) => sum + people, 0);

const by_grades = ranked<JudgmentFigure>({
    people: ({ graded }) => graded,
    is_supported: ({ graded }) => graded > 0,
    first: (title, figure, is_final) => (is_final ? judgment_words.first : judgment_words.first_live)(title, majority_grade(figure)),
    tied_first: (leaders, figure) => judgment_words.tied_first(leaders, majority_grade(figure)),
    broken: ties_told({ next_grades: ({ at_grade }) => judgment_words.by_grades(at_grade) }),
    lead: (first) => [judgment_words.at_least(at_least(first), first.graded, majority_grade(first))],
});

const told_once = new WeakMap<MajorityJudgment, Told<MajorityJudgment>>();

// The table and the strips have a column and a fill for each grade of the round.
function told_with(method: MajorityJudgment): Told<MajorityJudgment> {
    const known = told_once.get(method);
    if (known !== undefined) return known;
    const grades = grades_of(method);
    const made: Told<MajorityJudgment> = {
        ...by_grades,
        remarks(ranking, title_of, result) {
            const unranked = ranking.filter(({ rank }) => rank === undefined).length;
            return [...by_grades.remarks(ranking, title_of, result), ...(unranked > 0 ? [[judgment_words.unranked(unranked)]] : [])];
        },
        how_counted: () => judgment_words.how_counted,
        heads: () => [judgment_words.majority_grade, judgment_words.graded, ...grades.map(grade_word), grade_words.no_opinion],
        figures: (figure) => [
            figure.graded > 0 ? majority_grade(figure) : judgment_words.none, figure.graded, ...grades.map((grade) => figure.profile[grade] ?? 0), figure.missing,
        ],
        main_figure: "word",
        wall_columns: 1,
        picture: picture_of(method),
    };
    told_once.set(method, made);
    return made;
}

export const told: Told<MajorityJudgment> = { ...told_with({ type: "majority_judgment", strict: false, grades: 6 }), with_settings: told_with };
