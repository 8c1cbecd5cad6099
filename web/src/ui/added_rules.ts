// Adds the rules of a style sheet behind those of the page, whose policy takes no style element. For our own minified style sheets:
// no brace stands in a string. Once for each sheet, by whoever brings it; the rules stay until the page is left.
export function add_rules(css: string, sheet: CSSStyleSheet | undefined = document.styleSheets[document.styleSheets.length - 1]): void {
    let depth = 0;
    let begins = 0;
    for (let at = 0; at < css.length; at += 1) {
        if (css[at] === "{") depth += 1;
        if (css[at] !== "}" || --depth > 0) continue;
        sheet?.insertRule(css.slice(begins, at + 1), sheet.cssRules.length);
        begins = at + 1;
    }
}
