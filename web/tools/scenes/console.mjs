// The facilitator's console at every step and in every trouble.
import { colleges_result, voted_on, weighted_round } from "./by_college.mjs";
import * as data from "./data.mjs";
import { ideas_file_scenes } from "./ideas_file.mjs";
import { diagnosis } from "./diagnosis.mjs";

const { approval, approval_result, closed_round, door, dots, dots_result, judgment, judgment_result, opinion, opinion_result, priorities, proposal, proposals, room, round, row, session } = data;
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
const scores = [34, 31, 24, 24, 18, 15, 9, 4, 3, 2, 1, 0];
const everywhere = ["laptop", "phone", "tablet"];

const reopened = { closed_at: data.now - 900_000, at: data.now - 600_000, reason: "Un vote oublié" };

let made = 0;
const desk = (name, rows, changes = {}) => ({
    name: `console-${name}`, path: "/animer", secret: `console-key-${made++}-`.padEnd(32, "c"), role: "facilitator",
    welcome: { wall_key: "w".repeat(32) }, sizes: ["laptop"], now: data.now, room: [room(), door(), ...people, ...rows], ...changes,
});

const names = ["Nadège", "Karim", "", "Lucie", "Marc", "Inès", "Paul", "", "Théo", "Sophie"];
const colleges = data.crowd.flatMap(({ college, joined }) => Array.from({ length: joined }, () => college));
const people = colleges.map((college, index) => row(`person/${index + 1}`, {
    type: "person", person: index + 1, college, ...(names[index % 10] ? { called: names[index % 10] } : {}), present: index % 7 !== 6,
    removed: false, joined_at: data.now - 3_600_000 + 20_000 * index, proposals: index % 3,
}));
const turnout = (number, voted = [12, 7, 4, 3, 1]) => row(`turnout/${number}`, {
    type: "turnout", round: number, voters: voted.reduce((sum, n) => sum + n, 0), registered: 41,
    by_college: data.crowd.map(({ college, joined }, index) => ({ colleges: [college], registered: joined, voters: voted[index] })),
});
// Votes that are open at once, a table each.
const tables = (count) => [[approval, [1, 2, 3]], [dots, [4, 5, 6]], [judgment, [7, 8, 9]], [opinion, [10, 11, 12]]].slice(0, count).flatMap(([method, items], index) => [
    round(index + 1, method, items, { title: `Table ${index + 1}${index === 2 ? ", mobilités et accès aux droits" : ""}`, ...(index % 2 === 0 ? {} : { ends_at: undefined }) }),
    turnout(index + 1, [12 - 2 * index, 7, 4, 3, 1]),
]);
const small_colleges = row("turnout/1", { type: "turnout", round: 1, voters: 16, registered: 24, by_college: [
    { colleges: ["resident"], registered: 17, voters: 12 }, { colleges: ["elected", "association", "caf"], registered: 7, voters: 4 },
] });
const voted = [...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, scores), data.vote_order(1, scores)];
const tie_parted = dots_result(2, [71, 49], { voters: 40, items: [3, 2], supporters: [33, 27] });
const sent_back = [row("returned/5", { type: "returned", decision: 5, session: 2, proposal: 7, session_title: "Jeunesse, atelier 1", title: "Local ados ouvert le samedi",
    motive: "Préciser l’encadrement et les communes qui prêtent une salle.", until: "2027-03-08", version: 1 })];
const press = (name) => (page) => page.getByRole("button", { name }).click();

const take_up = async (page) => {
    await page.getByRole("button", { name: "Revoter", exact: true }).click();
    await page.getByLabel("quelques-unes").check();
    await page.getByRole("button", { name: /^Prendre les? .*(collèges|avis)/ }).click();
    await page.locator(".from-vote").scrollIntoViewIfNeeded();
};
const to_colleges = (page) => page.locator(".by-college").scrollIntoViewIfNeeded();
const slips_of = (count) => numbers(count).map((index) => row(`person/${41 + index}`, {
    type: "person", person: 41 + index, college: ["resident", "resident", "elected"][index % 3], present: true, removed: false,
    joined_at: data.now - 1_800_000, proposals: 0, on_paper: true,
}));
const codes_of = (count) => numbers(count).map((index) => row(`person/${60 + index}`, {
    type: "person", person: 60 + index, college: "elected", present: index === 1, removed: false, joined_at: data.now - 1_200_000, proposals: 0,
    ...(index === 2 ? { called: "Inès", on_tablet: true } : { by_code: true }),
}));
const give_codes = async (page) => {
    await page.getByText("Donner des codes personnels").click();
    await page.getByLabel("Combien").last().fill("8");
    await page.locator(".give-slips").last().getByRole("button", { name: "Donner", exact: true }).click();
    await page.getByText("à imprimer").first().scrollIntoViewIfNeeded();
};
const counted = (entered, hands = []) => row("slips/1", { type: "slips", round: 1, entered, hands });
const bundled = (...counts) => row("slips/1", { type: "slips", round: 1, entered: [], hands: [], bundles: counts.map((ballots, index) => ({ bundle: index + 1, ballots })) });
// A bundle begun, ballot after ballot, by keys alone.
const type_bundle = (bundle, ballots) => async (page) => {
    await page.getByRole("button", { name: `Saisir le paquet n° ${bundle}` }).click();
    for (const marks of ballots) {
        for (const mark of marks) await page.keyboard.type(mark);
        await page.keyboard.press("Enter");
    }
};
// A ballot on paper, cell after cell.
const type_in = (number, texts) => async (page) => {
    await page.getByLabel("Numéro du papier").fill(number);
    await page.getByLabel("Numéro du papier").press("Enter");
    const cells = page.locator(".typed .cell input");
    for (const [index, text] of texts.entries()) await cells.nth(index).fill(text);
};

const chaired = (made) => ({ ...made, row: { ...made.row, casting_votes: [{ proposal: 2, in_favour: true, reason: "La présidente a voté pour" }] } });
export const console_scenes = [
    { name: "console-no-link", path: "/animer", code: "", secret: "console-none", sizes: ["laptop", "phone"] },
    desk("revoked", [], { refuse: "unknown_door" }),
    desk("connecting", [], { silent: true }),
    desk("unreachable", [], { starts_cut: true, ready: ".notice" }),
    desk("lobby", [session(0)], { sizes: everywhere }),
    desk("lobby-nobody", [session(0)], { room: [session(0), room(data.nobody), door()] }),
    desk("lobby-400", [session(0)], { room: [session(0), door(),
        room(data.crowd.map(({ college, joined, present }) => ({ college, joined: joined * 10, present: present * 10 })))] }),
    desk("proposing-none", [session(1)]),
    desk("proposing", [session(1), ...proposals(6), proposal(7, [data.long_title, undefined, "elected"], { author: "Marc", corrected: true }),
        proposal(8, ["Idée d’un autre soir", undefined, "resident"], { state: "hidden", reason: "Hors du sujet de ce soir" })],
        { sizes: [...everywhere, "small"] }),
    desk("door-held", [session(1), ...proposals(6)], { room: [session(1), room(data.crowd, true, 3), door("held"), ...people, ...proposals(6)], sizes: everywhere }),
    desk("lobby-door-closed", [session(0)], { room: [session(0), room(), door("closed"), ...people] }),
    desk("renewing", [session(1), ...proposals(6)], { act: press(/^Changer le code/) }),
    desk("removing", [session(1), ...proposals(6)], { sizes: everywhere, act: async (page) => {
        await page.getByText("Voir les noms").click();
        await page.getByRole("button", { name: "Retirer des personnes" }).click();
        for (const box of (await page.locator(".removing input").all()).slice(0, 3)) await box.check();
    } }),
    desk("removed", [session(1), ...proposals(6)], { act: (page) => page.getByText("3 personnes retirées").click(), room: [session(1), room(), door(),
        ...people.map((one, index) => index < 3 ? { ...one, row: { ...one.row, removed: true, present: false } } : one), ...proposals(6)] }),
    desk("proposing-60", [session(1), ...proposals(60)]),
    desk("correcting", [session(1), ...proposals(6)], { act: press(/^Corriger : Budget/) }),
    desk("hiding", [session(1), ...proposals(6)], { act: press(/^Masquer : Point/), sizes: ["laptop", "phone"] }),
    desk("typing", [session(1), ...proposals(6)], { act: async (page) => {
        await page.getByText("Taper une idée pour quelqu’un").click();
        await page.getByLabel("L’idée, en une phrase").fill("Un banc à l’ombre devant le collège");
    } }),
    desk("returned", [session(1), ...proposals(5), ...sent_back, proposal(6, ["Dix logements passerelles, avec le bailleur", undefined, undefined], { origin: { session: 2, proposal: 4, decision: 3 } })],
        { sizes: everywhere }),
    desk("returned-lobby", [session(0), ...sent_back]),
    desk("merging", [session(2), ...proposals()], { sizes: everywhere, act: async (page) => {
        await page.getByLabel("Permis et code accompagnés").check();
        await page.getByLabel("Passer le code ensemble à la mairie").check();
    } }),
    desk("setup", [session(3), ...proposals(20)], { sizes: everywhere }),
    desk("setup-approval", [session(3), ...proposals(20)], { sizes: everywhere,
        act: async (page) => { for (const answer of ["par approbation", "pas plus que…"]) await page.getByLabel(answer).check(); } }),
    desk("setup-some", [session(3), ...proposals()], { act: (page) => page.getByLabel("quelques-unes").check() }),
    desk("setup-from-votes", [session(3), ...proposals(7), closed_round(1, dots, numbers(7)), dots_result(1, [34, 24, 24, 11, 5, 1, 0]),
        closed_round(2, dots, [2, 3]), tie_parted, data.vote_order(1, [34, 23.7, 24, 11, 5, 1, 0])], { sizes: everywhere, act: async (page) => {
        await page.getByRole("button", { name: "Revoter", exact: true }).click();
        await page.getByLabel("quelques-unes").check();
        await page.getByRole("button", { name: "1er vote" }).click();
    } }),
    desk("setup-from-colleges", [session(3), ...proposals(8), weighted_round(), colleges_result()],
        { sizes: [...everywhere, "projector"], act: take_up }),
    desk("setup-from-divided", [session(3), ...proposals(), closed_round(1, data.placing, numbers(12)), data.placing_result(1, data.placed)],
        { sizes: everywhere, act: take_up }),
    desk("setup-secret", [session(3), ...proposals(20)], { sizes: everywhere, act: (page) => page.getByRole("radio", { name: "vote secret", exact: true }).check() }),
    desk("open-secret", [session(3), ...proposals(), round(1, dots, [1, 2, 3, 4], { secret: true }), turnout(1)]),
    desk("open-secret-lost", [session(3), ...proposals(), round(1, dots, [1, 2, 3, 4], { secret: true, lost: true }), turnout(1)]),
    desk("setup-nothing", [session(3)]),
    desk("open", [session(3), ...proposals(), round(1, dots, numbers(12)), turnout(1)], { sizes: [...everywhere, "projector"] }),
    desk("slips", [session(3), ...proposals(5), ...slips_of(18)], { sizes: ["laptop", "small"], act: (page) => page.getByText("Voir les numéros").click() }),
    desk("codes", [session(0), ...codes_of(3)], { sizes: ["laptop", "phone"], act: give_codes }),
    desk("codes-printed", [session(0), ...codes_of(3)], { act: async (page) => {
        await page.evaluate(() => { window.print = () => undefined; });
        await give_codes(page);
        await page.getByRole("button", { name: "Imprimer", exact: true }).click();
        await page.emulateMedia({ media: "print" });
    } }),
    desk("codes-names", [session(1), ...codes_of(3)], { act: async (page) => {
        await page.getByText("Voir les noms").click();
        await page.getByText("Code n° 63").scrollIntoViewIfNeeded();
    } }),
    desk("shared-tablet", [session(1), ...proposals(3)], { sizes: ["laptop", "phone"], act: async (page) => {
        await page.getByText("Ouvrir une tablette partagée").click();
        await page.locator(".shared-tablet .qr").scrollIntoViewIfNeeded();
    } }),
    desk("paper-number", [session(3), ...proposals(5), ...slips_of(18), round(1, approval, numbers(5)), turnout(1), counted([42, 43, 44])], { act: async (page) => {
        await page.getByLabel("Numéro du papier").fill("3");
        await page.getByLabel("Numéro du papier").press("Enter");
    } }),
    desk("paper-typing", [session(3), ...proposals(5), ...slips_of(18), round(1, dots, numbers(5)), turnout(1), counted([42, 43, 44])], { sizes: ["laptop", "small"], act: type_in("42", ["3", "0", "3"]) }),
    desk("paper-judging", [session(3), ...proposals(5), ...slips_of(18), round(1, judgment, numbers(5)), turnout(1)], { sizes: ["laptop", "small"], act: type_in("45", ["1", "3"]) }),
    desk("paper-placing", [session(3), ...proposals(5), ...slips_of(18), round(1, { type: "impact_effort" }, numbers(5)), turnout(1)], { sizes: ["laptop", "small"], act: type_in("45", ["5", "2", "4", "9"]) }),
    desk("paper-dueling", [session(3), ...proposals(5), ...slips_of(18), round(1, { type: "duels" }, numbers(5)), turnout(1)], { act: type_in("45", ["1", "2", "3"]) }),
    desk("paper-secret", [session(3), ...proposals(5), ...slips_of(18), round(1, approval, numbers(5), { secret: true }), turnout(1)]),
    desk("paper-bundle", [session(3), ...proposals(5), ...slips_of(18), round(1, approval, numbers(5), { secret: true }), turnout(1), bundled(9)],
        { sizes: ["laptop", "small"], act: type_bundle(2, [["1"], ["1", "1"]]) }),
    desk("paper-bundle-unsent", [session(3), ...proposals(5), ...slips_of(18), round(1, approval, numbers(5), { secret: true }), turnout(1), bundled(9)],
        { sizes: ["laptop", "small"], act: async (page) => {
            await type_bundle(2, [["1"], ["1", "1"]])(page);
            await page.keyboard.press("Escape");
        } }),
    desk("hands", [session(3), ...proposals(5), ...slips_of(6), round(1, opinion, numbers(5)), turnout(1), counted([42, 43], [{ people: 9, hands: [{ proposal: 1, counts: [{ mark: 1, people: 6 }, { mark: -1, people: 2 }] }] }])], { sizes: ["laptop", "small"], act: async (page) => {
        await page.getByText("Remplacer le compte").first().click();
        await page.locator(".hands-form .cell input").nth(3).fill("11");
    } }),
    desk("hands-by-college", [session(3), ...proposals(5), round(1, approval, numbers(5), { official: "equal_colleges" }), turnout(1), counted([], [{ college: "elected", people: 4, hands: [] }])],
        { act: (page) => page.getByText("Remplacer le compte").first().click() }),
    desk("open-closing", [session(3), ...proposals(), round(1, dots, numbers(12)), turnout(1)], { act: press("Clore le vote"), sizes: ["laptop", "phone"] }),
    desk("open-2", [session(3), ...proposals(), ...tables(2)], { sizes: [...everywhere, "small"] }),
    desk("open-4", [session(3), ...proposals(), ...tables(4)], { sizes: everywhere, act: press(/^Table 3/) }),
    desk("open-setup-beside", [session(3), ...proposals(), ...tables(1)], { sizes: everywhere, act: press("Ouvrir un autre vote en parallèle") }),
    desk("open-one-closed", [session(3, { result_on_show: 1 }), ...proposals(), closed_round(1, dots, numbers(4), { title: "Table 1" }), dots_result(1, [14, 9, 9, 2]),
        ...tables(2).slice(2)], { sizes: ["laptop", "phone"], act: press(/^Table 1/) }),
    desk("open-over", [session(3), ...proposals(), round(1, dots, numbers(12), { ends_at: data.now - 5_000 }), turnout(1)]),
    desk("open-small-colleges", [session(3), ...proposals(5), round(1, dots, numbers(5)), small_colleges], { sizes: ["laptop"] }),
    desk("open-live", [session(3), ...proposals(5), round(1, dots, numbers(5), { live_results: true, ends_at: undefined }), turnout(1, [5, 3, 2, 1, 1]),
        dots_result(1, [14, 9, 9, 2, 0], { is_final: false, voters: 12 })]),
    desk("open-proposing", [session(1), ...proposals(), round(1, opinion, numbers(12)), turnout(1)]),
    desk("setup-weights", [session(3), ...proposals(8)], { sizes: everywhere, act: async (page) => {
        await page.getByLabel("poids déclarés").check();
        await page.getByLabel("Poids : élu·es").fill("4");
    } }),
    desk("setup-equal-colleges", [session(3), ...proposals(8)], { act: (page) => page.getByLabel("collèges égaux").check() }),
    desk("open-weights", [session(3), ...proposals(8), round(1, dots, voted_on, { official: "declared", weights: data.crowd.map(({ college }, index) => ({ college, weight: 5 - index })) }), turnout(1)]),
    desk("result-colleges", [session(3), ...proposals(8), weighted_round(), colleges_result()], { sizes: [...everywhere, "projector"], act: to_colleges }),
    desk("result-colleges-shown", [session(3), ...proposals(8), weighted_round({ colleges_shown: true }), colleges_result()], { act: to_colleges }),
    desk("result", [session(3), ...voted], { sizes: [...everywhere, "projector"] }),
    desk("result-tie-first", [session(3), ...proposals(4), closed_round(1, dots, numbers(4)), dots_result(1, [20, 20, 3, 0])]),
    desk("result-approval", [session(3), ...proposals(), closed_round(1, approval, numbers(12)),
        approval_result(1, [34, 31, 24, 24, 18, 15, 9, 4, 3, 2, 1, 0])]),
    desk("setup-budget", [session(3), ...proposals(8)], { sizes: everywhere, act: async (page) => {
        await page.getByLabel("par budget à parts égales").check();
        await page.getByLabel("L’enveloppe").fill("45 000 €");
        for (const [title, cost] of [["Caravane jeunesse", "18000"], ["Point d’écoute santé mentale", "12.000"], ["Budget des jeunes", "cinq mille"], ["Permis et code accompagnés", "9,5 k€"]])
            await page.getByLabel(title, { exact: true }).fill(cost);
    } }),
    desk("open-budget", [session(3), ...proposals(), round(1, data.budget, numbers(12), { paper: numbers(12) }), turnout(1)]),
    desk("result-budget", [session(3), ...proposals(), closed_round(1, data.budget, numbers(12)), data.budget_result(1, data.funding, 4, { greedily: [0, 1, 3, 4] })], { sizes: everywhere }),
    desk("result-budget-tied", [session(3), ...proposals(4), closed_round(1, data.budget, numbers(4)), data.budget_result(1, [31, 24, 24, 15], 1, { greedily: [0, 1], undecided: 2 })]),
    desk("setup-decision", [session(3), ...proposals(3)], { sizes: everywhere, act: async (page) => {
        for (const answer of ["pour, contre, abstention", "comme un conseil municipal", "certains collèges"]) await page.getByLabel(answer).check();
    } }),
    desk("setup-decision-other", [session(3), ...proposals(3)], { act: async (page) => {
        for (const answer of ["pour, contre, abstention", "une autre règle…"]) await page.getByLabel(answer).check();
    } }),
    desk("open-decision", [session(3), ...proposals(3), round(1, data.by_members, numbers(3), { colleges: ["elected", "caf"] }), turnout(1, [5, 3, 2, 1, 1])]),
    desk("result-decision", [session(3), ...proposals(4), chaired(closed_round(1, data.decision, numbers(4))), data.decision_result(1, data.decided)], { sizes: everywhere,
        act: (page) => page.getByRole("button", { name: "Noter la voix prépondérante : Budget des jeunes" }).click() }),
    desk("result-decision-alone", [session(3), ...proposals(1), closed_round(1, data.by_members, [1]),
        data.decision_result(1, [[19, 4, 3, "rejected", { base: 29, needed: 20, quorum: 15, margin_people: 1 }]], { registered: 29, voters: 26, present: 27 })]),
    desk("setup-duels", [session(3), ...proposals(20)], { act: (page) => page.getByLabel("par duels").check() }),
    desk("result-duels", [session(3), ...proposals(), closed_round(1, data.duels, numbers(12)), data.duels_result(1, 12, data.mostly_in_order)],
        { sizes: everywhere, act: (page) => page.getByText("Le détail").click() }),
    desk("setup-consensus", [session(3), ...proposals(20)], { act: (page) => page.getByLabel("consensus et divergences").check() }),
    desk("result-consensus", [session(3), ...proposals(), closed_round(1, data.consensus, numbers(12)), data.consensus_result(1, data.seen_by_camps, { at: data.camps })],
        { sizes: everywhere, act: (page) => page.getByText("Le détail").click() }),
    desk("setup-ranking", [session(3), ...proposals(20)], { act: (page) => page.getByLabel("par classement").check() }),
    desk("result-ranking", [session(3), ...proposals(8), closed_round(1, data.ranking, numbers(8)),
        data.ranking_result(1, 8, data.clear_but_for_a_circle, { cycles: [[1, 2, 3]] })], { sizes: everywhere }),
    desk("setup-placing", [session(3), ...proposals(20)], { act: (page) => page.getByLabel("par impact et effort").check() }),
    desk("result-placing", [session(3), ...proposals(), closed_round(1, data.placing, numbers(12)), data.placing_result(1, data.placed)], { sizes: everywhere }),
    desk("setup-judgment", [session(3), ...proposals(20)], { sizes: everywhere, act: (page) => page.getByLabel("par mentions").check() }),
    desk("setup-judgment-seven", [session(3), ...proposals(20)], { sizes: everywhere, act: async (page) => {
        await page.getByLabel("par mentions").check();
        await page.getByRole("radio", { name: "7", exact: true }).check();
    } }),
    desk("result-judgment-five-tied", [session(3), ...proposals(), closed_round(1, data.five_grades, numbers(12)),
        data.told_apart(judgment_result(1, data.profiles_of_five), [[[0, 1], "next_grades", 45]])], { sizes: everywhere }),
    desk("result-judgment", [session(3), ...proposals(), closed_round(1, judgment, numbers(12)), judgment_result(1, data.profiles)], { sizes: everywhere }),
    desk("result-opinion", [session(3), ...proposals(6), closed_round(1, dots, numbers(6)), dots_result(1, [9, 8, 4, 4, 1, 0]),
        closed_round(2, opinion, numbers(6)), opinion_result(2, [[33, 4, 5], [28, 2, 6], [12, 20, 8], [9, 9, 20], [21, 8, 2], [0, 3, 1]])]),
    desk("result-nobody", [session(3), ...proposals(4), closed_round(1, dots, numbers(4)), data.empty_result(1, 4)]),
    desk("result-400", [session(3), ...proposals(3), closed_round(1, dots, numbers(3)), dots_result(1, [512, 300, 12], { registered: 420, voters: 405 })]),
    desk("prioritizing", [session(4), ...voted, priorities([])], { sizes: everywhere }),
    desk("prioritizing-revote", [session(4), ...proposals(7), closed_round(1, dots, numbers(7)), dots_result(1, [34, 24, 24, 11, 5, 1, 0]),
        closed_round(2, dots, [2, 3]), tie_parted, closed_round(3, dots, numbers(7)), data.empty_result(3, 7), data.vote_order(1, [34, 23.7, 24, 11, 5, 1, 0]), priorities([])],
        { sizes: ["laptop", "phone"] }),
    desk("prioritizing-by-hand", [session(4), ...voted, priorities([])], { sizes: everywhere, act: async (page) => {
        await page.getByRole("button", { name: /^Descendre : / }).first().click();
        await page.getByLabel("Pourquoi cette liste n’est pas celle des votes").waitFor();
    } }),
    desk("retained", [session(4), ...voted, priorities([2, 1, 3, 4])]),
    desk("retained-by-hand", [session(4), ...voted, priorities([2, 1, 3, 4], { by_votes: false, reason: "La navette peut partir dès septembre" })]),
    desk("closing", [session(4), ...voted, priorities([2, 1, 3, 4])], { act: press("Clore la séance") }),
    desk("closed", [session(5, { closed: true }), ...voted, priorities([2, 1, 3, 4])], { sizes: ["laptop", "phone"] }),
    desk("reopened", [session(3, { reopened }), ...proposals(20)], { sizes: everywhere }),
    desk("closed-again", [session(5, { closed: true, reopened }), ...voted, priorities([2, 1, 3, 4])]),
    desk("correcting-in-vote", [session(1), ...proposals(6), round(1, opinion, numbers(6)), turnout(1)], { act: press(/^Corriger : Budget/) }),
    desk("result-reworded", [session(3), ...proposals(), closed_round(1, dots, numbers(12), { reworded: [{ proposal: 2, on_former_words: 7 }] }), dots_result(1, scores)]),
    desk("undo-overtaken", [session(2), ...proposals()], { orders: "overtaken", act: press(/^Passer au vote/) }),
    desk("reopening", [session(5, { closed: true }), ...voted, priorities([2, 1, 3, 4])], { act: press("Rouvrir la séance") }),
    desk("refused", [session(2), ...proposals()], { orders: "round_still_open", act: press(/^Passer au vote/) }),
    desk("undo", [session(2), ...proposals()], { act: async (page) => {
        await page.getByRole("button", { name: /^Masquer : Caravane/ }).click();
        await page.getByRole("button", { name: "C’était un essai" }).click();
        await page.getByRole("button", { name: "Masquer cette idée" }).click();
        await page.getByRole("button", { name: /^Annuler/ }).waitFor();
    } }),
    desk("waiting", [session(2), ...proposals()], { orders: "hold", act: press(/^Passer au vote/) }),
    desk("cut", [session(1), ...proposals(6)], { sizes: ["laptop", "phone"],
        act: async (page, play) => { play.cut(); await page.getByText("La connexion est coupée.").waitFor(); } }),
    desk("storage", [session(1), ...proposals(6)], { room: [session(1), room(data.crowd, false), door(), ...proposals(6)] }),
    desk("english", [session(3), ...proposals(), round(1, dots, numbers(12)), turnout(1)], { seed_more: { "gommette/language": "en" } }),
    desk("diagnosis", [session(1), ...proposals(), ...diagnosis]),
    desk("diagnosis-shown", [session(1, { diagnosis_shown: 1 }), ...proposals(), ...diagnosis], { sizes: everywhere, act: (page) => page.locator(".diagnosis-panel h2").scrollIntoViewIfNeeded() }),
    desk("diagnosis-lines", [session(1, { diagnosis_shown: 5 }), ...proposals(), ...diagnosis], { sizes: everywhere, act: async (page) => {
        await page.getByText("Voir les 7").click();
        await page.locator(".diagnosis-panel").evaluate((panel) => panel.scrollIntoView());
    } }),
    ...ideas_file_scenes((name, rows, changes) => desk(name, [session(1), ...rows], { sizes: ["old_projector"], ...changes })),
];
