import { voting } from "../i18n/facilitator_round.ts";
import { console_of } from "../methods/on_console.ts";
import { method_words, purpose_of, purpose_words, purposes } from "../methods/purposes.ts";
import { every_method } from "../methods/usual.ts";
import type { RoundSettings } from "./round_settings.ts";

// The methods by what they are for, and what the chosen one does.
export function MethodChoice({ settings, set }: { settings: RoundSettings; set(settings: RoundSettings): void }) {
    return (
        <fieldset class="pills by-purpose">
            <legend>{voting.how_to_vote}</legend>
            <div>
                {purposes.map((purpose) => {
                    const methods = every_method.filter((method) => purpose_of[method] === purpose);
                    return (
                        <div key={purpose} class="purpose" role="group" aria-label={voting.in_order_to(purpose_words[purpose])}>
                            <span class="what" aria-hidden="true">{voting.in_order_to(purpose_words[purpose])}</span>
                            <div>
                                {methods.map((method) => (
                                    <label key={method} class="pill">
                                        <input type="radio" name="method" checked={method === settings.method} onChange={() => set({ ...settings, method })} />
                                        <span>{console_of(settings.of[method]).name()}</span>
                                    </label>
                                ))}
                            </div>
                        </div>
                    );
                })}
                <p class="about">{method_words[settings.method]}</p>
            </div>
        </fieldset>
    );
}
