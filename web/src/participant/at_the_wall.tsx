import "./at_the_wall.css";
import { useEffect } from "preact/hooks";
import { compared_with, last_figure_said } from "../diagnosis/facts.ts";
import { Picture, Sample } from "../diagnosis/picture.tsx";
import { diagnosis_said } from "../i18n/diagnosis_said.ts";
import type { DiagnosisRow, IndicatorFigures } from "../protocol.ts";
import { announce } from "../ui/announcer.tsx";
import { use_kept_place } from "./kept_place.ts";

// Characters side by side in the picture's width.
const picture_characters = 26;

// What the facilitator shows the room: the same facts in words, the rest of it on demand.
export function AtTheWall({ row: { line, revision, said: { title, note, figures } } }: { row: DiagnosisRow }) {
    const place = use_kept_place();
    const fact = figures && last_figure_said(figures);
    useEffect(() => announce(diagnosis_said.at_the_wall_is(fact === undefined ? title : `${title}. ${fact}`)), [line, revision]);
    const has_more = note !== undefined || (figures !== undefined && (figures.source !== "" || figures.figures.length > 1));
    return (
        <section class="at-the-wall phone" aria-label={diagnosis_said.at_the_wall} ref={place}>
            <div class="note">
                <p class="small soft">{diagnosis_said.at_the_wall}</p>
                <p class="title">{title}</p>
                {fact !== undefined && <p class="fact">{fact}</p>}
                {figures && <Compared figures={figures} />}
                {has_more && (
                    <details key={line}>
                        <summary>{diagnosis_said.more}</summary>
                        {figures && figures.figures.length > 1 && (
                            <div class="picture"><Picture figures={figures} characters={picture_characters} /></div>
                        )}
                        {note !== undefined && <p class="detail">{note}</p>}
                        {figures && figures.source !== "" && <p class="small soft">{diagnosis_said.source(figures.source)}</p>}
                    </details>
                )}
            </div>
        </section>
    );
}

function Compared({ figures }: { figures: IndicatorFigures }) {
    const comparisons = compared_with(figures);
    if (comparisons.length === 0) return null;
    return <ul>{comparisons.map(({ kind, name, figure }) => <li key={kind}><Sample kind={kind} />{diagnosis_said.figure_of(name, figure)}</li>)}</ul>;
}
