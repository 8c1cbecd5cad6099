import type { Picture } from "../methods/face.ts";
import { dots_in, type Bar, type Cut } from "./dots.tsx";

// The dots of a proposal; none in a picture of another kind.
export function bars_of<F>(picture: Picture<F>, figure: F): readonly Bar[] {
    switch (picture.kind) {
        case "dots": return picture.bars(figure);
        case "strips": return [];
    }
}

// The longest row of dots of a result.
export function most_dots<F>(picture: Picture<F>, figures: readonly F[]): number {
    return Math.max(0, ...figures.map((figure) => dots_in(bars_of(picture, figure))));
}

export function dot_key<F>(picture: Picture<F>): readonly { readonly cut: Cut; readonly said: string }[] {
    switch (picture.kind) {
        case "dots": return picture.key();
        case "strips": return [];
    }
}
