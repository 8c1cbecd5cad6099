// The steering committee's page, from the empty convention to nine committees at once.
import { long_title, now, opinion } from "./data.mjs";
import { closed, committee, committees, convention, fields, live, priority } from "./convention.mjs";

let made = 0;
const board = (name, rows, changes = {}) => ({
    name: `board-${name}`, path: "/copil", secret: `board-key-${made++}-`.padEnd(32, "b"), role: "steering", welcome: { session: undefined },
    sizes: ["laptop"], now, room: [...fields, ...rows], ...changes,
});

const agreed = (agree, disagree, pass) => ({ method: opinion, score: agree - disagree, supporters: agree + disagree + pass,
    provenance: { round: 1, method: opinion, rank: 1, of: 10, score: agree - disagree, supporters: agree + disagree + pass, voters: 31,
        counts: [{ mark: -1, people: disagree }, { mark: 0, people: pass }, { mark: 1, people: agree }] } });

const evening = [
    convention, ...committees.slice(0, 8),
    closed(1, 1, 12, 23, 18), closed(2, 2, 8, 31, 25), closed(3, 3, 29, 41, 52), closed(4, 4, 5, 19, 14),
    live(9, 3, "prioritizing", { title: "Atelier 2", joined: 44, present: 38, proposals: 20 }),
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
    board("planned", [convention, ...committees.slice(0, 3), live(1, 3, "lobby", { when_where: "mardi 24 novembre, 18 h 30, salle des fêtes" })]),
    board("evening", evening, { sizes: ["laptop", "projector", "tablet", "phone", "small"] }),
    board("nine", nine, { sizes: ["laptop", "projector", "phone"] }),
    board("several", [convention, committee(3), committee(3, { committee: 10, title: "Conseil des jeunes" }),
        closed(1, 3, 40, 12, 9), closed(2, 3, 30, 12, 9), closed(3, 3, 20, 12, 9), live(4, 10, "proposing", { joined: 14, present: 0, proposals: 3 })]),
    board("large", [convention, committee(3), live(1, 3, "vote", { joined: 316, present: 290, proposals: 60, voters: 211 }),
        priority(1, 1, 1, "Caravane jeunesse", { score: 312, supporters: 180, voters: 300 }),
        priority(1, 2, 2, "Point d’écoute santé mentale", { score: 201, supporters: 120, voters: 300 })]),
    board("long", [...evening, live(10, 3, "proposing", { title: "Atelier 3", joined: 30, present: 12, proposals: 6 }), ...long_list],
        { act: (page) => page.mouse.wheel(0, 600) }),
    board("cut", evening, { act: async (page, play) => { play.cut(); await page.getByText("La connexion est coupée.").waitFor(); } }),
    board("english", evening, { seed_more: { "gommette/language": "en" } }),
];
