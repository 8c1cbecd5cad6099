import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { filtering } from "../i18n/filtering.ts";

interface FilterFormProps {
    label: string;
    words: string;
    type(words: string): void;
    // How many are shown; null: all of them.
    shown: string | null;
    clear(): void;
    children: ComponentChildren;
}

// A list's filters: words to look for, a choice for each thing that parts it, and how many are left.
export function FilterForm({ label, words, type, shown, clear, children }: FilterFormProps) {
    const id = useId();
    return (
        <form class="filters" role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
            <div class="find">
                <label for={id}>{filtering.search}</label>
                <input
                    id={id} class="input" type="search" value={words} autocomplete="off"
                    onInput={(event) => type(event.currentTarget.value)}
                />
            </div>
            {children}
            <p class="small soft" role="status">
                {shown !== null && (
                    <>{shown} <button type="button" class="btn bare thin" onClick={clear}>{filtering.clear}</button></>
                )}
            </p>
        </form>
    );
}

interface ChoiceProps {
    label: string;
    value: string;
    on_change(value: string): void;
    children: ComponentChildren;
}

export function Choice({ label, value, on_change, children }: ChoiceProps) {
    const id = useId();
    return (
        <div>
            <label for={id}>{label}</label>
            <select id={id} class="input" value={value} onChange={(event) => on_change(event.currentTarget.value)}>
                {children}
            </select>
        </div>
    );
}

interface OneOfProps<T extends string> {
    label: string;
    // What may be chosen; nothing: there is no such choice.
    values: readonly T[];
    name_of?(value: T): string;
    all: string;
    chosen: T | null;
    choose(chosen: T | null): void;
}

// One of the values that the list has, or all of them. A value may be any text, the empty one too.
export function OneOf<T extends string>({ label, values, name_of = (value) => value, all, chosen, choose }: OneOfProps<T>) {
    if (values.length === 0) return null;
    return (
        <Choice
            label={label} value={chosen === null ? "" : `=${chosen}`}
            on_change={(value) => choose(values.find((one) => `=${one}` === value) ?? null)}
        >
            <option value="">{all}</option>
            {values.map((one) => <option key={one} value={`=${one}`}>{name_of(one)}</option>)}
        </Choice>
    );
}
