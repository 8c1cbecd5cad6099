import { step } from "../i18n/common.ts";
import { back_to, facilitator, forward_to } from "../i18n/facilitator.ts";
import type { AgendaStep, SessionRow } from "../protocol.ts";

// A move along the agenda. "close": only the closing step is left, and closes the session.
export type Move = { to: "step"; index: number } | { to: "close" };

export function step_name(of: AgendaStep): string {
    return of.title ?? step[of.kind];
}

// "Passer au vote", "Revenir au vote"; a step with a title of its own is named by it, if that fits on a button.
export function way_on_to({ kind, title }: AgendaStep): string {
    return title === undefined || title.length > longest_on_button ? forward_to[kind] : facilitator.go_on_to_titled(title);
}

export function way_back_to({ kind, title }: AgendaStep): string {
    return title === undefined || title.length > longest_on_button ? back_to[kind] : facilitator.back_to_titled(title);
}

const longest_on_button = 24;

export function step_now(session: SessionRow): AgendaStep {
    return session.agenda[session.step] ?? { kind: "lobby" };
}

// null: the session is closed.
export function move_forward(session: SessionRow): Move | null {
    if (session.closed) return null;
    const index = session.step + 1;
    const next = session.agenda[index];
    return next === undefined || next.kind === "closed" ? { to: "close" } : { to: "step", index };
}

// The index of the step before; null at the first one, and once the session is closed.
export function step_back(session: SessionRow): number | null {
    return session.closed || session.step === 0 ? null : session.step - 1;
}

export type StepState = "past" | "now" | "next";

export function step_state(session: SessionRow, index: number): StepState {
    if (index === session.step) return "now";
    return index < session.step ? "past" : "next";
}
