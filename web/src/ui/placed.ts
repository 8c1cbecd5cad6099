// To the place of that index, the others in their order; the same list where nothing changes.
export function placed<T>(order: readonly T[], one: T, to: number): readonly T[] {
    const from = order.indexOf(one);
    if (from < 0 || to < 0 || to >= order.length || to === from) return order;
    const others = order.filter((other) => other !== one);
    return [...others.slice(0, to), one, ...others.slice(to)];
}
