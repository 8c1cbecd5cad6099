import { approvalLimits } from "../../../../protocol/typescript/limits.ts";
import { Pills } from "../../facilitator/pills.tsx";
import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, fr_plural } from "../../i18n/plural.ts";
import type { Approval } from "../../protocol.ts";
import { Stepper } from "../../ui/stepper.tsx";
import type { OnConsole, SettingsProps } from "../face.ts";
import { share_of } from "./told.ts";

export const approval_console = catalogue(
    {
        name: "par approbation",
        title: "Vote par approbation",
        rule: (most: number | undefined) => (most === undefined ? "Chacun coche tout ce qu’il soutient." : `Chacun coche ce qu’il soutient, ${most} au plus.`),
        merging: "Le vote est ouvert : qui soutenait l’une ou l’autre soutient l’ensemble, une seule fois.",
        how_many: "Combien chacun",
        unlimited: "autant qu’il veut",
        limited: "pas plus que…",
        most: "Propositions au plus par personne",
        less: "Une proposition de moins par personne",
        more: "Une proposition de plus par personne",
        people: (n: number, of: number) => `${fr_plural(n, "soutien", "soutiens")} sur ${fr_plural(of, "bulletin", "bulletins")}`,
    },
    {
        name: "by approval",
        title: "Vote by approval",
        rule: (most: number | undefined) => (most === undefined ? "Everybody ticks all they support." : `Everybody ticks what they support, ${most} at most.`),
        merging: "The vote is open: whoever supported one or the other supports the whole, once only.",
        how_many: "How many each",
        unlimited: "as many as they like",
        limited: "no more than…",
        most: "Proposals at most a person",
        less: "One proposal less a person",
        more: "One proposal more a person",
        people: (n: number, of: number) => `supported on ${n} of ${en_plural(of, "ballot", "ballots")}`,
    },
);

// What a limit begins with.
const usual_most = 3;

export const on_console: OnConsole<Approval> = {
    name: () => approval_console.name,
    title: () => approval_console.title,
    rule: ({ most }) => approval_console.rule(most),
    merging: () => approval_console.merging,
    Settings,
    beside: share_of,
    in_words: ({ ticks, ballots }) => approval_console.people(ticks, ballots),
    is_favoured: ({ ticks }) => ticks > 0,
};

function Settings({ method: { most }, set }: SettingsProps<Approval>) {
    return (
        <div class="under steppers">
            <Pills
                legend={approval_console.how_many} name="most" chosen={most !== undefined}
                on_choose={(is_limited) => set(is_limited ? { type: "approval", most: usual_most } : { type: "approval" })}
                choices={[{ value: false, label: approval_console.unlimited }, { value: true, label: approval_console.limited }]}
            />
            {most !== undefined && (
                <Stepper
                    label={approval_console.most} value={most} least={approvalLimits.most.min} most={approvalLimits.most.max}
                    less={approval_console.less} more={approval_console.more} on_change={(chosen) => set({ type: "approval", most: chosen })}
                />
            )}
        </div>
    );
}
