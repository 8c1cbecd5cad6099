// An owner of actions at their own page; and the steering committee's sheet from which their link comes.
import { now } from "./data.mjs";
import { fields, member, sheet } from "./convention.mjs";
import { caravan, change, followed, in_days } from "./sheets.mjs";

let made = 0;
const jeanne = member(5, "Jeanne Leroy", "centre social", { is_owner: true });
const kept = [
    ...fields, jeanne,
    sheet(1, "JE", 1, caravan, { origin: { session: 3, proposal: 1 }, decision: 2, entrusted_to: 5 }),
    sheet(3, "PA", 1, { title: "Café des parents", kind: "existing", progress: { state: "not_started" },
        milestones: [{ day: in_days(60), title: "Première rencontre", done: false }] }, { entrusted_to: 5 }),
    change(14, 1, "progress", { state: "under_way", percent: 40 }, { member: 5 }), change(15, 1, "note", "Véhicule livré avec un mois de retard.", { member: 5 }),
    change(16, 1, "progress", { state: "under_way", percent: 60 }, { replaces: 14 }),
];
const page = (name, rows, changes = {}) => ({
    name: `owner-${name}`, path: "/pilote", secret: `owner-key-${made++}-`.padEnd(32, "p"), role: "owner", welcome: { session: undefined, member: 5 },
    sizes: ["laptop", "phone"], now, room: rows, ...changes,
});
const board = (name, rows, changes = {}) => ({
    ...page(name, [...fields, ...rows], changes), path: "/copil", role: "steering", welcome: { session: undefined, member: 1 },
});
const open = (play_page) => play_page.getByRole("button", { name: /^JE1/ }).click();
const fill = (name, text) => async (play_page) => {
    await play_page.getByRole("button", { name: `Modifier : ${name}`, exact: true }).first().click();
    await play_page.getByRole("textbox").first().fill(text);
};
const entrusted = followed.map((one) => (one.key === "sheet/1" ? { ...one, row: { ...one.row, entrusted_to: 5 } } : one)).concat(jeanne);

export const owner_scenes = [
    { name: "owner-no-link", path: "/pilote", code: "", secret: "owner-none", sizes: ["laptop", "phone"] },
    page("page", kept, { sizes: ["laptop", "tablet", "phone", "small"] }),
    page("page-english", kept, { seed_more: { "gommette/language": "en" } }),
    page("none", [...fields, jeanne]),
    page("progress", kept, { act: async (own) => own.getByRole("button", { name: "Modifier : Avancement" }).first().click() }),
    page("measures", kept, { act: async (own) => {
        await own.getByRole("button", { name: "Modifier : Indicateurs de suivi" }).click();
        await own.locator("form").scrollIntoViewIfNeeded();
    } }),
    page("changed-meanwhile", kept, { orders: "changed_meanwhile", act: async (own, play) => {
        await fill("Note de suivi", "Deuxième tournée faite.")(own);
        play.change("room", [sheet(1, "JE", 1, { ...caravan, note: "Tournée reportée." }, { decision: 2, entrusted_to: 5,
            changed: [{ field: "note", change: 18, member: 2, at: now }] })]);
        await own.getByRole("button", { name: "Enregistrer" }).click();
        await own.getByText("pendant que vous écriviez").scrollIntoViewIfNeeded();
    } }),
    page("taken-back", kept, { orders: "no_such_sheet", act: async (own, play) => {
        await fill("Note de suivi", "Deuxième tournée faite.")(own);
        await own.getByRole("button", { name: "Enregistrer" }).click();
        play.change("room", [], ["sheet/1"]);
        await own.getByText("Cette fiche ne vous est plus confiée.").waitFor();
    } }),
    page("history", kept, { act: async (own) => {
        await own.getByText("16 modifications").click();
        await own.locator(".changes").first().scrollIntoViewIfNeeded();
    } }),
    page("cut", kept, { act: async (own, play) => { play.cut(); await own.getByText("La connexion est coupée.").waitFor(); } }),
    page("replaced", kept, { refuse: "unknown_door" }),
    board("seat-none", followed, { act: open }),
    board("seat-making", followed, { act: async (own) => { await open(own); await own.getByRole("button", { name: "Créer un lien de suivi" }).click(); } }),
    board("seat-link", followed, { act: async (own) => {
        await open(own);
        await own.getByRole("button", { name: "Créer un lien de suivi" }).click();
        await own.getByRole("button", { name: "Confier, et créer son lien" }).click();
        await own.locator(".fresh").waitFor();
    } }),
    board("seat", entrusted, { act: open }),
    board("seat-replacing", entrusted, { act: async (own) => { await open(own); await own.getByRole("button", { name: /^Remplacer le lien/ }).click(); } }),
];
