import "./printed.css";
import { bundles } from "../../i18n/bundles.ts";
import { facilitator } from "../../i18n/facilitator.ts";
import { paper } from "../../i18n/paper.ts";
import { paper_of } from "../../methods/on_paper.ts";
import { lines_of, type Box } from "../../methods/paper.ts";
import type { DoorRow, PersonRow, SessionRow } from "../../protocol.ts";
import { one_of } from "../../ui/college_said.ts";
import { use_printing } from "../../ui/printing.ts";
import { QrCode } from "../../ui/qr_code.tsx";
import { spoken_address } from "../../ui/spoken_address.ts";
import { useSync } from "../../ui/sync_context.ts";
import { every_slip, type PaperBallot } from "./ballot_to_print.ts";
import { usePaperDesk } from "./paper_desk.ts";
import { slips_given } from "./slips_given.ts";

// Up to so many lines two ballots stand side by side, if their boxes are narrow.
const short_ballot = 8;

// All slips, on paper only: each with its number and, where a round is open or set up, its ballot. Asking for it opens the printer's window.
export function PrintedSlips({ session }: { session: SessionRow }) {
    const sync = useSync();
    const desk = usePaperDesk();
    const is_asked = desk.printing.value;
    use_printing(is_asked ? "slips" : null, () => void (desk.printing.value = false));
    if (!is_asked) return null;
    const door = sync.one("door");
    const ballot = desk.ballot_to_print();
    const slips = slips_given(sync.all("person"), ballot ?? {});
    return (
        <div class={`printed ${format_of(ballot)}`} data-theme="light" aria-hidden="true">
            {slips.map((slip) => <Slip key={slip.person} slip={slip} session={session} door={door} ballot={ballot} />)}
        </div>
    );
}

// Which of the three formats fits: cards without a ballot, two ballots side by side, or one as wide as the page.
export function format_of(ballot: PaperBallot | null): "cards" | "halves" | "wide" {
    if (ballot === null) return "cards";
    const boxes = paper_of(ballot.method).boxes(ballot.method, ballot.items.length);
    const columns = boxes.reduce((sum, { printed, choices }) => sum + (printed === "columns" ? choices.length : 1), 0);
    return columns === 1 && ballot.items.length <= short_ballot ? "halves" : "wide";
}

interface SlipProps {
    slip: PersonRow;
    session: SessionRow;
    door: DoorRow | null;
    ballot: PaperBallot | null;
}

// The head stands in the head of the table: a ballot longer than a page says its number on each. A secret one has none, nor a college.
function Slip({ slip, session, door, ballot }: SlipProps) {
    const is_secret = ballot?.secret ?? false;
    return (
        <article class="slip">
            <table>
                <thead>
                    <tr>
                        <th colSpan={ballot === null ? 1 : columns_of(ballot)}>
                            <div class="slip-head">
                                {!is_secret && <p class="slip-number"><small>n°</small> {slip.person}</p>}
                                <div>
                                    <p class="slip-title">{session.title}</p>
                                    <p>{is_secret ? <b>{bundles.printed_title}</b> : one_of(slip.college)}</p>
                                </div>
                                {door && <QrCode size={door.qr_size} bits={door.qr} label={facilitator.qr_label} />}
                                {door && <p class="small follow">{paper.follow(spoken_address(door.url))} <b>{door.code}</b></p>}
                            </div>
                        </th>
                    </tr>
                    {ballot !== null && <Heads ballot={ballot} />}
                </thead>
                {ballot !== null && <Lines ballot={ballot} slip={is_secret ? every_slip : slip.person} />}
            </table>
            <p class="small">{ballot === null ? paper.printed_how : is_secret ? bundles.printed_how : paper.printed_ballot_how}</p>
        </article>
    );
}

const boxes_of = ({ method, items }: PaperBallot): readonly Box[] => paper_of(method).boxes(method, items.length);
const width_of = ({ printed, choices }: Box): number => (printed === "columns" ? choices.length : 1);
const is_pairs = ({ method }: PaperBallot): boolean => paper_of(method).pairs !== undefined;
const columns_of = (ballot: PaperBallot): number => (is_pairs(ballot) ? 3 : 1 + boxes_of(ballot).reduce((sum, box) => sum + width_of(box), 0));

function Heads({ ballot }: { ballot: PaperBallot }) {
    const boxes = boxes_of(ballot);
    const rule = <tr><td class="rule" colSpan={columns_of(ballot)}>{paper_of(ballot.method).rule(ballot.method)}</td></tr>;
    if (is_pairs(ballot)) return rule;
    return (
        <>
            {rule}
            {boxes.some(({ name }) => name !== undefined) && (
                <tr><td />{boxes.map((box) => <td key={box.part} class="box-name" colSpan={width_of(box)}>{box.name}</td>)}</tr>
            )}
            {boxes.some(({ printed }) => printed === "columns") && (
                <tr class="columns">
                    <td />
                    {boxes.flatMap(({ part, choices }) => choices.map(({ said }, index) => (
                        <td key={`${part}${index}`} class={index === 0 ? "first" : ""}>{said}</td>
                    )))}
                </tr>
            )}
        </>
    );
}

function Lines({ ballot, slip }: { ballot: PaperBallot; slip: number }) {
    const desk = usePaperDesk();
    const face = paper_of(ballot.method);
    const boxes = boxes_of(ballot);
    const title = (proposal: number): string => desk.title(proposal);
    return (
        <tbody>
            {lines_of(face, ballot.items, slip).map(({ proposal, rival }, index) => rival === undefined
                ? (
                    <tr key={index}>
                        <th scope="row">{title(proposal)} <Cost said={face.beside?.(ballot.method, ballot.paper.indexOf(proposal)) ?? ""} /></th>
                        {boxes.flatMap((box) => <Cells box={box} />)}
                    </tr>
                )
                : (
                    <tr key={index} class="pair">
                        <td><i class="tick" /> {title(proposal)}</td>
                        <td><i class="tick" /> {title(rival)}</td>
                        <td><i class="tick" /> {boxes[0]!.choices[2]!.said}</td>
                    </tr>
                ))}
        </tbody>
    );
}

const Cost = ({ said }: { said: string }) => (said === "" ? null : <small>{said}</small>);

function Cells({ box: { printed, choices } }: { box: Box }) {
    switch (printed) {
        case "columns":
            return (
                <>
                    {choices.map((_, index) => (
                        <td key={index} class={index === 0 ? "box first" : "box"}><i class={choices.length === 1 ? "tick" : "circle"} /></td>
                    ))}
                </>
            );
        case "dots": return <td class="box nowrap">{choices.map((_, index) => <i key={index} class="circle" />)}</td>;
        case "number": return <td class="box"><i class="write" /></td>;
    }
}
