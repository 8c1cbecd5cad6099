import { h, type VNode } from "preact";
import { french_spaces } from "./typography.ts";

// A sentence of which some words are set bold (*…*) or raised (^…^).
export type Rich = readonly (string | VNode)[];

// Marks are read in the sentence itself only: a value is text, whatever it contains.
//   rich`Il vous en reste *${n}*`
export function rich(literals: TemplateStringsArray, ...values: readonly (string | number)[]): Rich {
    const parts: (string | VNode)[] = [];
    let text = "";
    let mark = "";
    const end = (): void => {
        if (text !== "") parts.push(mark === "" ? text : h(mark === "*" ? "b" : "sup", null, text));
        text = "";
    };
    literals.forEach((literal, index) => {
        for (const character of literal) {
            if (character !== "*" && character !== "^") {
                text += character;
                continue;
            }
            end();
            mark = mark === "" ? character : "";
        }
        text += values[index] ?? "";
    });
    end();
    return parts;
}

// The same words without marks, for titles and screen readers.
export function plain(sentence: Rich): string {
    return sentence.map((part) => (typeof part === "string" ? part : String(part.props.children))).join("");
}

export function rich_spaces(sentence: Rich): Rich {
    return sentence.map((part) =>
        typeof part === "string" ? french_spaces(part) : h(part.type as string, null, french_spaces(String(part.props.children))));
}
