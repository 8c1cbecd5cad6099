import "./square_table.css";
import type { ComponentChildren } from "preact";
import { letter_of } from "./picture.ts";

interface SquareTableProps {
    titles: readonly string[];
    caption: string;
    kind?: string;
    are_titles_shown?: boolean;
    children(row: number, column: number): { text: string; wins: boolean };
}

// Row against column; each proposal is named by its letter, and its lines also by its title if it is not told elsewhere.
export function SquareTable({ titles, caption, kind = "", are_titles_shown = false, children: cell }: SquareTableProps) {
    return (
        <table class={kind}>
            <caption>{caption}</caption>
            <thead><tr><td />{titles.map((title, place) => <Head key={place} place={place} scope="col">{title}</Head>)}</tr></thead>
            <tbody>
                {titles.map((title, row) => (
                    <tr key={row}>
                        <Head place={row} scope="row" is_shown={are_titles_shown}>{title}</Head>
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

function Head({ place, scope, is_shown = false, children }: { place: number; scope: "row" | "col"; is_shown?: boolean; children: ComponentChildren }) {
    return <th scope={scope} class={is_shown ? "titled" : ""}>{letter_of(place)}<span class={is_shown ? "title" : "sr"}> {children}</span></th>;
}
