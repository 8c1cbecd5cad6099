import type { ComponentType } from "preact";
import type { Picture, WholeProps } from "../methods/face.ts";
import type { RoundResult } from "../protocol.ts";
import { dots_in, type Bar, type Cut } from "./dots.tsx";

// The dots of a proposal; none in a picture of another kind.
export function bars_of<F>(picture: Picture<F>, figure: F): readonly Bar[] {
    switch (picture.kind) {
        case "dots": return picture.bars(figure);
        case "strips":
        case "whole": return [];
    }
}

// The longest row of dots of a result.
export function most_dots<F>(picture: Picture<F>, figures: readonly F[]): number {
    return Math.max(0, ...figures.map((figure) => dots_in(bars_of(picture, figure))));
}

export function dot_key<F>(picture: Picture<F>): readonly { readonly cut: Cut; readonly said: string }[] {
    switch (picture.kind) {
        case "dots": return picture.key();
        case "strips":
        case "whole": return [];
    }
}

// The one picture of all proposals; null: the result has none.
export function whole_of<F>(picture: Picture<F>, result: RoundResult): ComponentType<WholeProps<F>> | null {
    switch (picture.kind) {
        case "dots": return null;
        case "strips": return picture.whole?.(result) ?? null;
        case "whole": return picture.Whole;
    }
}

// The name of the proposal at this place of a ranking, in a picture of them all.
export function letter_of(place: number): string {
    return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
