// The steering committee's page, from the empty convention to nine committees at once.
import { dots, judgment, long_title, now, opinion, row } from "./data.mjs";
import { closed, committee, committees, convention, decision, described, fields, live, member, priority, sheet } from "./convention.mjs";

let made = 0;
const board = (name, rows, changes = {}) => ({
    name: `board-${name}`, path: "/copil", secret: `board-key-${made++}-`.padEnd(32, "b"), role: "steering", welcome: { session: undefined },
    sizes: ["laptop"], now, room: [...fields, ...rows], ...changes,
});

const agreed = (agree, disagree, pass) => ({ method: opinion, score: agree - disagree, supporters: agree + disagree + pass,
    provenance: { round: 1, method: opinion, rank: 1, of: 10, score: agree - disagree, supporters: agree + disagree + pass, voters: 31,
        counts: [{ mark: -1, people: disagree }, { mark: 0, people: pass }, { mark: 1, people: agree }] } });

const by_colleges = { round: 1, method: dots, rank: 1, of: 8, tied: false, score: 31, supporters: 23, voters: 41, counts: [], official: "equal_colleges", by_college: {
    by_person: 2, equal_colleges: 1, apart: [{ more: "practitioner", less: "resident" }],
    shares: [{ college: "resident", in_favour: 9, of: 19 }, { college: "practitioner", in_favour: 8, of: 9 }, { college: "elected", in_favour: 6, of: 7 }],
} };

const evening = [
    convention, ...committees.slice(0, 8),
    closed(1, 1, 12, 23, 18), closed(2, 2, 8, 31, 25), closed(3, 3, 29, 41, 52), closed(4, 4, 5, 19, 14),
    live(9, 3, "prioritizing", { title: "Atelier 2", joined: 44, present: 38, proposals: 20, list: { by_votes: false, reason: "La caravane peut partir dès septembre" } }),
    live(5, 5, "lobby", { when_where: "jeudi 10 décembre, 18 h 30, mairie" }),
    live(6, 6, "proposing", { joined: 28, present: 26, proposals: 11 }),
    live(8, 8, "vote", { joined: 22, present: 20, proposals: 16, voters: 17 }),
    priority(1, 3, 1, "Guichet unique « Je cherche un accueil »", { score: 27, supporters: 16, voters: 23, of: 7, absorbed: 4, college: "practitioner" }),
    priority(1, 5, 2, "Relais petite enfance itinérant", { score: 21, supporters: 14, voters: 23, of: 7 }),
    priority(1, 9, 3, "Crèche ouverte à 6 h 30 deux jours par semaine", { score: 12, supporters: 9, voters: 23, of: 7, college: "elected" }),
    priority(2, 1, 1, "Harmoniser les tarifs périscolaires selon le quotient familial", { ...agreed(22, 4, 3), college: "association" }),
    priority(9, 1, 1, "Caravane jeunesse", { absorbed: 6 }),
    priority(9, 2, 2, "Point d’écoute santé mentale", { score: 31, supporters: 19, absorbed: 2, college: "elected" }),
    priority(9, 7, 3, long_title, { score: 24, supporters: 15, college: "caf" }),
    priority(9, 8, 4, "Budget des jeunes", { score: 24, supporters: 15, rank: 3 }),
    priority(9, 11, 5, "Local ados ouvert le samedi", { provenance: undefined, college: undefined }),
    priority(4, 2, 1, "Agenda commun de la parentalité", { score: 27, supporters: 16, voters: 19, of: 9 }),
    priority(4, 3, 2, undefined, { score: 9, supporters: 6, voters: 19, of: 9 }),
];

// What the committee of the demonstration decides, on an evening of December.
const motive = "Plan de financement à revoir : deux scénarios, avec et sans le bailleur.";
const members = [member(1, "Claire Martin", "maire adjointe à la jeunesse"), member(2, "Paul Roy", "conseiller CAF"),
    member(3, "Inès Le Guen", "directrice du centre social", { substitute_for: 2 }), member(4, "", "", { forgotten: true, seated: false })];
const graded = { round: 1, method: judgment, rank: 2, of: 7, score: 4, supporters: 19, voters: 22,
    counts: [{ mark: 5, people: 6 }, { mark: 4, people: 9 }, { mark: 3, people: 4 }, { mark: 2, people: 2 }, { mark: 1, people: 1 }] };
const decided = [
    convention, ...committees, ...members, closed(1, 1, 12, 23, 18), closed(2, 2, 8, 31, 25), closed(3, 3, 29, 41, 52), closed(5, 5, 20, 22, 14),
    closed(6, 6, 15, 26, 11), closed(8, 5, 2, 24, 9, { title: "Atelier 2" }), live(7, 3, "proposing", { title: "Atelier 2", joined: 30, present: 26, proposals: 8 }),
    priority(1, 1, 1, "Guichet unique « Je cherche un accueil »", { score: 27, supporters: 16, voters: 23, of: 7, absorbed: 4, decision: 1 }),
    priority(3, 1, 1, "Caravane jeunesse", { absorbed: 6, decision: 2 }),
    priority(3, 4, 2, "Local ados ouvert le samedi", { score: 24, supporters: 15, decision: 9, next: { session: 7, proposal: 2 } }),
    priority(6, 2, 1, "Transport à la demande vers le marché et la gare", { score: 21, supporters: 14, voters: 26, of: 11, rank: 2, decision: 4 }),
    priority(2, 8, 1, "Cantine : moins de bruit", { ...agreed(22, 4, 3), college: "association", decision: 5 }),
    priority(2, 3, 2, "Harmoniser les tarifs périscolaires selon le quotient familial", { ...agreed(18, 6, 5) }),
    priority(5, 4, 1, "Logements passerelles pour jeunes actifs", { provenance: graded, decision: 3, next: { session: 8, proposal: 1 } }),
    priority(8, 1, 1, "Dix logements passerelles, avec le bailleur", { provenance: { ...graded, rank: 1 }, version: 2, origin: { session: 5, proposal: 4, decision: 3 } }),
    priority(5, 2, 2, "Permanence logement mensuelle", { provenance: { ...graded, rank: 3 } }),
    decision(1, 1, 1, "Guichet unique « Je cherche un accueil »", "validated", { motive: "Dès la première année." }),
    decision(2, 3, 1, "Caravane jeunesse", "with_reservation", { motive: "Cofinancement de la CAF à confirmer.", member: 2 }),
    decision(3, 5, 4, "Logements passerelles pour jeunes actifs", "to_rework", { motive, until: "2027-03-08" }),
    decision(4, 6, 2, "Transport à la demande vers le marché et la gare", "postponed", { motive: "On attend l’étude de la Région.", until: "2028-01-01", member: 3, since: ["moved", "reopened"], place: 3 }),
    decision(5, 2, 8, "Cantine : moins de bruit", "rejected", { motive: "Relève du budget des bâtiments.", replaces: 6 }),
    decision(6, 2, 8, "Cantine : moins de bruit", "validated", { replaced_by: 5, member: 4 }),
    decision(9, 3, 4, "Local ados ouvert le samedi", "to_rework", { motive: "Préciser l’encadrement.", until: "2027-02-15" }),
];
const as_claire = { welcome: { session: undefined, member: 1 } };
const decide = (resolution, more = async () => {}) => async (page) => {
    await page.getByRole("button", { name: /^Décider : Permanence/ }).click();
    await page.locator("form.deciding").getByRole("radio", { name: resolution, exact: true }).check();
    await more(page);
    await page.getByRole("button", { name: "Prendre cette décision" }).click();
};
// Two committees with the same wish in other words; a third pair alike in its words only.
const overlapping = [
    convention, ...committees, ...members, closed(1, 1, 12, 23, 18), closed(3, 3, 29, 41, 52), closed(6, 6, 15, 26, 11), closed(8, 8, 5, 19, 12), closed(9, 9, 4, 24, 9),
    priority(3, 1, 1, "Bus de soirée pour les jeunes"), priority(3, 2, 2, "Budget des jeunes", { score: 24, supporters: 15 }),
    priority(3, 3, 3, "Permis et code accompagnés", { score: 21, supporters: 15 }),
    priority(6, 1, 1, "Navette du soir", { score: 27, supporters: 16 }), priority(6, 2, 2, "Transport solidaire bénévole", { score: 21, supporters: 14 }),
    priority(8, 1, 1, "Passeport du bénévole", { score: 19, supporters: 12 }), priority(8, 2, 2, "Fête des voisins des quinze communes", { score: 15, supporters: 9 }),
    priority(9, 1, 1, "Itinérance France services", { score: 27, supporters: 16 }), priority(9, 2, 2, "Écrivain public", { score: 12, supporters: 9 }),
    priority(1, 1, 1, "Guichet unique « Je cherche un accueil »", { score: 27, supporters: 16 }),
    priority(1, 2, 2, "Un bus France services qui accueille aussi les tout-petits, leurs parents et leurs assistants maternels", { score: 14, supporters: 9 }),
];
// The same once the steering committee has looked at them: two linked, of which one is an action already, and one pair set aside.
const compared = (one, other, likeness) => row(`comparison/${one.session}/${one.proposal}/${other.session}/${other.proposal}`, {
    type: "comparison", one, other, likeness, member: 1, at: now - 3_600_000,
});
const settled = [
    ...overlapping.filter(({ key }) => key !== "priority/3/1" && key !== "priority/6/1"),
    priority(3, 1, 1, "Bus de soirée pour les jeunes", { decision: 1 }), priority(6, 1, 1, "Navette du soir", { score: 27, supporters: 16, decision: 2 }),
    decision(1, 3, 1, "Bus de soirée pour les jeunes", "validated"),
    decision(2, 6, 1, "Navette du soir", "with_reservation", { motive: "Si la Région cofinance." }),
    sheet(1, "JE", 1, { title: "Bus de soirée", progress: { state: "not_started" } }, { origin: { session: 3, proposal: 1 }, decision: 1 }),
    compared({ session: 3, proposal: 1 }, { session: 6, proposal: 1 }, "linked"),
    compared({ session: 6, proposal: 2 }, { session: 8, proposal: 1 }, "different"),
];
const to_evening = async (page) => {
    await page.getByText("Priorités rapprochées (1)").click();
    await page.getByText("Écartées (1)").click();
    await page.getByText("Priorités rapprochées (1)").scrollIntoViewIfNeeded();
};
const unfold_overlaps = async (page) => {
    await page.getByText("Recoupements possibles").click();
    await page.locator(".overlaps").scrollIntoViewIfNeeded();
};
const long_list = Array.from({ length: 12 }, (_, index) => priority(3, index + 1, index + 1, `Proposition ${index + 1}`));

const steps = ["vote", "proposing", "merging", "lobby", "prioritizing", "vote", "proposing", "vote", "merging"];
const joined = [44, 31, 28, 12, 51, 22, 38, 26, 33];
const voters = { 0: 29, 5: 17, 7: 26 };
const nine = [convention, ...committees, ...steps.map((step, index) => live(index + 1, index + 1, step, {
    joined: joined[index], present: joined[index] - 3, proposals: index * 3, ...(index in voters ? { voters: voters[index] } : {}),
}))];

export const board_scenes = [
    { name: "board-no-link", path: "/copil", code: "", secret: "board-none", sizes: ["laptop"] },
    board("revoked", [], { refuse: "unknown_door" }),
    board("connecting", [], { silent: true }),
    board("empty", [], { sizes: ["laptop", "phone"] }),
    board("convention", [described, ...committees.slice(0, 3), live(1, 3, "lobby")], { sizes: ["laptop", "phone"] }),
    board("planned", [convention, ...committees.slice(0, 3), live(1, 3, "lobby", { when_where: "mardi 24 novembre, 18 h 30, salle des fêtes" })]),
    board("evening", evening, { sizes: ["laptop", "projector", "tablet", "phone", "small"] }),
    board("colleges", [convention, committee(3), closed(3, 3, 29, 41, 8), priority(3, 2, 1, "Point d’écoute santé mentale", { provenance: by_colleges }),
        priority(3, 1, 2, "Caravane jeunesse", { provenance: { ...by_colleges, rank: 2, by_college: { ...by_colleges.by_college, by_person: 1, equal_colleges: 2, apart: [] } } }),
        priority(3, 4, 3, "Permis et code accompagnés", { score: 21, supporters: 15 })], { sizes: ["laptop", "projector", "phone"] }),
    board("nine", nine, { sizes: ["laptop", "projector", "phone"] }),
    board("several", [convention, committee(3), committee(3, { committee: 10, title: "Conseil des jeunes" }),
        closed(1, 3, 40, 12, 9), closed(2, 3, 30, 12, 9), closed(3, 3, 20, 12, 9), live(4, 10, "proposing", { joined: 14, present: 0, proposals: 3 })]),
    board("large", [convention, committee(3), live(1, 3, "vote", { joined: 316, present: 290, proposals: 60, voters: 211 }),
        priority(1, 1, 1, "Caravane jeunesse", { score: 312, supporters: 180, voters: 300 }),
        priority(1, 2, 2, "Point d’écoute santé mentale", { score: 201, supporters: 120, voters: 300 })]),
    board("long", [...evening, live(10, 3, "proposing", { title: "Atelier 3", joined: 30, present: 12, proposals: 6 }), ...long_list],
        { act: (page) => page.mouse.wheel(0, 600) }),
    board("decided", decided, { ...as_claire, sizes: ["laptop", "projector", "tablet", "phone", "small"] }),
    board("decided-reading", decided),
    board("common-order", decided, { ...as_claire, sizes: ["laptop", "projector", "phone"], act: (page) => page.getByLabel("Ranger").selectOption("by_place") }),
    board("filtered", decided, { ...as_claire, act: async (page) => {
        await page.getByLabel("Champ").selectOption("LO");
        await page.getByLabel("Chercher").fill("PASSERELLES");
    } }),
    board("filtered-nothing", decided, { ...as_claire, act: (page) => page.getByLabel("Chercher").fill("piscine") }),
    board("history", decided, { ...as_claire, act: (page) => page.getByText("1 version avant celle-ci").click() }),
    board("overlaps", overlapping, { ...as_claire, sizes: ["laptop", "projector", "tablet", "phone", "small"], act: unfold_overlaps }),
    board("overlaps-line", overlapping, { ...as_claire, sizes: ["laptop", "projector", "phone"], act: async (page) => {
        await unfold_overlaps(page);
        await page.getByRole("button", { name: /Navette du soir/ }).first().click();
        await page.locator("#priority-6-1 summary").click();
    } }),
    board("overlaps-settled", settled, { ...as_claire, sizes: ["laptop", "projector", "phone", "small"], act: to_evening }),
    board("overlaps-joining", settled, { ...as_claire, sizes: ["laptop", "tablet", "phone"], act: async (page) => {
        const line = page.locator("#priority-6-1");
        await line.getByRole("button", { name: /^Joindre à la fiche JE1/ }).click();
        await line.scrollIntoViewIfNeeded();
    } }),
    board("overlaps-by-hand", settled, { ...as_claire, sizes: ["laptop", "phone", "small"], act: async (page) => {
        const line = page.locator("#priority-6-2");
        await line.getByRole("button", { name: /^Rapprocher d’une autre/ }).click();
        await line.getByRole("searchbox").fill("bus");
        await line.scrollIntoViewIfNeeded();
    } }),
    board("overlaps-english", overlapping, { seed_more: { "gommette/language": "en" }, act: (page) => page.getByText("Possible overlaps").click() }),
    board("log", decided, { ...as_claire, sizes: ["laptop", "projector", "phone"], act: (page) => page.locator("#log").scrollIntoViewIfNeeded() }),
    board("deciding", decided, { ...as_claire, orders: "hold", sizes: ["laptop", "projector", "phone"], act: async (page) => {
        await page.getByRole("button", { name: /^Décider : Permanence/ }).click();
        await page.locator("form.deciding").getByRole("radio", { name: "À retravailler", exact: true }).check();
        await page.getByLabel("Retour au comité, au plus tard le").fill("2027-03-08");
        await page.getByLabel("Motif").fill("Plan de financement à revoir.");
    } }),
    board("deciding-faults", decided, { ...as_claire, act: decide("À retravailler") }),
    board("on-its-way", decided, { ...as_claire, orders: "hold", act: decide("Validée") }),
    board("decided-meanwhile", decided, { ...as_claire, orders: "decided_meanwhile", sizes: ["laptop", "phone"], act: async (page, play) => {
        await decide("Validée")(page);
        play.change("room", [decision(10, 5, 2, "Permanence logement mensuelle", "rejected", { motive: "La mission locale la tient déjà.", member: 2 }),
            priority(5, 2, 2, "Permanence logement mensuelle", { provenance: { ...graded, rank: 3 }, decision: 10 })]);
        await page.getByText("vient de décider").waitFor();
        await page.locator(".notice").scrollIntoViewIfNeeded();
    } }),
    board("decided-english", decided, { ...as_claire, seed_more: { "gommette/language": "en" } }),
    board("cut", evening, { act: async (page, play) => { play.cut(); await page.getByText("La connexion est coupée.").waitFor(); } }),
    board("english", evening, { seed_more: { "gommette/language": "en" } }),
];
