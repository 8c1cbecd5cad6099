import "./picture.css";
import { euros } from "../../i18n/money.ts";
import { letter_of } from "../../ui/picture.ts";
import type { WholePicture, WholeProps } from "../face.ts";
import type { BoughtFigure } from "../result.ts";
import { budget_words } from "./words.ts";

// Of an envelope of so much.
export const picture_of = (budget: number): WholePicture<BoughtFigure> => ({ kind: "whole", Whole: (props) => <Envelopes {...props} budget={budget} /> });

// Of the drawing, in its own units.
const width = 560;
const height = 36;
const head = 24;
const step = 76;
// A part narrower than this has no room for its letter.
const letter_width = 16;

interface EnvelopesProps extends WholeProps<BoughtFigure> {
    budget: number;
}

// What the envelope buys, by equal shares and by votes alone: two bars of the same length.
function Envelopes({ ranking, budget }: EnvelopesProps) {
    const spent = ranking[0]?.figure.of_all;
    if (spent === undefined) return null;
    return (
        <figure class="envelopes">
            <svg viewBox={`0 0 ${width + 2} ${step + head + height + 2}`} aria-hidden="true">
                <Bar top={0} said={`${budget_words.shares} : ${euros(spent.spent)}`} budget={budget} ranking={ranking} is_in={({ bought }) => bought} />
                <Bar top={step} kind="alone" said={`${budget_words.votes_alone} : ${euros(spent.spent_greedily)}`} budget={budget} ranking={ranking} is_in={({ bought_greedily }) => bought_greedily} />
            </svg>
            <figcaption class="small soft">{budget_words.picture}</figcaption>
        </figure>
    );
}

interface BarProps {
    top: number;
    kind?: string;
    said: string;
    budget: number;
    ranking: WholeProps<BoughtFigure>["ranking"];
    is_in(figure: BoughtFigure): boolean;
}

function Bar({ top, kind = "", said, budget, ranking, is_in }: BarProps) {
    let begun = 1;
    return (
        <g class={kind} transform={`translate(0 ${top})`}>
            <text x={1} y={15}>{said}</text>
            <rect class="whole" x={1} y={head} width={width} height={height} />
            {ranking.map(({ figure }, place) => {
                if (!is_in(figure)) return null;
                const long = (figure.cost / budget) * width;
                const from = begun;
                begun += long;
                return (
                    <g key={place}>
                        <rect class="part" x={from} y={head} width={long} height={height} />
                        {long >= letter_width && <text class="letter" x={from + long / 2} y={head + 24}>{letter_of(place)}</text>}
                    </g>
                );
            })}
        </g>
    );
}
