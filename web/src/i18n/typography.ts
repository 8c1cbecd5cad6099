const no_break = "\u00a0";

// French spaces: no-break before ; : ! ? » and after «, and inside "19 h 28", "4 min", "3 s", "83 %", "12 contre", "4 500".
export function french_spaces(text: string): string {
    return text
        .replace(/ ([;:!?»])/g, `${no_break}$1`)
        .replace(/« /g, `«${no_break}`)
        .replace(/(\d) (%|(?:h|min|s|pour|contre|d’accord)\b)/g, `$1${no_break}$2`)
        .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${no_break}`)
        .replace(/\bh (\d)/g, `h${no_break}$1`);
}

// "a, b et c"
export function listed(items: readonly string[], and: string): string {
    if (items.length < 2) return items.join("");
    return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}
