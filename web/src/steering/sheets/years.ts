import type { ActionSchedule, SheetFields } from "../../protocol.ts";

// The years of an action, as "2027": those in which it runs, and those in which something is due.

// Whether the action goes on in some part of the year; never where no day is known.
export function runs_in(schedule: ActionSchedule | undefined, year: string): boolean {
    if (schedule === undefined || (schedule.begins === undefined && schedule.ends === undefined)) return false;
    const { begins = `${year}-01-01`, ends = `${year}-12-31` } = schedule;
    return begins <= `${year}-12-31` && ends >= `${year}-01-01`;
}

export function falls_in({ schedule, milestones = [] }: SheetFields, year: string): boolean {
    return runs_in(schedule, year) || milestones.some(({ day }) => year_of(day) === year);
}

// The days that the sheet names: none, and the action falls in no year.
export function named_days({ schedule, milestones = [] }: SheetFields): readonly string[] {
    return [schedule?.begins, schedule?.ends, ...milestones.map(({ day }) => day)].filter((day) => day !== undefined);
}

export const year_of = (day: string): string => day.slice(0, 4);
