import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { participant } from "../i18n/participant.ts";
import { code_signs, last_code, tidy_code } from "../sync/credentials.ts";
import type { LocalStore } from "../sync/local_store.ts";
import { LanguageSwitch } from "../ui/language_switch.tsx";
import { Notice } from "../ui/notice.tsx";
import { name_page } from "../ui/page.tsx";
import { Said } from "../ui/said.tsx";
import { Wordmark } from "../ui/wordmark.tsx";

interface CodeEntryProps {
    store: LocalStore;
    // A code that opened nothing.
    unknown?: string;
    // It came with a personal code, which opened nothing either.
    from_slip?: boolean;
    on_code(code: string): void;
    // The same code was typed again.
    on_again?(): void;
}

const cells = 6;

// One real field under six round cells: it can be typed, pasted and read aloud like any other.
export function CodeEntry({ store, unknown, from_slip, on_code, on_again }: CodeEntryProps) {
    const [typed, set_typed] = useState(unknown ?? "");
    const [is_misshapen, set_misshapen] = useState(false);
    const field = useRef<HTMLInputElement>(null);
    const signs = code_signs(typed);
    const known = last_code(store);
    useLayoutEffect(() => {
        name_page(participant.enter_code);
        if (unknown) field.current?.focus();
    }, []);

    function submit(event: Event): void {
        event.preventDefault();
        const code = tidy_code(signs);
        set_misshapen(code === null);
        if (code === null) field.current?.focus();
        else if (code === unknown) on_again?.();
        else on_code(code);
    }

    return (
        <>
            <header class="poster">
                <div class="poster-in">
                    <p class="top"><Wordmark /> <LanguageSwitch /></p>
                    <h1 class="middling">{participant.enter_code}</h1>
                    <p class="lines">{participant.no_account}</p>
                </div>
            </header>
            <main id="main" class="phone" tabIndex={-1}>
                {unknown && <Notice cut="no" alert><p>{from_slip ? participant.slip_unknown : <Said>{participant.code_unknown(unknown)}</Said>}</p></Notice>}
                <form class="code-form" noValidate onSubmit={submit}>
                    <label for="code">{participant.code_label}</label>
                    <div class="cells">
                        <input
                            ref={field} id="code" name="code" value={signs} autoComplete="off" autoCapitalize="characters"
                            autoCorrect="off" spellcheck={false} inputMode="text" enterKeyHint="go"
                            aria-describedby="code-hint" aria-invalid={is_misshapen}
                            onInput={(event) => set_typed(event.currentTarget.value)}
                        />
                        {Array.from({ length: cells }, (_, index) => (
                            <span key={index} class={index === Math.min(signs.length, cells - 1) ? "cell next" : "cell"} aria-hidden="true">
                                <b>{signs[index]}</b>
                            </span>
                        ))}
                    </div>
                    {is_misshapen && <Notice cut="no" alert><p>{participant.code_misshapen}</p></Notice>}
                    <button class="btn">{participant.go}</button>
                    <p id="code-hint" class="small soft">{participant.code_hint}</p>
                </form>
                {known !== null && known !== unknown && (
                    <button class="btn quiet wide" type="button" onClick={() => on_code(known)}>{participant.back_to(known)}</button>
                )}
            </main>
        </>
    );
}
