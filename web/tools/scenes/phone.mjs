// The resident's phone in all its states. `act` happens in the page before the picture; `cut` is the wifi going down first;
// `parts` answers the requests for ballots and results.
import { weighted_result, weighted_round } from "./by_college.mjs";
import * as data from "./data.mjs";
import * as diagnosis from "./diagnosis.mjs";

const { approval, approval_result, closed_round, dots, dots_result, judgment, judgment_result, mark, me, mine, opinion, opinion_result, priorities, proposal, proposals, room, round,
    session, statements, turnout } = data;
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
let made = 0;
const next_code = () => `PH${letters[Math.floor(made / 24)]}${letters[made++ % 24]}22`;

const sizes = ["phone", "small"];
const door = { title: "Atelier 2", committee: "Jeunesse", field: "JE", when_where: "Mardi 24 novembre, 18 h 30, salle des fêtes", state: "open" };

const guest = (name, changes = {}) => {
    const code = next_code();
    return { name, path: "/", code, secret: code, role: "guest", door, sizes, ...changes };
};
const person = (name, room_rows, own_rows, changes = {}) => {
    const code = next_code();
    const key = `key-of-${code}-`.padEnd(32, "x");
    return { name, path: "/", code, secret: key, seed: { [`gommette/person/${code}`]: key }, role: "participant", sizes, now: data.now,
        room: room_rows, own: own_rows, ...changes };
};

const vote = (changes = {}) => [session(3), room(), ...proposals(), round(1, dots, [1, 2, 3, 4, 5, 6, 7, 8]), turnout(1, 29), ...(changes.rows ?? [])];
// Votes that are open at once, a table each.
const tables = (count) => [[approval, [1, 2, 3]], [dots, [4, 5, 6]], [judgment, [7, 8, 9]], [opinion, [10, 11, 12]]].slice(0, count).flatMap(([method, items], index) => [
    round(index + 1, method, items, { title: `Table ${index + 1}${index === 2 ? ", mobilités et accès aux droits" : ""}`, ...(index % 2 === 0 ? {} : { ends_at: undefined }) }),
    turnout(index + 1, 12 + index),
]);
const my_vote = [me(), mine(8, "Passer le code ensemble à la mairie"), mark(1, 1, 2)];
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
const tap_dot = (title) => (page) => page.getByRole("button", { name: `Poser une gommette : ${title}` }).click();
const then = (...acts) => async (page, play) => { for (const act of acts) await act(page, play); };
const cut = async (page, play) => {
    play.cut();
    await page.getByText("Hors connexion").first().waitFor();
};
const results = [34, 31, 24, 24, 18, 15, 9, 4, 3, 2, 1, 0];

const receipt = { key: "receipt/1", row: { type: "receipt", round: 1, receipt: "K7M2QX9T" } };
const receipts = Array.from({ length: 32 }, (_, index) => (index === 8 ? "K7M2QX9T" : Array.from({ length: 8 }, (__, place) => (letters + "23456789")[(index * (place === 0 ? 1 : 7 + place) + place * 5) % 32]).join(""))).sort();
const after_secret = (all) => [session(3, { result_on_show: 1 }), room(), ...proposals(4), closed_round(1, dots, numbers(4), { secret: true }), dots_result(1, results.slice(0, 4)),
    { key: "receipts/1", row: { type: "receipts", round: 1, receipts: all } }];
const with_receipt = { seed_more: { "gommette/receipt/key-of-P/1": "K7M2QX9T" }, ready: ".receipts" };

export const phone_scenes = [
    { name: "phone-code", path: "/", code: "", secret: "none-1", sizes },
    { name: "phone-code-typing", path: "/", code: "", secret: "none-2", sizes, act: (page) => page.locator("#code").fill("b7k") },
    { name: "phone-code-misshapen", path: "/", code: "", secret: "none-3", sizes,
        act: then((page) => page.locator("#code").fill("b7k"), (page) => page.getByRole("button", { name: "Continuer" }).click()) },
    guest("phone-code-wrong", { refuse: "unknown_door", act: (page) => page.getByRole("alert").waitFor() }),
    guest("phone-connecting", { silent: true }),
    guest("phone-outdated", { refuse: "outdated_page" }),
    guest("phone-server-silent", { starts_cut: true, act: (page) => page.getByText("Le serveur ne répond pas").waitFor() }),
    guest("phone-join"),
    guest("phone-join-filled", { sizes: [...sizes, "laptop"],
        act: then((page) => page.locator("#called").fill("Nadège"), (page) => page.getByText("habitant·e").click()) }),
    guest("phone-join-missing", { act: (page) => page.getByRole("button", { name: "Entrer" }).click() }),
    guest("phone-join-full", { orders: "session_full",
        act: then((page) => page.getByText("élu·e").click(), (page) => page.getByRole("button", { name: "Entrer" }).click()) }),
    guest("phone-join-held", { door: { ...door, state: "held" }, orders: "door_held",
        act: then((page) => page.getByText("élu·e").click(), (page) => page.getByRole("button", { name: "Entrer" }).click()) }),
    guest("phone-join-closed", { door: { ...door, state: "closed" } }),
    guest("phone-removed", { refuse: "removed" }),
    guest("phone-join-long-names", { sizes: [...sizes, "laptop"], door: { title: "Deuxième atelier thématique, ouvert à toutes et à tous", field: "AD",
        committee: "Accès aux droits et aux services, accès numérique", state: "open", when_where: "Jeudi 3 décembre, 20 h, foyer rural de Saint-Quentin-lès-Beaurepaire" } }),
    person("phone-loading", [], undefined, { no_rows: true }),
    person("phone-lobby", [session(0), room()], [me()]),
    person("phone-lobby-nameless", [session(0), room(data.nobody)], [{ key: "me", row: { type: "me", person: 1, college: "caf" } }]),
    person("phone-propose-empty", [session(1), room()], [me()]),
    person("phone-propose", [session(1), room(), ...proposals(8)],
        [me(), mine(8, "Passer le code ensemble à la mairie"), mine(5, "Promeneurs du Net")],
        { act: (page) => page.getByLabel("Votre idée").fill("Un camion qui vient chez nous le mercredi, même à Guédeniau") }),
    person("phone-propose-offline", [session(1), room(), ...proposals(8)], [me(), mine(8, "Passer le code ensemble à la mairie")],
        { act: then(cut, (page) => page.getByLabel("Votre idée").fill("Où vont les ados le samedi ?"),
            (page) => page.getByRole("button", { name: "Ajouter mon idée" }).click(),
            (page) => page.getByLabel("Votre idée").fill("Un camion qui vient chez nous le mercredi, même à Guédeniau")) }),
    person("phone-propose-refused", [session(1), room(), ...proposals(3)], [me()],
        { orders: "too_many_of_yours", act: then((page) => page.getByLabel("Votre idée").fill("Un camion qui vient chez nous le mercredi"),
            (page) => page.getByRole("button", { name: "Ajouter mon idée" }).click()) }),
    person("phone-propose-too-long", [session(1), room()], [me()],
        { act: then((page) => page.getByLabel("Votre idée").fill(`${data.long_title}, sans oublier les communes voisines`),
            (page) => page.getByRole("button", { name: "Ajouter mon idée" }).click()) }),
    person("phone-propose-moderated", [session(1, { authors_shown: true }), room(),
        proposal(1, ["Caravane jeunesse", undefined, "practitioner", ["un camion le mercredi"]], { author: "Yannick" }),
        proposal(2, [data.long_title, undefined, "resident"], { author: "Nadège", corrected: true })],
        [me(), mine(2, data.long_title), mine(4, "Monsieur Martin devrait rendre la clé", { state: "hidden", reason: "On ne nomme personne. Redites l’idée sans le nom ?" }),
            mine(3, "un camion le mercredi", { state: "merged", into: 1 })]),
    person("phone-propose-60", [session(1), room(), ...proposals(60)], [me(), mine(8, "Passer le code ensemble à la mairie")]),
    person("phone-propose-storage", [session(1), room(data.crowd, false), ...proposals(3)], [me()],
        { orders: "storage_trouble", act: then((page) => page.getByLabel("Votre idée").fill("Des bancs abrités"),
            (page) => page.getByRole("button", { name: "Ajouter mon idée" }).click()) }),
    person("phone-withdraw", [session(1), room(), ...proposals(3)], [me(), mine(3, "Budget des jeunes")],
        { act: (page) => page.getByRole("button", { name: /^Retirer l’idée/ }).click() }),
    person("phone-merging", [session(2), room(), ...proposals(8)], [me(), mine(20, "un camion le mercredi", { state: "merged", into: 1 })]),
    person("phone-vote-soon", [session(3), room(), ...proposals(4)], [me()]),
    person("phone-vote-preparing", vote(), my_vote, { parts: () => {} }),
    person("phone-vote-missing", vote(), my_vote, { parts: (route) => route.abort(), seed_more: { "gommette/loaded_anew_at": String(data.now) },
        act: (page) => page.getByText("n’arrive pas").waitFor() }),
    person("phone-dots", vote(), my_vote, { sizes: [...sizes, "laptop"], orders: "hold", act: tap_dot("Point d’écoute santé mentale") }),
    person("phone-dots-offline", vote(), my_vote, { act: then(cut, tap_dot("Point d’écoute santé mentale")) }),
    person("phone-dots-refused", vote(), [me(), mark(1, 1, 3), mark(1, 2, 1)],
        { orders: "too_many_dots", act: tap_dot("Budget des jeunes") }),
    person("phone-dots-closed-meanwhile", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results)],
        [me(), mark(1, 1, 2)], { waiting: { type: "mark_ballot", round: 1, marks: [{ proposal: 2, mark: 1 }] }, orders: "round_closed" }),
    person("phone-dots-all", vote(), [me(), mark(1, 1, 3), mark(1, 3, 2)]),
    person("phone-dots-given-back", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5]), turnout(1, 29)],
        [me(), mark(1, 1, 2), mark(1, 9, 2, false)]),
    person("phone-dots-hidden-meanwhile", vote(), my_vote, { act: async (page, play) => {
        play.at += 1;
        play.change("own", [mark(1, 1, 2, false)]);
        play.change("room", [round(1, dots, [2, 3, 4, 5, 6, 7, 8])], ["proposal/1"]);
        await page.getByText("gommettes vous sont rendues").first().waitFor();
    } }),
    person("phone-dots-long", [session(3), room(), proposal(1, [data.long_title, undefined, "resident"]),
        round(1, { type: "dots", dots: 20, cap: 20 }, [1], {})], [me(), mark(1, 1, 7)]),
    person("phone-dots-secret", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5, 6], { secret: true }), turnout(1, 29)], my_vote),
    person("phone-dots-secret-lost", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5, 6], { secret: true, lost: true }), turnout(1, 0)], [me()]),
    person("phone-dots-secret-closed", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12), { secret: true }), dots_result(1, results)], [me()]),
    person("phone-dots-lost-closed", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12), { secret: true, lost: true }),
        dots_result(1, [], { voters: 0 })], [me()]),
    person("phone-receipt", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5, 6], { secret: true }), turnout(1, 29)], [...my_vote, receipt],
        { ready: ".receipt" }),
    person("phone-receipt-why", [session(3), room(), ...proposals(6), round(1, judgment, [1, 2, 3, 4, 5, 6], { secret: true }), turnout(1, 29)], [me(), mark(1, 1, 3), receipt],
        { ready: ".receipt", act: (page) => page.locator(".receipt").click() }),
    person("phone-receipt-found", after_secret(receipts), [me()], { ...with_receipt, act: (page) => page.locator(".receipts summary").click() }),
    person("phone-receipt-missing", after_secret(receipts.filter((one) => one !== "K7M2QX9T")), [me()], with_receipt),
    person("phone-dots-60", [session(3, { proposing_open: true }), room(), ...proposals(60), round(1, dots, numbers(60)), turnout(1, 3)], [me()]),
    person("phone-dots-live", [session(3), room(), ...proposals(), round(1, dots, numbers(4), { live_results: true }), turnout(1, 12),
        dots_result(1, [14, 9, 9, 2], { is_final: false, voters: 12 })], [me(), mark(1, 1, 2)]),
    person("phone-votes-2", [session(3), room(), ...proposals(6), ...tables(2)], [me(), mark(1, 1, 1)], { sizes: [...sizes, "laptop"] }),
    person("phone-votes-4", [session(3), room(), ...proposals(), ...tables(4)], [me(), mark(1, 1, 1), mark(2, 4, 3), mark(2, 5, 1)]),
    person("phone-votes-opened-beside", [session(3), room(), ...proposals(6), ...tables(1)], [me()], { act: async (page, play) => {
        await page.evaluate(() => window.scrollTo(0, 150));
        play.change("room", tables(2).slice(2));
        await page.locator(".next-round").waitFor();
    } }),
    person("phone-votes-one-closed", [session(3, { result_on_show: 1 }), room(), ...proposals(6), closed_round(1, approval, [1, 2, 3], { title: "Table 1" }),
        approval_result(1, [20, 15, 4]), ...tables(2).slice(2)], [me(), mark(1, 1, 1)],
        { act: (page) => page.locator(".open-rounds").getByRole("button", { name: /^Table 1/ }).click() }),
    person("phone-opinion", [session(3), room(), ...proposals(), round(2, opinion, numbers(12)), turnout(2, 12)],
        [me(), mark(2, 1, 1), mark(2, 2, -1)], { orders: "hold",
            act: (page) => page.getByRole("group", { name: "Permis et code accompagnés" }).getByRole("button", { name: "Pour", exact: true }).click() }),
    person("phone-opinion-reworded", [session(3), room(), ...proposals(3), round(2, opinion, numbers(3)), turnout(2, 12)],
        [me(), { ...mark(2, 1, 1), row: { ...mark(2, 1, 1).row, former: { title: "Ouvrir le local le samedi" } } }]),
    person("phone-opinion-316", [session(3), room(), ...statements(316), round(2, opinion, numbers(316)), turnout(2, 88)],
        [me(), ...numbers(40).map((number) => mark(2, number, (number % 3) - 1))]),
    person("phone-approval", [session(3), room(), ...proposals(), round(1, approval, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 3, 1)], { sizes: [...sizes, "laptop"], orders: "hold",
            act: (page) => page.getByRole("checkbox", { name: "Je soutiens : Permis et code accompagnés" }).click() }),
    person("phone-approval-full", [session(3), room(), ...proposals(), round(1, { ...approval, most: 2 }, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 3, 1)],
        { act: then((page) => page.getByRole("checkbox", { name: "Je soutiens : Point d’écoute santé mentale" }).focus(), (page) => page.keyboard.press("Space")) }),
    person("phone-approval-english", [session(3), room(), ...proposals(), round(1, { ...approval, most: 3 }, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 1)], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-approval", [session(3), room(), ...proposals(), closed_round(1, approval, numbers(12)), approval_result(1, results)],
        [me(), mark(1, 1, 1), mark(1, 3, 1)]),
    person("phone-budget", [session(3), room(), ...proposals(), round(1, data.budget, numbers(12), { paper: numbers(12) }), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 3, 1)], { sizes: [...sizes, "laptop"], orders: "hold",
            act: (page) => page.getByRole("checkbox", { name: /^Je la financerais, 12.000.€ : Point d’écoute/ }).click() }),
    person("phone-budget-over", [session(3), room(), ...proposals(), round(1, data.budget, numbers(12), { paper: numbers(12) }), turnout(1, 12)],
        [me(), ...numbers(11).map((number) => mark(1, number, 1))], { act: (page) => page.evaluate(() => window.scrollTo(0, 2600)) }),
    person("phone-budget-english", [session(3), room(), ...proposals(), round(1, data.budget, numbers(12), { paper: numbers(12) }), turnout(1, 12)],
        [me(), mark(1, 1, 1)], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-budget", [session(3), room(), ...proposals(), closed_round(1, data.budget, numbers(12)), data.budget_result(1, data.funding, 4, { greedily: [0, 1, 3, 4] })],
        [me(), mark(1, 1, 1), mark(1, 3, 1)], { sizes: [...sizes, "laptop"] }),
    person("phone-decision", [session(3), room(), ...proposals(3), round(1, data.decision, numbers(3)), turnout(1, 12)],
        [me(), mark(1, 1, 1)], { sizes: [...sizes, "laptop"], orders: "hold",
            act: (page) => page.getByRole("group", { name: "Point d’écoute santé mentale" }).getByRole("button", { name: "Je m’abstiens" }).click() }),
    person("phone-decision-english", [session(3), room(), ...proposals(3), round(1, data.by_members, numbers(3)), turnout(1, 12)],
        [me(), mark(1, 1, 1)], { seed_more: { "gommette/language": "en" } }),
    person("phone-decision-others", [session(3), room(), ...proposals(3), round(1, data.decision, numbers(3), { colleges: ["elected", "caf"] }), turnout(1, 4, 9)], [me()]),
    person("phone-result-decision", [session(3), room(), ...proposals(1), closed_round(1, data.decision, [1]), data.decision_result(1, [[23, 12, 6, "adopted", { margin_people: 6 }]])],
        [me(), mark(1, 1, 1)]),
    person("phone-result-decision-level", [session(3), room(), ...proposals(3), closed_round(1, data.decision, numbers(3)), data.decision_result(1, data.decided.slice(0, 3))], [me(), mark(1, 1, 1)]),
    person("phone-duels", [session(3), room(), ...proposals(), round(1, data.duels, numbers(12)), turnout(1, 12)],
        [me(), data.duel(1, 1, 2), data.duel(1, 3, 4, 0)], { sizes: [...sizes, "laptop"], orders: "hold",
            act: (page) => page.locator(".duel .choice").first().click() }),
    person("phone-duels-changing", [session(3), room(), ...proposals(), round(1, data.duels, numbers(12)), turnout(1, 12)],
        [me(), data.duel(1, 1, 2), data.duel(1, 3, 4, 0)], { act: then((page) => page.getByText("Vos 2 choix").click(), (page) => page.getByRole("button", { name: /^Changer/ }).first().click()) }),
    person("phone-duels-stopped", [session(3), room(), ...proposals(), round(1, data.duels, numbers(12)), turnout(1, 12)],
        [me(), data.duel(1, 1, 2), data.duel(1, 3, 4, 0)], { act: (page) => page.getByRole("button", { name: "J’arrête là" }).click() }),
    person("phone-duels-english", [session(3), room(), ...proposals(), round(1, data.duels, numbers(12)), turnout(1, 12)], [me()], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-duels", [session(3), room(), ...proposals(), closed_round(1, data.duels, numbers(12)), data.duels_result(1, 12, data.mostly_in_order)],
        [me(), data.duel(1, 1, 2), data.duel(1, 3, 1)], { sizes: [...sizes, "laptop"], act: (page) => page.getByText("Le détail").click() }),
    person("phone-consensus", [session(3), room(), ...proposals(), round(1, data.consensus, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 4, 0)], { sizes: [...sizes, "laptop"], orders: "hold", act: (page) => page.getByRole("button", { name: "Pour", exact: true }).click() }),
    person("phone-consensus-seen", [session(3), room(), ...proposals(3), round(1, data.consensus, numbers(3)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 2, 0), mark(1, 3, -1)], { act: (page) => page.getByText("Vos 3 avis").click() }),
    person("phone-consensus-english", [session(3), room(), ...proposals(), round(1, data.consensus, numbers(12)), turnout(1, 12)], [me()], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-consensus", [session(3), room(), ...proposals(), closed_round(1, data.consensus, numbers(12)), data.consensus_result(1, data.seen_by_camps, { at: data.camps })],
        [me(), mark(1, 1, 1), mark(1, 4, 0)], { sizes: [...sizes, "laptop"], act: (page) => page.getByText("Le détail").click() }),
    person("phone-result-consensus-small-room", [session(3), room(), ...proposals(), closed_round(1, data.consensus, numbers(12)), data.consensus_result(1, data.seen_by_camps)], [me(), mark(1, 1, 1)]),
    person("phone-ranking", [session(3), room(), ...proposals(8), round(1, data.ranking, numbers(8)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 3, 2), mark(1, 4, 2), mark(1, 2, 3)], { sizes: [...sizes, "laptop"], orders: "hold",
            act: (page) => page.getByRole("button", { name: "Monter : Point d’écoute santé mentale" }).click() }),
    person("phone-ranking-fresh", [session(3), room(), ...proposals(8), round(1, data.ranking, numbers(8)), turnout(1, 0)], [me()]),
    person("phone-ranking-english", [session(3), room(), ...proposals(8), round(1, data.ranking, numbers(8)), turnout(1, 12)],
        [me(), mark(1, 1, 1), mark(1, 3, 2)], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-ranking", [session(3), room(), ...proposals(8), closed_round(1, data.ranking, numbers(8)),
        data.ranking_result(1, 8, data.clear_but_for_a_circle, { cycles: [[1, 2, 3]] })], [me(), mark(1, 1, 1), mark(1, 3, 2)], { sizes: [...sizes, "laptop"] }),
    person("phone-placing", [session(3), room(), ...proposals(), round(1, data.placing, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 5, true, { second: 2 })], { sizes: [...sizes, "laptop"], orders: "hold", act: then(
            (page) => page.getByRole("radiogroup", { name: "Impact : Point d’écoute santé mentale" }).getByRole("radio", { name: "4", exact: true }).check(),
            (page) => page.getByRole("radiogroup", { name: "Effort : Point d’écoute santé mentale" }).getByRole("radio", { name: "3", exact: true }).check(),
            (page) => page.getByRole("radiogroup", { name: "Impact : Budget des jeunes" }).getByRole("radio", { name: "2", exact: true }).check(),
            (page) => page.evaluate(() => window.scrollTo(0, 430))) }),
    person("phone-placing-fresh", [session(3), room(), ...proposals(), round(1, data.placing, numbers(12)), turnout(1, 0)], [me()]),
    person("phone-placing-english", [session(3), room(), ...proposals(), round(1, data.placing, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 5, true, { second: 2 })], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-placing", [session(3), room(), ...proposals(), closed_round(1, data.placing, numbers(12)), data.placing_result(1, data.placed)],
        [me(), mark(1, 1, 5, true, { second: 2 })], { sizes: [...sizes, "laptop"] }),
    person("phone-result-placing-list", [session(3), room(), ...proposals(), closed_round(1, data.placing, numbers(12)), data.placing_result(1, data.placed)],
        [me(), mark(1, 1, 5, true, { second: 2 })], { act: (page) => page.evaluate(() => window.scrollTo(0, 700)) }),
    person("phone-judgment", [session(3), room(), ...proposals(), round(1, judgment, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 5), mark(1, 3, 2)], { sizes: [...sizes, "laptop"], orders: "hold", act: then(
            (page) => page.getByRole("radiogroup", { name: "Point d’écoute santé mentale" }).getByText("Bien", { exact: true }).click(),
            (page) => page.evaluate(() => window.scrollTo(0, 330))) }),
    person("phone-judgment-fresh", [session(3), room(), ...proposals(), round(1, { ...judgment, strict: true }, numbers(12)), turnout(1, 0)], [me()]),
    person("phone-judgment-seven", [session(3), room(), ...proposals(), round(1, data.seven_grades, numbers(12)), turnout(1, 12)], [me(), mark(1, 1, 6), mark(1, 2, 5), mark(1, 3, 2)]),
    person("phone-judgment-five", [session(3), room(), ...proposals(), round(1, { ...data.five_grades, strict: true }, numbers(12)), turnout(1, 12)], [me(), mark(1, 1, 5)]),
    person("phone-result-judgment-seven", [session(3), room(), ...proposals(), closed_round(1, data.seven_grades, numbers(12)), judgment_result(1, data.profiles_of_seven)],
        [me(), mark(1, 1, 6), mark(1, 3, 2)]),
    person("phone-result-tied", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12)),
        data.told_apart(dots_result(1, [13, 13, 9, 9, 8, 7, 7, 5, 3, 2, 1, 0], { supporters: [10, 9, 7, 6, 5, 5, 5, 4, 3, 2, 1, 0] }), [[[0, 1], "supporters"], [[2, 3], "supporters"]])], [me(), mark(1, 1, 2)]),
    person("phone-judgment-english", [session(3), room(), ...proposals(), round(1, judgment, numbers(12)), turnout(1, 12)],
        [me(), mark(1, 1, 5)], { seed_more: { "gommette/language": "en" } }),
    person("phone-result-judgment", [session(3), room(), ...proposals(), closed_round(1, judgment, numbers(12)), judgment_result(1, data.profiles)],
        [me(), mark(1, 1, 5), mark(1, 3, 2)], { sizes: [...sizes, "laptop"] }),
    person("phone-dots-equal-colleges", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5, 6], { official: "equal_colleges" }), turnout(1, 29)], my_vote),
    person("phone-dots-weights", [session(3), room(), ...proposals(6), round(1, dots, [1, 2, 3, 4, 5, 6],
        { official: "declared", weights: data.crowd.map(({ college }, index) => ({ college, weight: 5 - index })) }), turnout(1, 29)], my_vote),
    person("phone-result-weighted", [session(3), room(), ...proposals(8), weighted_round(), weighted_result()], [me(), mark(1, 1, 2)]),
    person("phone-result", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results)],
        [me(), mark(1, 1, 2), mark(1, 2, 1)], { sizes: [...sizes, "laptop"] }),
    person("phone-result-preparing", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results)],
        [me(), mark(1, 1, 2)], { parts: () => {} }),
    person("phone-result-table", [session(3), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results)],
        [me(), mark(1, 1, 2)], { act: (page) => page.getByText("Le détail, avec").click() }),
    person("phone-result-opinion", [session(3), room(), ...proposals(6), closed_round(2, opinion, numbers(6)),
        opinion_result(2, [[30, 4, 5], [28, 2, 6], [12, 20, 8], [9, 9, 20], [21, 8, 2], [0, 3, 1]])], [me(), mark(2, 1, 1), mark(2, 3, -1)]),
    person("phone-result-tie", [session(3), room(), ...proposals(4), closed_round(1, dots, numbers(4)), dots_result(1, [20, 20, 3, 0])], [me()]),
    person("phone-result-none", [session(3), room(), ...proposals(4), closed_round(1, dots, numbers(4)), data.empty_result(1, 4)], [me()]),
    person("phone-result-large", [session(3), room(), ...proposals(6), closed_round(1, dots, numbers(6)),
        dots_result(1, [512, 430, 300, 100, 12, 3], { registered: 420, voters: 405 })], [me()]),
    person("phone-priorities", [session(4), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results), priorities([1, 2, 4])],
        [me(), mine(4, "Permis et code accompagnés")]),
    person("phone-priorities-none", [session(4), room(), ...proposals(4), priorities([])], [me()]),
    person("phone-closed", [session(5, { closed: true }), room(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results),
        priorities([1, 2, 4])], [me(), mark(1, 1, 2), mine(8, "Passer le code ensemble à la mairie")]),
    person("phone-english", vote(), my_vote, { seed_more: { "gommette/language": "en" } }),
    person("phone-diagnosis", [session(1, { diagnosis_shown: 1 }), room(), ...proposals(), diagnosis.line_shown(diagnosis.places)], [me()], { sizes: [...sizes, "laptop"], ready: ".at-the-wall" }),
    person("phone-diagnosis-more", [session(1, { diagnosis_shown: 1 }), room(), ...proposals(), diagnosis.line_shown(diagnosis.places)], [me()],
        { ready: ".at-the-wall", act: (page) => page.getByText("En savoir plus").click() }),
    person("phone-diagnosis-finding", [session(2, { diagnosis_shown: 1 }), room(), ...proposals(), diagnosis.line_shown(diagnosis.finding)], [me()], { ready: ".at-the-wall" }),
    person("phone-diagnosis-unmeasured", [session(1, { diagnosis_shown: 1 }), room(), ...proposals(), diagnosis.line_shown(diagnosis.unmeasured)], [me()],
        { ready: ".at-the-wall", seed_more: { "gommette/language": "en" } }),
    person("phone-diagnosis-longest", [session(1, { diagnosis_shown: 1 }), room(), ...proposals(), diagnosis.line_shown(diagnosis.longest)], [me()],
        { ready: ".at-the-wall", act: (page) => page.getByText("En savoir plus").click() }),
    person("phone-diagnosis-ballot", [...vote({ rows: [diagnosis.line_shown(diagnosis.places)] }).slice(1), session(3, { diagnosis_shown: 1 })], my_vote, { ready: ".at-the-wall" }),
];
