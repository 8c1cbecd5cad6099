import type { Picture } from "../methods/face.ts";
import { letter_of } from "./picture.ts";

// The letter of a line in the picture of them all; nothing where each line has a picture of its own.
export function Pin<F>({ picture, place }: { picture: Picture<F>; place: number }) {
    return picture.kind === "whole" ? <><span class="pin">{letter_of(place)}</span> </> : null;
}
