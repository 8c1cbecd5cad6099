import { equalSharesLimits } from "../../../../protocol/typescript/limits.ts";
import { useConsole } from "../../facilitator/console_state.ts";
import { form_at_hand, write_field } from "../../facilitator/round_form.ts";
import { read_amount, type AmountFault } from "../../i18n/amounts.ts";
import { catalogue } from "../../i18n/catalogue.ts";
import { euros } from "../../i18n/money.ts";
import { fr_word } from "../../i18n/plural.ts";
import type { EqualShares } from "../../protocol.ts";
import { LineField } from "../../ui/line_field.tsx";
import type { Form, OnConsole, SettingsProps } from "../face.ts";
import { outcome_of, paid_by_each } from "./told.ts";
import { budget_words } from "./words.ts";

export const budget_console = catalogue(
    {
        name: "par budget à parts égales",
        title: "Répartir un budget",
        rule: (envelope: string) => `Chacun coche ce qu’il financerait. L’enveloppe de ${envelope} est partagée à parts égales entre les votants.`,
        merging: "Le vote est ouvert : qui finançait l’une ou l’autre finance l’ensemble, une seule fois, au coût de l’idée qui reste.",
        envelope: "L’enveloppe",
        envelope_how: "En euros entiers, par exemple 45 000.",
        costs: "Le coût de chaque proposition",
        not_an_amount: "Écrivez un montant en euros, par exemple 45 000.",
        cents: "En euros entiers, sans centimes.",
        too_much: "Ce montant est trop grand.",
        zero: "Une enveloppe ne peut pas être vide.",
        no_items: "Il n’y a encore aucune proposition à chiffrer.",
        together: (cost: string, envelope: string) => `Ensemble elles coûtent ${cost}, pour une enveloppe de ${envelope}.`,
        envelope_missing: "Indiquez l’enveloppe, en euros entiers.",
        costs_missing: (n: number) => `Il manque le coût de ${n} ${fr_word(n, "proposition", "propositions")}.`,
        costs_wrong: (n: number) => `${n} ${fr_word(n, "coût ne se lit pas", "coûts ne se lisent pas")} : en euros entiers, par exemple 4 500.`,
        costs_how: "Le vote porte sur ces propositions ; celles qui arriveraient ensuite n’y entrent pas.",
    },
    {
        name: "by a budget in equal shares",
        title: "Sharing out a budget",
        rule: (envelope: string) => `Everybody ticks what they would fund. The ${envelope} is divided equally among the voters.`,
        merging: "The vote is open: whoever funded one or the other funds the whole, once only, at the cost of the idea that stays.",
        envelope: "The money there is",
        envelope_how: "In whole euros, for example 45,000.",
        costs: "What each proposal costs",
        not_an_amount: "Write an amount in euros, for example 45,000.",
        cents: "In whole euros, without cents.",
        too_much: "This amount is too large.",
        zero: "There must be some money.",
        no_items: "There is no proposal to cost yet.",
        together: (cost: string, envelope: string) => `Together they cost ${cost}; there is ${envelope}.`,
        envelope_missing: "Say how much money there is, in whole euros.",
        costs_missing: (n: number) => `The cost of ${n} ${n === 1 ? "proposal is" : "proposals is"} missing.`,
        costs_wrong: (n: number) => `${n} ${n === 1 ? "cost" : "costs"} cannot be read: in whole euros, for example 4,500.`,
        costs_how: "The vote is on these proposals; those that come later do not join it.",
    },
);

const most = equalSharesLimits.budget.max;
const envelope_field = "envelope";
const cost_field = (proposal: number): string => `cost/${proposal}`;

const written_cost = ({ written, costs }: Form, proposal: number): string => {
    const known = costs.get(proposal);
    return written[cost_field(proposal)] ?? (known === undefined ? "" : euros(known));
};
const written_envelope = ({ written, envelope }: Form): string => written[envelope_field] ?? (envelope === undefined ? "" : euros(envelope));
const envelope_of = (form: Form) => read_amount(written_envelope(form), most);
const costs_of = (form: Form) => form.items.map((proposal) => read_amount(written_cost(form, proposal), most));
const is_amount = (read: number | AmountFault | undefined): read is number => typeof read === "number";

function fault_of(read: number | AmountFault | undefined): string | undefined {
    if (read === undefined || is_amount(read)) return undefined;
    return { not_an_amount: budget_console.not_an_amount, cents: budget_console.cents, too_much: budget_console.too_much }[read];
}

// A thousandth of each one's share, at least one euro: fine enough that little is left, coarse enough to be counted while people wait.
const unit_of = (budget: number, people: number): number => Math.max(1, Math.floor(budget / (1000 * Math.max(1, people))));

function objection(_: number, form: Form): string | null {
    const envelope = envelope_of(form);
    if (!is_amount(envelope) || envelope === 0) return fault_of(envelope) ?? budget_console.envelope_missing;
    const costs = costs_of(form);
    const wrong = costs.filter((cost) => fault_of(cost) !== undefined).length;
    const missing = costs.filter((cost) => cost === undefined).length;
    if (wrong > 0) return budget_console.costs_wrong(wrong);
    return missing > 0 ? budget_console.costs_missing(missing) : null;
}

function ordered(method: EqualShares, form: Form): EqualShares {
    const envelope = envelope_of(form);
    const budget = is_amount(envelope) && envelope > 0 ? envelope : method.budget;
    return { type: "equal_shares", budget, unit: unit_of(budget, form.people), costs: costs_of(form).map((cost) => (is_amount(cost) ? cost : 0)) };
}

export const on_console: OnConsole<EqualShares> = {
    name: () => budget_console.name,
    title: () => budget_console.title,
    rule: ({ budget }) => budget_console.rule(euros(budget)),
    merging: () => budget_console.merging,
    Settings,
    objection,
    ordered,
    beside: paid_by_each,
    in_words: (figure) => budget_words.people(figure.votes, outcome_of(figure)),
    is_favoured: ({ bought }) => bought,
};

// The envelope and a cost for each proposal of the vote, as written; each says what is wrong with it.
function Settings(_: SettingsProps<EqualShares>) {
    const state = useConsole();
    const form = form_at_hand(state);
    const envelope = envelope_of(form);
    const costs = costs_of(form);
    const all_read = costs.every(is_amount);
    return (
        <div class="under budget">
            <LineField
                label={budget_console.envelope} hint={budget_console.envelope_how} numeric value={written_envelope(form)}
                fault={envelope === 0 ? budget_console.zero : fault_of(envelope)} on_input={(text) => write_field(state, envelope_field, text)}
            />
            <fieldset class="costs">
                <legend>{budget_console.costs}</legend>
                {form.items.length === 0 && <p class="small soft">{budget_console.no_items}</p>}
                {form.items.map((proposal, place) => (
                    <LineField
                        key={proposal} label={state.title(proposal)} numeric value={written_cost(form, proposal)} fault={fault_of(costs[place])}
                        on_input={(text) => write_field(state, cost_field(proposal), text)}
                    />
                ))}
                <p class="small soft">
                    {costs.length > 0 && all_read && is_amount(envelope) && <>{budget_console.together(euros(costs.reduce((sum, cost) => sum + cost, 0)), euros(envelope))} </>}
                    {budget_console.costs_how}
                </p>
            </fieldset>
        </div>
    );
}
