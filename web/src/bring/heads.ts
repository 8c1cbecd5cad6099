// Which column says what, by the words at its head.

// What people call each column, in plain words (words.ts), the best name first.
export type Names<C extends string> = Readonly<Record<C, readonly string[]>>;

// A title may stand above the heads: they are among so many lines.
export const heads_within = 10;

// `words`: the heads of a line in plain words. `same_thing`: two columns that say one, of which the first one named is taken.
export function found<C extends string>(
    words: readonly string[], names: Names<C>, same_thing: Partial<Record<string, string>> = {},
): Map<C, number> {
    const columns = new Map<C, number>();
    const said = new Set<string>();
    for (const name of Object.keys(names) as C[]) {
        const column = words.indexOf(names[name].find((word) => words.includes(word)) ?? "\0");
        const thing = same_thing[name] ?? name;
        if (column < 0 || said.has(thing)) continue;
        said.add(thing);
        columns.set(name, column);
    }
    return columns;
}
