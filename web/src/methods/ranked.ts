import { results } from "../i18n/results.ts";
import type { Rich } from "../i18n/rich.ts";
import type { Told } from "./face.ts";
import { equals, type Ranking } from "./result.ts";
import type { ties_told } from "./ties.ts";

// What a method that ranks has to say itself.
interface Sayings<F> {
    people(figure: F): number;
    // Whether anybody is for it.
    is_supported(figure: F): boolean;
    first(title: string, figure: F, is_final: boolean): string;
    tied_first(leaders: number, figure: F): string;
    // Of the first, when it stands alone. `second`: undefined when there is none.
    lead?(first: F, second: F | undefined): readonly string[];
    // What broke ties; left out by a method that has nothing beside its first figure: equals of that share their rank.
    broken?: ReturnType<typeof ties_told>;
}

// The sentences of a method that ranks: who comes first, what broke ties, and the first one further down that nothing broke.
export function ranked<F>({ people, is_supported, first: said_first, tied_first, lead, broken }: Sayings<F>): Pick<Told<never, F>, "headline" | "remarks" | "people"> {
    const none_supported = (ranking: Ranking<F>): boolean => !ranking.some(({ figure }) => is_supported(figure));
    return {
        people,
        headline(ranking, is_final, title_of) {
            const first = ranking[0];
            if (first === undefined || none_supported(ranking)) return results.nothing_supported;
            const leaders = equals(ranking, first.rank);
            return leaders > 1 ? tied_first(leaders, first.figure) : said_first(title_of(first.proposal), first.figure, is_final);
        },
        remarks(ranking, title_of, result) {
            const [first, second] = ranking;
            if (first === undefined || none_supported(ranking)) return [];
            const remarks: Rich[] = second?.rank === first.rank ? [] : (lead?.(first.figure, second?.figure) ?? []).map((remark) => [remark]);
            remarks.push(...(broken?.(result, title_of) ?? []));
            const tied = ranking.find(({ rank }) => rank !== first.rank && is_tied(ranking, rank, people));
            if (tied?.rank !== undefined) remarks.push(results.tied_at(equals(ranking, tied.rank), tied.rank));
            return remarks;
        },
    };
}

// Whether several share this rank. Equals of whom nobody said anything are no tie to tell.
export function is_tied<F>(ranking: Ranking<F>, rank: number | undefined, people: (figure: F) => number): boolean {
    return equals(ranking, rank) > 1 && ranking.some((other) => other.rank === rank && people(other.figure) > 0);
}
