interface PillsProps<T> {
    legend: string;
    name: string;
    chosen: T;
    choices: readonly { value: T; label: string }[];
    on_choose(value: T): void;
}

// One of a few answers, side by side.
export function Pills<T extends string | number | boolean | null>({ legend, name, chosen, choices, on_choose }: PillsProps<T>) {
    return (
        <fieldset class="pills">
            <legend>{legend}</legend>
            <div>
                {choices.map(({ value, label }) => (
                    <label key={String(value)} class="pill">
                        <input type="radio" name={name} checked={value === chosen} onChange={() => on_choose(value)} />
                        <span>{label}</span>
                    </label>
                ))}
            </div>
        </fieldset>
    );
}
