import "./picture.css";
import type { ImpactEffort } from "../../protocol.ts";
import { letter_of } from "../../ui/picture.ts";
import type { WholePicture, WholeProps } from "../face.ts";
import type { FigureOf } from "../result.ts";
import { placing_words } from "./words.ts";

type Figure = FigureOf<ImpactEffort>;

export const picture: WholePicture<Figure> = { kind: "whole", Whole: Map5 };

// Of the drawing, in its own units: half a mark of room around the marks 1 to 5.
const unit = 64;
const margin = { left: 22, top: 4, bottom: 20 };
const side = 5 * unit;
const radius = 9;

const right = (quarters: number): number => margin.left + (quarters / 4 - 0.5) * unit;
const up = (quarters: number): number => margin.top + side - (quarters / 4 - 0.5) * unit;
const marks = [1, 2, 3, 4, 5];

interface Pin {
    place: number;
    figure: Figure;
    x: number;
    y: number;
}

// Those at the same point stand side by side around it, three in a row.
function pins_of({ ranking }: Pick<WholeProps<Figure>, "ranking">): Pin[] {
    const at = new Map<string, number[]>();
    ranking.forEach(({ figure: { placed, impact, effort } }, place) => {
        const point = `${impact.median}/${effort.median}`;
        if (placed) at.set(point, [...(at.get(point) ?? []), place]);
    });
    return [...at.values()].flatMap((places) => places.map((place, index) => {
        const { figure } = ranking[place]!;
        const in_row = Math.min(3, places.length - 3 * Math.floor(index / 3));
        const rows = Math.ceil(places.length / 3);
        const step = 2 * radius + 1;
        return {
            place, figure, x: right(figure.effort.median) + (index % 3 - (in_row - 1) / 2) * step,
            y: up(figure.impact.median) + (Math.floor(index / 3) - (rows - 1) / 2) * step,
        };
    }));
}

// Every proposal where its medians cross, with the middle half of the opinions on both scales.
function Map5({ ranking }: WholeProps<Figure>) {
    const pins = pins_of({ ranking });
    const divided = pins.filter(({ figure }) => figure.to_discuss).length;
    return (
        <figure class="map">
            <svg viewBox={`0 0 ${margin.left + side + 2} ${margin.top + side + margin.bottom}`} aria-hidden="true">
                <rect class="ground" x={margin.left} y={margin.top} width={side} height={side} />
                {marks.map((mark) => (
                    <g key={mark} class={mark === 3 ? "half" : "grid"}>
                        <line x1={right(4 * mark)} x2={right(4 * mark)} y1={margin.top} y2={margin.top + side} />
                        <line x1={margin.left} x2={margin.left + side} y1={up(4 * mark)} y2={up(4 * mark)} />
                    </g>
                ))}
                <Words />
                {pins.map((pin) => <Spreads key={pin.place} {...pin} />)}
                {pins.map(({ place, figure, x, y }) => (
                    <g key={place} class={figure.to_discuss ? "divided" : ""}>
                        <circle cx={x} cy={y} r={radius} />
                        <text class="letter" x={x} y={y + 4}>{letter_of(place)}</text>
                    </g>
                ))}
            </svg>
            <figcaption class="small soft">{placing_words.picture_key(divided)}</figcaption>
        </figure>
    );
}

function Words() {
    const [left, end, top, bottom] = [margin.left + 6, margin.left + side - 6, margin.top + 14, margin.top + side - 6];
    return (
        <>
            <text x={left} y={top}>{placing_words.start}</text>
            <text x={end} y={top} text-anchor="end">{placing_words.prepare}</text>
            <text x={left} y={bottom}>{placing_words.if_easy}</text>
            <text x={end} y={bottom} text-anchor="end">{placing_words.leave}</text>
            <text x={margin.left} y={margin.top + side + 15}>{placing_words.low_effort}</text>
            <text x={margin.left + side} y={margin.top + side + 15} text-anchor="end">{placing_words.high_effort}</text>
            <text transform={`translate(13 ${margin.top + side}) rotate(-90)`}>{placing_words.low_impact}</text>
            <text transform={`translate(13 ${margin.top}) rotate(-90)`} text-anchor="end">{placing_words.high_impact}</text>
        </>
    );
}

function Spreads({ figure: { impact, effort, to_discuss }, x, y }: Pin) {
    return (
        <g class={to_discuss ? "divided" : ""}>
            <line class="spread" x1={right(effort.first_quartile)} x2={right(effort.third_quartile)} y1={y} y2={y} />
            <line class="spread" x1={x} x2={x} y1={up(impact.first_quartile)} y2={up(impact.third_quartile)} />
        </g>
    );
}
