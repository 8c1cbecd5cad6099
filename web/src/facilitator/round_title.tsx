import { beside } from "../i18n/facilitator_beside.ts";
import { LineField } from "../ui/line_field.tsx";
import { tidy_line } from "../ui/text_field.tsx";
import { suggested_titles, title_objection } from "./beside.ts";
import { useConsole } from "./console_state.ts";
import type { RoundSettings } from "./round_settings.ts";

// What people know the vote by; asked for as soon as another one is open.
export function RoundTitle({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    const open = useConsole().open_rounds.value;
    const write = (title: string): void => set({ ...settings, title });
    const fault = tidy_line(settings.title) === "" ? undefined : title_objection(settings.title, open) ?? undefined;
    return (
        <div class="round-title">
            <LineField
                label={beside.title} hint={beside.title_hint} optional={open.length === 0 ? beside.title_optional : ""} value={settings.title} fault={fault}
                on_input={write}
            />
            <div class="usual" role="group" aria-label={beside.suggested}>
                {suggested_titles(open).map((title) => (
                    <button key={title} type="button" aria-pressed={tidy_line(settings.title) === title} onClick={() => write(title)}>{title}</button>
                ))}
            </div>
        </div>
    );
}
