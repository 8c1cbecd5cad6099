import "./picture.css";
import { results } from "../../i18n/results.ts";
import { ShareKey, ShareStrip } from "../../ui/share_strip.tsx";
import type { StripPicture, WholeProps } from "../face.ts";
import { groups_of, passed, type ConsensusFigure, type Difference, type Group } from "./groups.ts";
import { consensus_words } from "./words.ts";

type Props = WholeProps<ConsensusFigure>;

export const picture: StripPicture<ConsensusFigure> = {
    kind: "strips",
    Strip: ({ figure: { everyone } }) => (
        <ShareStrip shares={[{ n: everyone.agree, fill: "g5" }, { n: passed(everyone), fill: "g1" }, { n: everyone.disagree, fill: "g0" }]} />
    ),
    Key: () => (
        <ShareKey
            half={results.half}
            fills={[{ fill: "g5", said: consensus_words.agree }, { fill: "g1", said: consensus_words.pass }, { fill: "g0", said: consensus_words.disagree }]}
        />
    ),
    whole: (result) => (groups_of(result).length > 0 ? Camps : undefined),
};

// So many of what sets a group apart stand beside the map; the table has all.
const most_told = 3;

// The map, and what sets each group apart.
function Camps({ result, title_of }: Props) {
    const groups = groups_of(result);
    return (
        <figure class="camps">
            <CampMap groups={groups} />
            {groups.map(({ people, differences }, index) => (
                <div class="camp" key={index}>
                    <p><b>{consensus_words.group(index + 1, people)}</b></p>
                    <ul class="small">{differences.slice(0, most_told).map((one) => <Told key={one.proposal} {...one} title={title_of(one.proposal)} />)}</ul>
                </div>
            ))}
            <figcaption class="small soft">{consensus_words.map_key(groups.reduce((sum, { people }) => sum + people, 0))}</figcaption>
        </figure>
    );
}

function Told({ title, agrees, here, of_here, elsewhere, of_elsewhere }: Difference & { title: string }) {
    return (
        <li>
            {agrees ? consensus_words.agrees : consensus_words.disagrees} <b>{title}</b>{" "}
            <span class="soft">({consensus_words.here(here, of_here, elsewhere, of_elsewhere)})</span>
        </li>
    );
}

// Of the drawing, in its own units.
const width = 320;
const tallest = 220;
const margin = 10;
const least_radius = 20;

// Groups where they stand, the plane stretched to the drawing, the same in both directions.
function CampMap({ groups }: { groups: readonly Group[] }) {
    const [left, low] = (["x", "y"] as const).map((side) => Math.min(...groups.map((group) => group[side] - group.spread))) as [number, number];
    const [right, high] = (["x", "y"] as const).map((side) => Math.max(...groups.map((group) => group[side] + group.spread))) as [number, number];
    const room = 2 * (margin + least_radius);
    const scale = Math.min((width - room) / Math.max(right - left, 1e-9), (tallest - room) / Math.max(high - low, 1e-9));
    const height = (high - low) * scale + room;
    const at_x = (x: number): number => width / 2 + (x - (left + right) / 2) * scale;
    const at_y = (y: number): number => height / 2 - (y - (low + high) / 2) * scale;
    return (
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {groups.map(({ x, y, spread, people }, index) => (
                <g key={index}>
                    <circle cx={at_x(x)} cy={at_y(y)} r={Math.max(least_radius, spread * scale)} />
                    <text x={at_x(x)} y={(at_y(y) + 2)}>{index + 1}</text>
                    <text class="many" x={at_x(x)} y={(at_y(y) + 15)}>{people}</text>
                </g>
            ))}
        </svg>
    );
}
