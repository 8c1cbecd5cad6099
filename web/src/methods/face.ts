import type { ComponentChildren, ComponentType } from "preact";
import type { Rich } from "../i18n/rich.ts";
import type { Lines } from "../participant/ballot.ts";
import type { Mark, Method, Provenance, ResultRow, RoundResult, RoundRow } from "../protocol.ts";
import type { Bar, Cut } from "../ui/dots.tsx";
import type { OnPaper } from "./paper.ts";
import type { FigureOf, Ranking } from "./result.ts";

// How a method shows itself to people: one folder each, in it one file a page.
export interface Face<M extends Method> {
    told: Told<M>;
    ballot: Ballot<M>;
    result: ComponentType<ResultProps>;
    on_console: OnConsole<M>;
    on_wall: OnWall<M>;
    on_board: OnBoard;
    on_paper: OnPaper<M>;
}

// What a result says, the same on every page. Sentences are asked for only if anybody voted.
export interface Told<M extends Method, F = FigureOf<M>> {
    headline(ranking: Ranking<F>, is_final: boolean, title_of: (proposal: number) => string): string;
    remarks(ranking: Ranking<F>, title_of: (proposal: number) => string, result: RoundResult): readonly Rich[];
    how_counted(): string;
    // The columns of figures in the table; the first is the figure that ranks.
    heads(): readonly string[];
    figures(figure: F): readonly [string | number, ...(string | number)[]];
    main_figure: "number" | "word";
    // So many of these columns, from the first, stand beside the picture on the wall.
    wall_columns: number;
    picture: Picture<F>;
    // A word beside the title of a proposal; null: there is none to say.
    note?(figure: F): string | null;
    // How many people gave the proposal any mark.
    people(figure: F): number;
    // Whether it is worth telling that others share its place; left out: where anybody gave it a mark.
    ties?(figure: F): boolean;
    // The same for a round with these settings; left out by a method whose sentences are the same with all.
    with_settings?(method: M): Told<M, F>;
}

// The same for a round with these settings.
export const told_with = <M extends Method>(told: Told<M>, method: M): Told<M> => told.with_settings?.(method) ?? told;

// How a result is drawn; the table says the same in figures. Hidden from screen readers.
export type Picture<F> = DotPicture<F> | StripPicture<F> | WholePicture<F>;

// Runs of dots, one row a proposal.
export interface DotPicture<F> {
    readonly kind: "dots";
    bars(figure: F): readonly Bar[];
    // The legend; empty when there is one kind only.
    key(): readonly { readonly cut: Cut; readonly said: string }[];
}

// A strip of any kind, one a proposal.
export interface StripPicture<F> {
    readonly kind: "strips";
    readonly Strip: ComponentType<{ figure: F }>;
    readonly Key: ComponentType;
    // One picture of them all, beside the strips, of a result that has one.
    whole?(result: RoundResult): ComponentType<WholeProps<F>> | undefined;
    // Told behind the table: what is true of no proposal alone.
    readonly Beyond?: ComponentType<WholeProps<F>>;
}

// One picture of all proposals, in which each is named by a letter.
export interface WholePicture<F> {
    readonly kind: "whole";
    readonly Whole: ComponentType<WholeProps<F>>;
}

export interface WholeProps<F> {
    ranking: Ranking<F>;
    result: RoundResult;
    title_of(proposal: number): string;
}

// On a phone, while a round is open. A file of its own, which the page fetches.
export interface Ballot<M extends Method> {
    // The whole screen.
    Paper: ComponentType<BallotProps<M>>;
    // What to do when the server refuses a ballot as a whole (MethodRefusal); left out by a method without such a rule.
    refused?(): string;
    // Whether these lines say all that such a ballot can say: then the list of several open votes calls it done.
    is_full(lines: Lines, round: RoundRow, method: M): boolean;
}

export interface BallotProps<M extends Method> {
    round: RoundRow;
    method: M;
    // Drawn at the end of the ballot.
    children: ComponentChildren;
}

// On a phone, what a closed round has shown, or an open one with live results. A file of its own, which the page fetches.
export interface ResultProps {
    round: RoundRow;
    row: ResultRow;
    // Of its title.
    level: 1 | 2;
}

// What a phone says of marks and figures.
export interface OnPhone<M extends Method> {
    // One's own mark beside the result: so many dots, and words. Left out where lines name a rival.
    yours?(mark: Mark): { readonly dots: number; readonly said: string };
    // The same of all lines that name the proposal, of which there is at least one.
    yours_in_pairs?(lines: readonly Mark[], proposal: number): string;
    // The figures of a proposal in words, under its picture; null: the main figure says it all.
    counts(figure: FigureOf<M>): string | null;
}

// What else stands on the form of a round about to be opened. items: the proposals, in the order of the paper; people: how many may
// vote; written: what was written in a method's own fields, by their names; costs: what proposals cost in an earlier round;
// envelope: of the last round that shared out money.
export interface Form {
    readonly items: readonly number[];
    readonly people: number;
    readonly written: Readonly<Record<string, string>>;
    readonly costs: ReadonlyMap<number, number>;
    readonly envelope: number | undefined;
}

export interface SettingsProps<M extends Method> {
    method: M;
    // The round will be a secret one.
    secret: boolean;
    set(changed: M): void;
}

export interface OnConsole<M extends Method> {
    // As in "On vote par gommettes".
    name(): string;
    // Of an open round.
    title(): string;
    rule(method: M): string;
    // What a merge does to the ballots of an open round.
    merging(method: M): string;
    Settings: ComponentType<SettingsProps<M>>;
    // Why it cannot be opened on so many proposals; null: it can. Left out by a method for any number.
    objection?(items: number, form: Form): string | null;
    // The settings as they are ordered for the proposals of the form; left out by a method whose settings name none. Such a round takes
    // nothing new.
    ordered?(method: M, form: Form): M;
    // Beside an open round, and below the result of a closed one.
    WhileOpen?: ComponentType<{ round: RoundRow }>;
    Below?: ComponentType<{ round: RoundRow; row: ResultRow }>;
    // Told behind the table, as the picture's: what the console has room for and a phone has not.
    Beyond?: ComponentType<WholeProps<FigureOf<M>>>;
    // What stands in small print beside the main figure.
    beside(figure: FigureOf<M>): string;
    in_words(figure: FigureOf<M>): string;
    // Whether the room was more for it than against.
    is_favoured(figure: FigureOf<M>): boolean;
    // Whether the result itself calls opinions on it divided; left out by a method whose result never does.
    is_divided?(figure: FigureOf<M>): boolean;
}

export interface OnWall<M extends Method> {
    // Of an open round.
    title(): string;
    rule(method: M): string;
}

// From where a priority comes, on the steering committee's board.
export interface OnBoard {
    // As in "1re sur 20, gommettes".
    name(): string;
    votes(provenance: Provenance): string;
    // How many dots stand for the support it had.
    dots(provenance: Provenance): number;
}

// Finds one part of a method's face.
export type Of<Part extends keyof Face<Method>> = <M extends Method>(method: M) => Face<M>[Part];
