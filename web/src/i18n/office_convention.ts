import type { Fault } from "../office/forms.ts";
import { catalogue } from "./catalogue.ts";
import { calendar_day } from "./time.ts";

// What the office tells of the convention beside its name and years, and what is wrong with a line of a form.
export const convention = catalogue(
    {
        starts_on: "Début de la convention",
        ends_on: "Fin de la convention",
        signatories: "Signataires",
        signatories_hint: "Comme sur la convention : la commune, la Caf, le département…",
        signatory: (number: number) => `Signataire ${number}`,
        add_signatory: "Ajouter un signataire",
        milestones: "Échéances de la convention",
        milestones_hint: "Ce qui doit être fait pour une date : signature, bilan annuel, évaluation, renouvellement.",
        milestone: (number: number) => `Échéance ${number}`,
        milestone_day: "Date",
        milestone_title: "Ce qui doit être fait",
        add_milestone: "Ajouter une échéance",
        take_away: "Retirer",
        no_more: (most: number) => `${most} lignes au plus.`,
    },
    {
        starts_on: "Start of the convention",
        ends_on: "End of the convention",
        signatories: "Signatories",
        signatories_hint: "As on the convention: the town, the Caf, the department…",
        signatory: (number: number) => `Signatory ${number}`,
        add_signatory: "Add a signatory",
        milestones: "Milestones of the convention",
        milestones_hint: "What has to be done by a date: signature, yearly review, evaluation, renewal.",
        milestone: (number: number) => `Milestone ${number}`,
        milestone_day: "Date",
        milestone_title: "What has to be done",
        add_milestone: "Add a milestone",
        take_away: "Take out",
        no_more: (most: number) => `${most} lines at most.`,
    },
);

const fault = catalogue(
    {
        missing: "Écrivez quelque chose ici.",
        too_long: (most: number) => `C’est trop long. Raccourcissez : ${most} signes au plus.`,
        no_year: "Une année a quatre chiffres, comme 2027.",
        years_reversed: "La dernière année vient après la première.",
        no_day: "Choisissez une date, comme 01/03/2027.",
        ends_before: "La fin vient après le début.",
        no_code: "Deux lettres de A à Z.",
        code_taken: "Ces deux lettres nomment déjà un autre champ.",
        title_taken: "Un autre champ porte déjà ce nom.",
        no_college: "Cochez au moins un collège.",
        name_taken: "Un autre collège de cette séance porte déjà ce nom.",
        outside: (first: string, last: string) => `Choisissez une date entre le ${first} et le ${last}.`,
    },
    {
        missing: "Write something here.",
        too_long: (most: number) => `This is too long. Shorten it: ${most} characters at most.`,
        no_year: "A year has four digits, like 2027.",
        years_reversed: "The last year comes after the first.",
        no_day: "Choose a date, like 01/03/2027.",
        ends_before: "The end comes after the start.",
        no_code: "Two letters from A to Z.",
        code_taken: "These two letters name another field already.",
        title_taken: "Another field has this name already.",
        no_college: "Tick one college at least.",
        name_taken: "Another college of this session has this name already.",
        outside: (first: string, last: string) => `Choose a date between ${first} and ${last}.`,
    },
);

export function fault_said(what: Fault): string {
    if (typeof what !== "string") return "outside" in what ? fault.outside(calendar_day(what.outside[0]), calendar_day(what.outside[1])) : fault.too_long(what.too_long);
    switch (what) {
        case "missing": return fault.missing;
        case "no_year": return fault.no_year;
        case "years_reversed": return fault.years_reversed;
        case "no_day": return fault.no_day;
        case "ends_before": return fault.ends_before;
        case "no_code": return fault.no_code;
        case "code_taken": return fault.code_taken;
        case "title_taken": return fault.title_taken;
        case "no_college": return fault.no_college;
        case "name_taken": return fault.name_taken;
    }
}
