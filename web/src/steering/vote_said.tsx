import { by_college, in_favour_means, weighting_words } from "../i18n/by_college.ts";
import { common } from "../i18n/common.ts";
import { plain } from "../i18n/rich.ts";
import { steering } from "../i18n/steering.ts";
import { percent_of } from "../methods/by_college.ts";
import { board_of } from "../methods/on_board.ts";
import type { OptionByCollege, Provenance, WeightingName } from "../protocol.ts";
import { Said } from "../ui/said.tsx";
import { college_said } from "../ui/share_said.tsx";

interface VoteSaidProps {
    provenance: Provenance;
    // Which method it was stands above.
    is_method_told?: boolean;
}

// What a vote said of a priority: its rank, its votes, and how colleges parted.
export function VoteSaid({ provenance, is_method_told = false }: VoteSaidProps) {
    const votes = board_of(provenance.method).votes(provenance);
    const votes_alone = is_method_told && provenance.rank === undefined;
    return (
        <>
            <p>
                {votes_alone ? votes : <Said>{ranked(provenance)}</Said>}
                {provenance.tied && <> <span class="tag">{common.tie}</span></>}
                {provenance.secret && <> <span class="tag">{steering.secret_vote}</span></>}
            </p>
            {!votes_alone && <p class="small soft">{votes}</p>}
            <ByCollege provenance={provenance} />
        </>
    );
}

// The same in one line of text: its votes, and before them its rank where the method settles nothing.
export function vote_in_words(provenance: Provenance): string {
    const { rank, verdict } = provenance;
    const votes = board_of(provenance.method).votes(provenance);
    return rank === undefined || verdict !== undefined ? votes : `${plain(ranked(provenance))}, ${votes}`;
}

// A method that ranks nothing still says what was asked.
function ranked({ rank, of, method }: Provenance): ReturnType<typeof steering.ranked> {
    const name = board_of(method).name();
    return rank === undefined ? [name] : steering.ranked(rank, of, name);
}

// What each college gave, whether they part, and where the proposal stands by other weights.
function ByCollege({ provenance: { method, official = "by_person", by_college: told } }: { provenance: Provenance }) {
    const others = told === undefined ? [] : weightings.filter((weighting) => weighting !== official && told[weighting] !== undefined);
    return (
        <>
            {official !== "by_person" && <p class="small"><b>{by_college.ordered(weighting_words[official])}</b></p>}
            {others.length > 0 && <p class="small soft">{others.map((weighting) => by_college.rank_by(weighting_words[weighting], told![weighting]!)).join(", ")}</p>}
            {told && told.shares.length > 0 && <p class="small soft">{by_college.for_by_college(in_favour_means[method.type])} {shares_said(told)}</p>}
            {told && told.apart.length > 0 && (
                <p class="small apart">
                    <span class="tag now">{by_college.apart}</span>{" "}
                    {told.apart.map(({ more, less }) => by_college.apart_said(college_said(more), college_said(less))).join(" ")}
                </p>
            )}
        </>
    );
}

const weightings: readonly WeightingName[] = ["by_person", "equal_colleges", "declared"];

function shares_said({ shares }: OptionByCollege): string {
    return shares.filter(({ of }) => of > 0).map(({ college, in_favour, of }) => {
        const percent = percent_of({ in_favour, of });
        const said = by_college.share_of(college_said(college), by_college.share(in_favour, of));
        return percent === null ? said : `${said} (${by_college.percent(percent)})`;
    }).join(", ");
}
