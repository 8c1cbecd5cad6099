import { Unreadable } from "./reading.ts";

// A part of a workbook. One that declares entities could make a page read for ever, or fetch something: no workbook needs any.
export function parse_xml(text: string): Element {
    if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw new Unreadable("doctype");
    const read = new DOMParser().parseFromString(text, "application/xml");
    const root = read.documentElement as Element | null;
    if (root === null || read.getElementsByTagName("parsererror").length > 0) throw new Unreadable("damaged");
    return root;
}

// By their names without a prefix, which programs choose as they like.
export const name_of = (element: Element): string => element.localName;
export const children = (of: Element | undefined, name: string): Element[] =>
    [...(of?.children ?? [])].filter((one) => name_of(one) === name);
export const child = (of: Element | undefined, name: string): Element | undefined => children(of, name)[0];
export function attribute(of: Element, name: string): string | undefined {
    for (const one of of.attributes) if (one.name === name || one.name.endsWith(`:${name}`)) return one.value;
    return undefined;
}
