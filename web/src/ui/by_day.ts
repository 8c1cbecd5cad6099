// The earlier one first; days of the calendar, as 2027-03-08.
export const by_day = (one: { day: string }, other: { day: string }): number => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0);
