import { read_amount, type AmountFault } from "../../i18n/amounts.ts";
import type { ActionKind, DiagnosisKind, ProgressState } from "../../protocol.ts";
import { fundingLineLimits, yearFigureLimits } from "../../../../protocol/typescript/limits.ts";
import { figure_written } from "../sheets/figures.ts";
import { plain } from "../../bring/words.ts";

// What cells say, as French people write it.

// An apostrophe that only keeps a spreadsheet from taking the text for something else.
const bare = (text: string): string => text.replace(/^'/, "").trim();

const most_euros = fundingLineLimits.euros.max;

// `thousands`: the column is in thousands of euros.
export function euros_of(text: string, thousands: boolean): number | AmountFault {
    const written = bare(text);
    const is_number = /^[\d\s.,]+$/.test(written);
    if (/^[\d\s]{17,}$/.test(written)) return "too_much";
    // "25 €" where thousands are meant could be either.
    if (thousands && !is_number && !/k/i.test(written)) return "not_an_amount";
    return read_amount(thousands && is_number ? `${written}k` : written, most_euros, "fr") ?? "not_an_amount";
}

// In thousandths; null: it is none.
export const figure_of = (text: string): number | null => figure_written(bare(text).replace(/^\+/, ""), "fr");

export function year_of(text: string): number | null {
    const written = bare(text);
    const year = /^\d{4}$/.test(written) ? Number(written) : 0;
    return year >= yearFigureLimits.year.min && year <= yearFigureLimits.year.max ? year : null;
}

const with_more = /^([+\-−]?\s?(?:\d{1,3}(?:\s\d{3})+|\d+)(?:[.,]\d{1,3})?)(?![.,]?\d)([^]*)$/;

// "74 (−22 en 5 ans)": the figure, and what is said besides; its unit may stand behind the figure. null: it begins with none.
export function figure_and_more(text: string, unit: string): { figure: number; more: string } | null {
    const [, written = "", behind = ""] = with_more.exec(bare(text)) ?? [];
    const figure = written === "" ? null : figure_of(written);
    if (figure === null) return null;
    const more = without_unit(behind.trim(), unit);
    if (more === "") return { figure, more };
    const [, within] = /^\(([^()]*)\)$/.exec(more) ?? [];
    if (within !== undefined) return { figure, more: within.trim() };
    return /^[(,;:–—]/.test(more) ? { figure, more: more.replace(/^[,;:–—]\s*/, "") } : null;
}

const of_territory = /^(\p{L}[^\d=:;()<>]*?)\s*:?\s+([+\-−]?\d[\d\s]*(?:[.,]\d{1,3})?)\s*([^\d]*)$/u;

// "Maine-et-Loire 14 %"; null: it says something else.
export function territory_and_figure(text: string, unit: string): { territory: string; figure: number } | null {
    const [, territory = "", written = "", behind = ""] = of_territory.exec(bare(text)) ?? [];
    const figure = written === "" ? null : figure_of(written);
    if (figure === null || without_unit(behind.trim(), unit) !== "" || /^(objectif|cible|vise)/.test(plain(territory))) return null;
    return { territory: territory.trim(), figure };
}

function without_unit(text: string, unit: string): string {
    const known = [unit, "%", "‰", "€"].filter((one) => one !== "").find((one) => text.toLowerCase().startsWith(one.toLowerCase()));
    return known === undefined ? text : text.slice(known.length).trim();
}

// That nobody knows, as people say it in a table.
export const is_unknown = (text: string): boolean => /^([-–—?.…]*|n\.?\s?[cdr]\.?|n\/?[ad]|nsp|inconnue?|non connue?)$/i.test(bare(text));

// "2021 : 58 | 2023 : 61,5", as our own export writes it; null: it says something else.
export function figures_of(text: string): { year: number; value_thousandths: number }[] | null {
    const read = bare(text).split("|").map((one) => one.trim()).filter((one) => one !== "").map((one) => {
        const [, year = "", value = ""] = /^(\d{4})\s*[:=]\s*(\S.*)$/.exec(one) ?? [];
        const [of_year, value_thousandths] = [year_of(year), figure_of(value)];
        return of_year === null || value_thousandths === null ? null : { year: of_year, value_thousandths };
    });
    return read.includes(null) ? null : read.filter((one) => one !== null);
}

const words_of = <T extends string>(names: Readonly<Record<T, readonly string[]>>) => (text: string): T | null =>
    (Object.keys(names) as T[]).find((name) => names[name].includes(plain(text))) ?? null;

export const diagnosis_kind_of = words_of<DiagnosisKind>({
    indicator: ["indicateur", "indicateurs", "indicateur du diagnostic", "chiffre", "chiffre cle"],
    finding: ["constat", "constats"],
    stake: ["enjeu", "enjeux"],
});
export const action_kind_of = words_of<ActionKind>({
    new_action: ["nouvelle", "nouveau", "action nouvelle", "nouvelle action", "creation", "a creer"],
    existing: ["existante", "existant", "action existante", "reconduite", "poursuite", "a poursuivre", "maintien"],
    to_strengthen: ["a renforcer", "action a renforcer", "renforcement", "renforcee", "a developper"],
});
export const state_of = words_of<ProgressState>({
    not_started: ["pas commencee", "non commencee", "non demarree", "pas demarree", "a venir", "prevue", "a lancer", "a faire"],
    under_way: ["en cours", "engagee", "lancee", "demarree", "commencee"],
    suspended: ["suspendue", "en pause", "en attente"],
    done: ["realisee", "terminee", "faite", "achevee", "finie"],
    abandoned: ["abandonnee", "annulee"],
});

// "PE3"; null: it is no code of an action.
export function code_of_action(text: string): { field: string; number: number } | null {
    const [, field, number] = /^([A-Z]{2})\s?-?\s?([1-9]\d{0,3})$/.exec(bare(text).toUpperCase()) ?? [];
    return field === undefined ? null : { field, number: Number(number) };
}
