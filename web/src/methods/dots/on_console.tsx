import { dotsLimits } from "../../../../protocol/typescript/limits.ts";
import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { Dots } from "../../protocol.ts";
import { Stepper } from "../../ui/stepper.tsx";
import type { OnConsole, SettingsProps } from "../face.ts";

export const dots_console = catalogue(
    {
        name: "par gommettes",
        title: "Vote par gommettes",
        rule: (dots: number, cap: number) =>
            cap < dots ? `${fr_plural(dots, "gommette", "gommettes")} chacun, ${cap} au plus sur une même proposition.` : `${fr_plural(dots, "gommette", "gommettes")} chacun, toutes sur la même si l’on veut.`,
        merging: (cap: number) => `Le vote est ouvert : les gommettes de chacun s’ajoutent, au plus ${cap} ; le reste lui est rendu.`,
        dots_each: "Gommettes par personne",
        one_dot_less: "Une gommette de moins par personne",
        one_dot_more: "Une gommette de plus par personne",
        cap_each: "Au plus sur une proposition",
        cap_less: "Une de moins sur une même proposition",
        cap_more: "Une de plus sur une même proposition",
        by_people: (n: number) => fr_plural(n, "personne", "personnes"),
        dots_and_people: (dots: number, people: number) => `${fr_plural(dots, "gommette", "gommettes")}, ${fr_plural(people, "personne", "personnes")}`,
    },
    {
        name: "with dots",
        title: "Vote with dots",
        rule: (dots: number, cap: number) =>
            cap < dots ? `${en_plural(dots, "dot", "dots")} each, at most ${cap} on one proposal.` : `${en_plural(dots, "dot", "dots")} each, all on one if one likes.`,
        merging: (cap: number) => `The vote is open: each person’s dots are added up, ${cap} at most; the rest are theirs again.`,
        dots_each: "Dots a person",
        one_dot_less: "One dot less a person",
        one_dot_more: "One dot more a person",
        cap_each: "At most on one proposal",
        cap_less: "One less on one proposal",
        cap_more: "One more on one proposal",
        by_people: (n: number) => en_plural(n, "person", "people"),
        dots_and_people: (dots: number, people: number) => `${en_plural(dots, "dot", "dots")}, ${en_plural(people, "person", "people")}`,
    },
);

// More dots could not be told apart on a phone.
const most_dots = 20;

export const on_console: OnConsole<Dots> = {
    name: () => dots_console.name,
    title: () => dots_console.title,
    rule: ({ dots, cap }) => dots_console.rule(dots, cap),
    merging: ({ cap }) => dots_console.merging(cap),
    Settings,
    beside: ({ supporters }) => dots_console.by_people(supporters),
    in_words: ({ total, supporters }) => dots_console.dots_and_people(total, supporters),
    is_favoured: ({ total }) => total > 0,
};

function Settings({ method, set }: SettingsProps<Dots>) {
    return (
        <div class="under steppers">
            <Stepper
                label={dots_console.dots_each} value={method.dots} least={dotsLimits.dots.min} most={most_dots}
                less={dots_console.one_dot_less} more={dots_console.one_dot_more} on_change={(dots) => set(with_dots(method, dots))}
            />
            <Stepper
                label={dots_console.cap_each} value={method.cap} least={dotsLimits.cap.min} most={method.dots}
                less={dots_console.cap_less} more={dots_console.cap_more} on_change={(cap) => set(with_cap(method, cap))}
            />
        </div>
    );
}

const between = (low: number, n: number, high: number): number => Math.min(high, Math.max(low, n));

// While the cap is half of the dots, as it usually is, it goes along with them.
export function with_dots(method: Dots, chosen: number): Dots {
    const half = (of: number): number => Math.ceil(of / 2);
    const dots = between(dotsLimits.dots.min, chosen, most_dots);
    return { ...method, dots, cap: method.cap === half(method.dots) ? half(dots) : Math.min(method.cap, dots) };
}

export function with_cap(method: Dots, cap: number): Dots {
    return { ...method, cap: between(dotsLimits.cap.min, cap, method.dots) };
}
