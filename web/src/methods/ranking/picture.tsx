import "./picture.css";
import type { ComponentChildren } from "preact";
import type { Ranking as RankingMethod, RankingCount } from "../../protocol.ts";
import { letter_of } from "../../ui/picture.ts";
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
            <Square titles={titles} caption={`${ranking_words.matrix}. ${ranking_words.bold}`}>
                {(row, column) => {
                    const [a, b] = [rows[row]!, rows[column]!];
                    const [here, there] = [Number(count.duelled[a]?.[b]), Number(count.duelled[b]?.[a])];
                    return { text: String(here), wins: here > there };
                }}
            </Square>
            {is_decided && (
                <details class="paths">
                    <summary>{ranking_words.paths}</summary>
                    <Square titles={titles} caption={ranking_words.paths_how} kind="path">
                        {(row, column) => {
                            const path = count.paths[rows[row]!]?.[rows[column]!];
                            const back = count.paths[rows[column]!]?.[rows[row]!];
                            const winning = Number(path?.winning ?? 0);
                            const text = winning === 0 ? "–" : `${winning}:${Number(path?.losing ?? 0)}`;
                            return { text, wins: is_stronger(path, back) };
                        }}
                    </Square>
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

interface SquareProps {
    titles: readonly string[];
    caption: string;
    kind?: string;
    children(row: number, column: number): { text: string; wins: boolean };
}

function Square({ titles, caption, kind = "", children: cell }: SquareProps) {
    return (
        <table class={kind}>
            <caption>{caption}</caption>
            <thead><tr><td />{titles.map((title, place) => <Head key={place} place={place} scope="col">{title}</Head>)}</tr></thead>
            <tbody>
                {titles.map((title, row) => (
                    <tr key={row}>
                        <Head place={row} scope="row">{title}</Head>
                        {titles.map((_, column) => {
                            if (row === column) return <td key={column} class="self" />;
                            const { text, wins } = cell(row, column);
                            return <td key={column} class={wins ? "wins" : ""}>{text}</td>;
                        })}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function Head({ place, scope, children }: { place: number; scope: "row" | "col"; children: ComponentChildren }) {
    return <th scope={scope}>{letter_of(place)}<span class="sr"> {children}</span></th>;
}
