import type { Ranking as RankingMethod, RankingCount } from "../../protocol.ts";
import { SquareTable } from "../../ui/square_table.tsx";
import type { WholePicture, WholeProps } from "../face.ts";
import type { FigureOf } from "../result.ts";
import { ranking_words } from "./words.ts";

type Figure = FigureOf<RankingMethod>;

export const picture: WholePicture<Figure> = { kind: "whole", Whole: Matrix };

// All contests, two by two, in the order of the result; behind them the strongest paths, by which circles are decided.
function Matrix({ ranking, result, title_of }: WholeProps<Figure>) {
    const count = result.columns[0]?.count as RankingCount | undefined;
    if (count === undefined) return null;
    const titles = ranking.map(({ proposal }) => title_of(proposal));
    const rows = ranking.map(({ figure }) => count.options.indexOf(figure.option));
    const is_decided = count.cycles.length > 0;
    return (
        <figure class="matrix">
            <SquareTable titles={titles} caption={`${ranking_words.matrix}. ${ranking_words.bold}`}>
                {(row, column) => {
                    const [a, b] = [rows[row]!, rows[column]!];
                    const [here, there] = [Number(count.duelled[a]?.[b]), Number(count.duelled[b]?.[a])];
                    return { text: String(here), wins: here > there };
                }}
            </SquareTable>
            {is_decided && (
                <details class="paths">
                    <summary>{ranking_words.paths}</summary>
                    <SquareTable titles={titles} caption={ranking_words.paths_how} kind="path">
                        {(row, column) => {
                            const path = count.paths[rows[row]!]?.[rows[column]!];
                            const back = count.paths[rows[column]!]?.[rows[row]!];
                            const winning = Number(path?.winning ?? 0);
                            const text = winning === 0 ? "–" : `${winning}:${Number(path?.losing ?? 0)}`;
                            return { text, wins: is_stronger(path, back) };
                        }}
                    </SquareTable>
                </details>
            )}
        </figure>
    );
}

type Path = RankingCount["paths"][number][number] | undefined;

// As Strength in the protocol: more winning votes, then fewer losing ones.
function is_stronger(path: Path, other: Path): boolean {
    const [won, lost, back_won, back_lost] = [path?.winning, path?.losing, other?.winning, other?.losing].map((votes) => Number(votes ?? 0)) as [number, number, number, number];
    return won > back_won || (won === back_won && won > 0 && lost < back_lost);
}
