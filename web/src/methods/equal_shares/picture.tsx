import "./picture.css";
import { euros } from "../../i18n/money.ts";
import { letter_of } from "../../ui/picture.ts";
import type { WholePicture, WholeProps } from "../face.ts";
import type { BoughtFigure } from "../result.ts";
import { budget_words } from "./words.ts";

// Of an envelope of so much.
export const picture_of = (budget: number): WholePicture<BoughtFigure> => ({ kind: "whole", Whole: (props) => <Envelopes {...props} budget={budget} /> });

// A share of the envelope smaller than this has no room for its letter.
const least_lettered = 0.045;

interface EnvelopesProps extends WholeProps<BoughtFigure> {
    budget: number;
}

// What the envelope buys, by equal shares and by votes alone: two bars of the same length.
function Envelopes({ ranking, budget }: EnvelopesProps) {
    const spent = ranking[0]?.figure.of_all;
    if (spent === undefined) return null;
    return (
        <figure class="envelopes">
            <Bar said={`${budget_words.shares} : ${euros(spent.spent)}`} budget={budget} ranking={ranking} is_in={({ bought }) => bought} />
            <Bar kind=" alone" said={`${budget_words.votes_alone} : ${euros(spent.spent_greedily)}`} budget={budget} ranking={ranking} is_in={({ bought_greedily }) => bought_greedily} />
            <figcaption class="small soft">{budget_words.picture}</figcaption>
        </figure>
    );
}

interface BarProps {
    kind?: string;
    said: string;
    budget: number;
    ranking: WholeProps<BoughtFigure>["ranking"];
    is_in(figure: BoughtFigure): boolean;
}

function Bar({ kind = "", said, budget, ranking, is_in }: BarProps) {
    return (
        <div aria-hidden="true">
            <p>{said}</p>
            <div class={`whole-sum${kind}`}>
                {ranking.map(({ figure }, place) => is_in(figure) && (
                    <span key={place} class="bought" style={{ width: `${(100 * figure.cost) / budget}%` }}>{figure.cost / budget >= least_lettered && letter_of(place)}</span>
                ))}
            </div>
        </div>
    );
}
