import { useId } from "preact/hooks";

interface StepperProps {
    label: string;
    value: number;
    least: number;
    most: number;
    less: string;
    more: string;
    on_change(value: number): void;
}

// A small whole number, changed by one.
export function Stepper({ label, value, least, most, less, more, on_change }: StepperProps) {
    const id = useId();
    return (
        <div class="stepper" role="group" aria-labelledby={id}>
            <span id={id}>{label}</span>
            <button type="button" class="tap" aria-label={less} disabled={value <= least} onClick={() => on_change(value - 1)}>
                −
            </button>
            <output class="num tab">{value}</output>
            <button type="button" class="tap" aria-label={more} disabled={value >= most} onClick={() => on_change(value + 1)}>
                +
            </button>
        </div>
    );
}
