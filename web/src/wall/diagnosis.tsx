import { compared_with } from "../diagnosis/facts.ts";
import { FiguresTable } from "../diagnosis/figures_table.tsx";
import { last_figure } from "../diagnosis/lines.ts";
import { Picture, Sample } from "../diagnosis/picture.tsx";
import { trend_of } from "../diagnosis/scale.ts";
import { diagnosis_kind } from "../i18n/diagnosis.ts";
import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import { figure_with_unit, grouped_figure, is_sign } from "../i18n/figures.ts";
import { clock_left } from "../i18n/time.ts";
import type { DiagnosisSaid, IndicatorFigures, RoundRow } from "../protocol.ts";
import { Timer } from "../ui/timer.tsx";
import { Head } from "./head.tsx";

// A note longer than this, and a sentence with its note longer than that, take smaller types.
const long_note = 220;
const long_sentence = 90;
const very_long_sentence = 280;
// Characters side by side in the picture's width.
const picture_characters = 38;

// The line of the field's diagnosis that the facilitator shows, in the place of the step. `round`: the open one, whose time runs on.
export function Diagnosis({ said, round }: { said: DiagnosisSaid; round: RoundRow | undefined }) {
    const kind = diagnosis_kind[said.kind];
    const { figures } = said;
    return (
        <div class="sheet diagnosis">
            <Head title={figures ? said.title : kind}>{figures ? diagnosis_said.of_field_kind(kind) : diagnosis_said.of_field}</Head>
            <main>
                {figures ? <Indicator title={said.title} figures={figures} /> : <p class={`sentence ${size_of(said)}`}>{said.title}</p>}
                {said.note !== undefined && <p class={said.note.length > long_note ? "remark long" : "remark"}>{said.note}</p>}
            </main>
            <footer class="foot">
                {figures && figures.source !== "" && <span>{diagnosis_said.source(figures.source)}</span>}
                {figures && figures.figures.length > 1 && trend_of(figures).zero_y === null && <span>{diagnosis_said.cut_scale}</span>}
                {round?.ends_at !== undefined && (
                    <span class="pull"><Timer ends_at={round.ends_at}>{(seconds) => <b class="clock-live">{clock_left(seconds)}</b>}</Timer></span>
                )}
            </footer>
        </div>
    );
}

function size_of({ title, note = "" }: DiagnosisSaid): string {
    if (title.length + note.length / 2 > very_long_sentence) return "very-long";
    return title.length + note.length / 2 > long_sentence ? "long" : "";
}

// The last figure and its years; without a picture, what it is compared with in words.
function Indicator({ title, figures }: { title: string; figures: IndicatorFigures }) {
    const last = last_figure(figures);
    const has_picture = last !== undefined && (figures.figures.length > 1 || compared_with(figures).length > 0);
    return (
        <div class={has_picture ? "reading pictured" : "reading"}>
            <div>
                {last === undefined
                    ? <p class="unmeasured">{diagnosis_said.not_measured}</p>
                    : <LastFigure year={last.year} value={last.value_thousandths} unit={figures.unit} />}
                {!has_picture && <Compared figures={figures} />}
            </div>
            {has_picture && <div class="picture"><Picture figures={figures} characters={picture_characters} /></div>}
            {last !== undefined && <FiguresTable title={title} figures={figures} />}
        </div>
    );
}

function LastFigure({ year, value, unit }: { year: number; value: number; unit: string }) {
    const is_short = is_sign(unit) && unit.length <= 2;
    const figure = is_short ? figure_with_unit(value, unit) : grouped_figure(value);
    return (
        <>
            <p class="figure" style={{ "--characters": figure.length }}>{figure}</p>
            <p class="of">{!is_short && unit !== "" && <>{unit} </>}<span class="soft">{diagnosis_said.in_year(year)}</span></p>
        </>
    );
}

function Compared({ figures }: { figures: IndicatorFigures }) {
    return (
        <ul class="compared-with">
            {compared_with(figures).map(({ kind, name, figure }) => (
                <li key={kind}><Sample kind={kind} /> {diagnosis_said.figure_of(name, figure)}</li>
            ))}
        </ul>
    );
}
