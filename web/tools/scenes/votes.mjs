// A meeting of the steering committee: on its facilitator's console, and on the board, where its votes become decisions.
import { committee, committees, convention, closed, decision, fields, live, member, priority } from "./convention.mjs";
import { door, long_title, now, proposal, room, row } from "./data.mjs";

const day = 86_400_000;
const level = { type: "decision", majority: "absolute", base: "expressed", quorum: false };
const members = [member(1, "Claire Martin", "maire adjointe à la jeunesse"), member(2, "Paul Roy", "conseiller CAF")];
const steering = committee(1, { committee: 20, field: "VS", title: "Comité de pilotage", steers: true });

// --- The board
const vote = (yes, no, abstained, verdict, more = {}) => ({ round: 1, method: level, of: 7, tied: false, supporters: yes, voters: yes + no + abstained,
    counts: [{ mark: 1, people: yes }, { mark: -1, people: no }, { mark: 0, people: abstained }], verdict, ...more });
const voted_item = (number, session, proposal, told, suggested) => ({ proposal: number, priority: { session, proposal }, vote: told, ...(suggested ? { suggested } : {}) });
const voted = (round, items, more = {}) => row(`voted/50/${round}`, { type: "voted", session: 50, round, method: level, closed_at: now - 1_200_000, items, ...more });
const meeting = (changes = {}) => live(50, 20, "vote", { title: "Réunion de décembre", when_where: "mardi 8 décembre, 18 h, mairie", joined: 12, present: 11, proposals: 7, code: "KMPR47", ...changes });
const priorities = [
    priority(1, 3, 1, "Guichet unique « Je cherche un accueil »", { voters: 23, of: 7 }),
    priority(1, 5, 2, "Relais petite enfance itinérant", { score: 21, supporters: 14, voters: 23, of: 7, decision: 3 }),
    priority(3, 1, 1, "Caravane jeunesse", { absorbed: 6 }),
    priority(3, 7, 2, long_title, { score: 24, supporters: 15, college: "caf", version: 2 }),
    priority(6, 2, 1, "Transport à la demande vers le marché et la gare", { score: 21, supporters: 14, voters: 26, of: 11 }),
    priority(6, 4, 2, "Navette du soir", { score: 20, supporters: 14, voters: 26, of: 11 }),
];
const base = [convention, ...committees, steering, ...members, closed(1, 1, 12, 23, 18), closed(3, 3, 29, 41, 52), closed(6, 6, 15, 26, 11)];
const first_vote = voted(1, [
    voted_item(1, 1, 3, vote(10, 1, 1, "adopted"), "validated"), voted_item(2, 3, 1, vote(9, 2, 1, "adopted"), "validated"),
    voted_item(3, 6, 2, vote(7, 4, 1, "adopted"), "validated"), voted_item(4, 1, 5, vote(6, 6, 0, "undecided")),
    voted_item(5, 3, 7, vote(3, 8, 1, "rejected"), "rejected"), voted_item(6, 6, 4, vote(2, 9, 1, "rejected"), "rejected"),
    voted_item(7, 2, 1, vote(1, 10, 1, "rejected"), "rejected"),
]);
const to_decide = [...base, ...priorities, meeting(), first_vote,
    decision(3, 1, 5, "Relais petite enfance itinérant", "postponed", { until: "2027-06-30", at: now - 40 * day })];
const by_vote = (told) => ({ by_vote: { session: 50, round: 1, vote: told } });
const recorded = [...base, meeting({ step: "closed", code: undefined, closed_at: now - 600_000 }), first_vote,
    ...[[0, 11], [2, 12], [4, 13]].map(([index, number]) => ({ ...priorities[index], row: { ...priorities[index].row, decision: number } })),
    ...[1, 3, 5].map((index) => priorities[index]),
    decision(3, 1, 5, "Relais petite enfance itinérant", "postponed", { until: "2027-06-30", at: now - 40 * day }),
    decision(11, 1, 3, "Guichet unique « Je cherche un accueil »", "validated", by_vote(vote(10, 1, 1, "adopted"))),
    decision(12, 3, 1, "Caravane jeunesse", "validated", by_vote(vote(9, 2, 1, "adopted"))),
    decision(13, 6, 2, "Transport à la demande vers le marché et la gare", "with_reservation", { motive: "Si la Région cofinance.", ...by_vote(vote(7, 4, 1, "adopted")) })];

let made = 0;
const board = (name, rows, changes = {}) => ({ name: `votes-${name}`, path: "/copil", secret: `votes-board-${made++}-`.padEnd(32, "v"), role: "steering",
    welcome: { session: undefined, member: 1 }, sizes: ["laptop"], now, room: [...fields, ...rows], ...changes });
const everywhere = ["laptop", "tablet", "projector", "phone", "small"];
const to_votes = (page) => page.locator("#votes").scrollIntoViewIfNeeded();
const record = (page) => page.getByRole("button", { name: /^Enregistrer ces décisions/ }).click();

// --- The console
const awaiting = (session, number, place, committee_number, title, more = {}) => row(`awaiting/${session}/${number}`, { type: "awaiting", priority: { session, proposal: number },
    committee: committee_number, committee_title: committees[committee_number - 1].row.title, field: committees[committee_number - 1].row.field,
    session_title: `Atelier du ${place + committee_number} octobre`, place, ...(title ? { title } : {}), version: 1, ...more });
const waiting = [
    awaiting(1, 3, 1, 1, "Guichet unique « Je cherche un accueil »"), awaiting(1, 5, 2, 1, "Relais petite enfance itinérant", { resolution: "postponed" }),
    awaiting(1, 9, 3, 1, "Crèche ouverte à 6 h 30 deux jours par semaine"), awaiting(3, 1, 1, 3, "Caravane jeunesse"),
    awaiting(3, 7, 2, 3, long_title, { version: 2 }), awaiting(3, 8, 3, 3, undefined), awaiting(3, 9, 4, 3, "Budget des jeunes", { resolution: "validated" }),
    awaiting(6, 2, 1, 6, "Transport à la demande vers le marché et la gare"), awaiting(6, 4, 2, 6, "Navette du soir"),
];
const put = (one, number) => ({ ...one, row: { ...one.row, put_as: number } });
const some_put = [put(waiting[0], 1), ...waiting.slice(1, 3), put(waiting[3], 2), ...waiting.slice(4)];
const stands = (number, title, of, place) => proposal(number, [title, undefined, undefined], { college: undefined, author: undefined,
    priority: { session: of, proposal: number, committee: committees[of - 1].row.title, place } });
const two_put = [stands(1, "Guichet unique « Je cherche un accueil »", 1, 1), stands(2, "Caravane jeunesse", 3, 1)];
const session = (step) => row("session", { type: "session", session: 50, title: "Réunion de décembre", committee: "Comité de pilotage", field: "VS", steers: true,
    agenda: ["lobby", "vote", "prioritizing", "closed"].map((kind) => ({ kind })), step, closed: false, proposing_open: false, authors_shown: false });
const desk = (name, rows, changes = {}) => ({ name: `votes-${name}`, path: "/animer", secret: `votes-console-${made++}-`.padEnd(32, "v"), role: "facilitator",
    welcome: { wall_key: "w".repeat(32) }, sizes: ["laptop"], now, room: [room(), door(), ...rows], ...changes });
const to_panel = (page) => page.locator(".to-vote").scrollIntoViewIfNeeded();
const unfold = async (page) => {
    await page.locator(".to-vote summary").click();
    await to_panel(page);
};

export const votes_scenes = [
    board("to-decide", to_decide, { sizes: everywhere, act: to_votes }),
    board("to-decide-top", to_decide, { sizes: everywhere }),
    board("to-decide-reading", to_decide, { welcome: { session: undefined }, act: to_votes }),
    board("to-decide-faults", to_decide, { sizes: ["laptop", "phone"], act: async (page) => {
        await page.getByLabel(/^Décision pour «\sRelais/).last().selectOption("to_rework");
        await record(page);
        await page.locator(".voted [aria-invalid=true]").first().scrollIntoViewIfNeeded();
    } }),
    board("on-their-way", to_decide, { orders: "hold", act: record }),
    board("decided-meanwhile", to_decide, { orders: "decided_meanwhile", sizes: ["laptop", "phone"], act: async (page, play) => {
        await record(page);
        play.change("room", [decision(14, 3, 1, "Caravane jeunesse", "with_reservation", { motive: "Si la CAF cofinance.", member: 2, at: now }),
            { ...priorities[2], row: { ...priorities[2].row, decision: 14 } }]);
        await page.getByText("Une autre décision a été prise").waitFor();
        await page.locator(".votes .notice").scrollIntoViewIfNeeded();
    } }),
    board("recorded", recorded, { sizes: everywhere, act: to_votes }),
    board("log", recorded, { sizes: ["laptop", "phone"], act: (page) => page.locator("#log").scrollIntoViewIfNeeded() }),
    board("english", to_decide, { seed_more: { "gommette/language": "en" }, act: to_votes }),
    desk("lobby", [session(0), ...waiting], { sizes: ["laptop", "tablet", "projector", "phone", "small"], act: to_panel }),
    desk("setup-nothing", [session(1), ...waiting], { sizes: ["laptop", "phone"] }),
    desk("setup", [session(1), ...two_put, ...some_put], { sizes: ["laptop", "tablet", "phone"], act: unfold }),
    desk("setup-all", [session(1), ...two_put, ...some_put], { act: async (page) => {
        await unfold(page);
        await page.getByRole("radio", { name: "toutes" }).check();
    } }),
    desk("many", [session(1), ...waiting, ...Array.from({ length: 14 }, (_, index) => awaiting(9, index + 1, index + 1, 9, `Permanence numérique ${index + 1}`))],
        { sizes: ["laptop", "phone"], act: (page) => page.getByRole("button", { name: /^Tout mettre au vote/ }).click() }),
    desk("prioritizing", [session(2), ...two_put, proposal(3, ["Une fête de clôture", undefined, "resident"]), ...some_put], { sizes: ["laptop", "phone"] }),
];
