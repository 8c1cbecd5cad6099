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
    // As in Told.
    ties?(figure: F): boolean;
}

// The sentences of a method that ranks: who comes first, what broke ties, and which are level.
export function ranked<F>(sayings: Sayings<F>): Pick<Told<never, F>, "headline" | "remarks" | "people" | "ties"> {
    const { people, is_supported, first: said_first, tied_first, lead, broken, ties } = sayings;
    const none_supported = (ranking: Ranking<F>): boolean => !ranking.some(({ figure }) => is_supported(figure));
    return {
        people,
        ...(ties && { ties }),
        headline(ranking, is_final, title_of) {
            const first = ranking[0];
            if (first === undefined || none_supported(ranking)) return results.nothing_supported;
            const leaders = equals(ranking, first.rank);
            if (leaders === 1) return said_first(title_of(first.proposal), first.figure, is_final);
            // Level by weight, they may have figures by person that differ.
            const said = ranking.slice(0, leaders).map(({ figure }) => tied_first(leaders, figure));
            return new Set(said).size > 1 ? results.tied_first(leaders) : said[0]!;
        },
        remarks(ranking, title_of, result) {
            const [first, second] = ranking;
            if (first === undefined || none_supported(ranking)) return [];
            const remarks: Rich[] = second?.rank === first.rank ? [] : (lead?.(first.figure, second?.figure) ?? []).map((remark) => [remark]);
            const untold = new Set(ranking.filter(({ figure }) => !(ties?.(figure) ?? true)).map(({ proposal }) => proposal));
            remarks.push(...(broken?.(result, title_of, (proposal) => !untold.has(proposal)) ?? []));
            return [...remarks, ...level_told(ranking, title_of, sayings)];
        },
    };
}

// So much is told in one sentence; the table has it all.
const most_titles = 3;
const most_places = 4;

// Those that share a place, since nothing told them apart: the best placed by their titles, the others by their place and number.
export function level_told<F>(ranking: Ranking<F>, title_of: (proposal: number) => string, told: Ties<F>): readonly Rich[] {
    const ranks = [...new Set(ranking.map(({ rank }) => rank))];
    const [best, ...below] = ranks.filter((rank) => rank !== undefined && is_tied(ranking, rank, told)) as number[];
    if (best === undefined) return [];
    const titles = ranking.filter(({ rank }) => rank === best).map(({ proposal }) => title_of(proposal));
    const places = below.slice(0, most_places).map((rank) => results.level_there(equals(ranking, rank), rank));
    const others = places.length > 0 ? results.level_below(places, below.length - places.length) : "";
    return [[results.level(best, titles.slice(0, most_titles), titles.length - most_titles, others)]];
}

type Ties<F> = Pick<Told<never, F>, "people" | "ties">;

// Whether several share this rank, and it is worth telling: equals of whom nobody said anything are no tie to tell.
export function is_tied<F>(ranking: Ranking<F>, rank: number | undefined, { people, ties }: Ties<F>): boolean {
    return equals(ranking, rank) > 1 && ranking.some(({ rank: other, figure }) => other === rank && (ties?.(figure) ?? people(figure) > 0));
}
