// The proposals in the order in which this person is asked about them: what came late first, for fewer people are left to see it; then
// all others in turn, each person beginning at another of them. The beginnings are spread by the golden section, so that those who
// stop early leave none less seen than the others.
export function in_turn(items: readonly number[], person: number, is_late: (item: number) => boolean): readonly number[] {
    const begin = Math.floor(items.length * ((person * golden_section) % 1));
    const turned = [...items.slice(begin), ...items.slice(0, begin)];
    return [...items.filter(is_late), ...turned.filter((item) => !is_late(item))];
}

const golden_section = (Math.sqrt(5) - 1) / 2;
