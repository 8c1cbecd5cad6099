// Rows of a whole convention, for the steering committee's page and the office's.
import { dots, now, row } from "./data.mjs";

const day = 86_400_000;
const titles = [
    ["PE", "Petite enfance 0–3 ans", "petite enfance"], ["EN", "Enfance 3–11 ans", "enfance"], ["JE", "Jeunesse", "jeunesse"],
    ["PA", "Parentalité", "parentalité"], ["LO", "Accès et maintien dans le logement", "logement"], ["MI", "Mobilité et isolement", "mobilité"],
    ["VS", "Animation de la vie sociale", "vie sociale"],
    ["FE", "Soutien aux familles confrontées à des évènements fragilisants", "soutien aux familles"],
    ["AD", "Accès aux droits et aux services, accès numérique", "droits et numérique"],
];
export const fields = titles.map(([field, title], index) => row(`field/${field}`, { type: "field", field, title, order: index + 1 }));
export const convention = row("convention", {
    type: "convention", title: "Convention territoriale globale", town: "Baugé-en-Anjou", first_year: 2027, last_year: 2030,
});

export const described = row("convention", {
    ...convention.row, signatories: ["Commune de Baugé-en-Anjou", "Caf de Maine-et-Loire", "MSA Maine-et-Loire", "Département de Maine-et-Loire"],
    starts_on: "2027-01-01", ends_on: "2030-12-31", milestones: [
        { day: "2027-02-15", title: "Signature en conseil municipal" }, { day: "2028-12-01", title: "Bilan à mi-parcours devant le comité de pilotage" },
        { day: "2030-09-30", title: "Évaluation et renouvellement" }],
});

// The usual committee of the nth field, from 1, under the same number.
export const committee = (number, changes = {}) => row(`committee/${changes.committee ?? number}`, {
    type: "committee", committee: number, field: titles[number - 1][0], title: `Comité ${titles[number - 1][2]}`, ...changes,
});
export const committees = titles.map((_, index) => committee(index + 1));

export const live = (session, committee_number, step, changes = {}) => row(`live/${session}`, {
    type: "live_session", session, committee: committee_number, title: "Atelier 1", step, joined: 0, present: 0, proposals: 0, ...changes,
});
export const closed = (session, committee_number, days_ago, joined, proposals, changes = {}) =>
    live(session, committee_number, "closed", { joined, proposals, closed_at: now - days_ago * day, list: { by_votes: true }, ...changes });

const counts = (score, supporters) =>
    [{ mark: 1, people: 2 * supporters - score }, { mark: 2, people: score - supporters }].filter(({ people }) => people > 0);
export function priority(session, number, place, title, { score = 34, supporters = 21, voters = 41, of = 12, rank = place, method = dots, ...more } = {}) {
    return row(`priority/${session}/${number}`, {
        type: "priority", session, proposal: number, place, ...(title ? { title } : {}), college: "resident", absorbed: 0,
        provenance: { round: 1, method, rank, of, score, supporters, voters, counts: counts(score, supporters) }, version: 1, ...more,
    });
}

export const member = (number, called, role, more = {}) => row(`member/${number}`, {
    type: "member", member: number, ...(called ? { called } : {}), ...(role ? { function: role } : {}), seated: true, forgotten: false, ...more,
});
export const decision = (number, session, proposal, title, resolution, more = {}) => row(`decision/${number}`, {
    type: "decision", decision: number, session, proposal, title, version: 1, resolution, member: 1, at: now - (20 - number) * 60_000, place: 1,
    since: [], ...more,
});

export const sheet = (number, field, of_field, values, more = {}) => row(`sheet/${number}`, {
    type: "sheet", sheet: number, field, number: of_field, member: 1, at: now - 40 * 86_400_000, values,
    changed: Object.keys(values).map((one, index) => ({ field: one, change: index + 1, member: 1 + index % 2, at: now - (40 - index) * 86_400_000 })), ...more,
});

export const planned = (session, committee_number, title, code, when_where) => row(`planned/${session}`, {
    type: "planned_session", session, committee: committee_number, title, code, url: `http://192.168.1.20:8080/#${code}`,
    ...(when_where ? { when_where } : {}),
});
export const link = (number, role, session, label, revoked = false, more = {}) => row(`link/${number}`, {
    type: "link", link: number, role, ...(session ? { session } : {}), ...(label ? { label } : {}), issued_at: now - number * day, revoked, ...more,
});
