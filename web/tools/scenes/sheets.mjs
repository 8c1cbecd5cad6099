// Action sheets: their list on the board, a sheet that is being filled in, two people at once, what waits for the line.
import { now, row } from "./data.mjs";
import { closed, committees, convention, decision, fields, member, priority, sheet } from "./convention.mjs";

let made = 0;
const scene = (name, rows, changes = {}) => ({
    name: `sheets-${name}`, path: "/copil", secret: `sheets-key-${made++}-`.padEnd(32, "s"), role: "steering", welcome: { session: undefined, member: 1 },
    sizes: ["laptop"], now, room: [...fields, convention, ...committees, ...rows], ...changes,
});

export const in_days = (days) => new Date(now + days * 86_400_000).toISOString().slice(0, 10);

export const caravan = {
    title: "Caravane jeunesse", kind: "new_action", progress: { state: "under_way", percent: 60 },
    stake: "Aller vers les jeunes qui ne fréquentent aucune structure.",
    finding: "17 % des 16–25 ans ne sont ni en emploi ni en formation (Maine-et-Loire 14 %, 2022).\nLe service jeunesse en connaît 212 (180 en 2021).",
    goals: "Que chaque commune déléguée voie la caravane au moins une fois par mois, et que les jeunes inconnus du service y trouvent un adulte, une information, une suite.",
    description: "Un véhicule aménagé stationne à tour de rôle dans les quinze communes déléguées.", audience: "12–25 ans, en priorité sans structure",
    territory: "Les 15 communes déléguées", owner: "Service jeunesse", owner_person: "Inès Le Guen", partners: "CAF (PS jeunes), MSA, communes déléguées",
    means: "Un véhicule, deux animateurs à mi-temps", budget: { euros: 48_000 },
    funding: [{ funder: "Ville", euros: 20_000, state: "granted" }, { funder: "CAF, PS jeunes", euros: 22_000, state: "asked" }],
    schedule: { begins: "2027-03-01", ends: "2030-12-31" },
    milestones: [{ day: in_days(-90), title: "Cofinancement signé", done: true }, { day: in_days(-45), title: "Première tournée", done: false },
        { day: in_days(200), title: "Bilan avec les jeunes", done: false }],
    indicators: [
        { kind: "result", title: "Jeunes connus du service jeunesse", unit: "jeunes", baseline_thousandths: 212_000, target_thousandths: 350_000,
            measures: [{ day: "2027-06-30", value_thousandths: 231_000 }, { day: "2027-12-31", value_thousandths: 268_000 }, { day: "2028-06-30", value_thousandths: 260_000 }] },
        { kind: "means", title: "Communes desservies chaque mois", unit: "", baseline_thousandths: 0, target_thousandths: 15_000, measures: [] },
    ],
    note: "Véhicule livré avec un mois de retard.",
};
export const change = (number, of, field, value, more = {}) => row(`sheet_change/${of}/${number}`, {
    type: "sheet_change", sheet: of, change: number, field, ...(value === undefined ? {} : { value: { [field]: value } }), member: 1, at: now - (30 - number) * 3_600_000, ...more,
});

export const members = [member(1, "Claire Martin", "maire adjointe à la jeunesse"), member(2, "Paul Roy", "conseiller CAF")];
export const followed = [
    ...members, closed(3, 3, 29, 41, 52), closed(1, 1, 12, 23, 18),
    priority(3, 1, 1, "Caravane jeunesse", { absorbed: 6, decision: 2 }), priority(3, 4, 2, "Local ados ouvert le samedi", { decision: 4 }),
    priority(1, 1, 1, "Guichet unique « Je cherche un accueil »", { score: 27, supporters: 16, voters: 23, of: 7, absorbed: 4, decision: 1 }),
    decision(1, 1, 1, "Guichet unique « Je cherche un accueil »", "validated"),
    decision(2, 3, 1, "Caravane jeunesse", "with_reservation", { motive: "Cofinancement de la CAF à confirmer.", member: 2 }),
    decision(4, 3, 4, "Local ados ouvert le samedi", "validated"),
    sheet(1, "JE", 1, caravan, { origin: { session: 3, proposal: 1 }, decision: 2 }),
    sheet(2, "PE", 1, { title: "Guichet unique « Je cherche un accueil »", kind: "new_action", progress: { state: "done" }, owner: "Relais petite enfance", budget: { euros: 25_000 } },
        { origin: { session: 1, proposal: 1 }, decision: 1 }),
    sheet(3, "PA", 1, { title: "Café des parents", kind: "existing", progress: { state: "under_way" } }),
    change(14, 1, "means", "Un véhicule"), change(15, 1, "budget", { euros: 45_000 }, { member: 2 }), change(16, 1, "budget", { euros: 48_000 }, { replaces: 15 }),
    change(17, 1, "owner_person", undefined, { member: 2 }),
];
// Two priorities in one action.
const joined = [
    ...followed.filter(({ key }) => key !== "sheet/1"),
    sheet(1, "JE", 1, caravan, { origin: { session: 3, proposal: 1 }, decision: 2, also: [{ origin: { session: 3, proposal: 4 }, decision: 4 }] }),
];
const sheet_sizes = ["laptop", "projector", "tablet", "phone", "small"];
const open = (page) => page.getByRole("button", { name: /^JE1/ }).click();
const fill = (name, label, text) => async (page) => {
    await open(page);
    await page.getByRole("button", { name: `Modifier : ${name}`, exact: true }).click();
    await page.getByLabel(label, { exact: true }).fill(text);
};
const to_list = (page) => page.locator(".sheets").scrollIntoViewIfNeeded();

export const sheet_scenes = [
    scene("list", followed, { sizes: sheet_sizes, act: to_list }),
    scene("term", followed, { sizes: ["laptop", "projector", "phone"], act: async (page) => {
        await page.getByText("Sur la durée de la convention").click();
        await page.locator(".term").scrollIntoViewIfNeeded();
    } }),
    scene("list-empty", [...members], { act: to_list }),
    scene("list-english", followed, { seed_more: { "gommette/language": "en" }, act: to_list }),
    scene("recording", followed, { act: async (page) => {
        await page.getByRole("button", { name: "Ajouter une action déjà conduite" }).click();
        await page.getByRole("button", { name: "Ajouter cette action" }).click();
        await to_list(page);
    } }),
    scene("sheet", followed, { sizes: sheet_sizes, act: open }),
    scene("sheet-below", followed, { sizes: ["laptop", "phone"], act: async (page) => { await open(page); await page.locator(".of-funding").scrollIntoViewIfNeeded(); await page.mouse.wheel(0, 500); } }),
    scene("sheet-reading", followed, { welcome: { session: undefined }, act: open }),
    scene("sheet-joined", joined, { sizes: sheet_sizes, act: async (page) => { await open(page); await page.locator(".whence").scrollIntoViewIfNeeded(); } }),
    scene("sheet-existing", followed, { sizes: ["laptop", "phone"], act: (page) => page.getByRole("button", { name: /^PA1/ }).click() }),
    scene("sheet-english", followed, { seed_more: { "gommette/language": "en" }, act: open }),
    scene("filling-text", followed, { sizes: ["laptop", "phone"], act: fill("Objectifs", "Objectifs", "Une visite par mois.") }),
    scene("filling-funding", followed, { sizes: ["laptop", "phone"], act: async (page) => {
        await open(page);
        await page.getByRole("button", { name: "Modifier : Plan de financement", exact: true }).click();
        await page.getByRole("button", { name: "Ajouter une ligne" }).click();
        await page.getByLabel("Montant en euros entiers").last().fill("12 500,50");
        await page.getByLabel("Financeur").last().fill("MSA");
        await page.getByRole("button", { name: "Enregistrer" }).click();
    } }),
    scene("filling-indicators", followed, { sizes: ["laptop", "phone"], act: async (page) => {
        await open(page);
        await page.getByRole("button", { name: "Modifier : Indicateurs de suivi", exact: true }).click();
    } }),
    scene("on-its-way", followed, { orders: "hold", act: async (page) => {
        await fill("Pilote", "Pilote", "Centre social")(page);
        await page.getByRole("button", { name: "Enregistrer" }).click();
    } }),
    scene("changed-meanwhile", followed, { orders: "changed_meanwhile", sizes: ["laptop", "tablet", "phone"], act: async (page, play) => {
        await fill("Pilote", "Pilote", "Centre social")(page);
        play.change("room", [sheet(1, "JE", 1, { ...caravan, owner: "CCAS" }, { origin: { session: 3, proposal: 1 }, decision: 2,
            changed: [{ field: "owner", change: 18, member: 2, at: now }] })]);
        await page.getByRole("button", { name: "Enregistrer" }).click();
        await page.getByText("pendant que vous écriviez").waitFor();
    } }),
    scene("history", followed, { sizes: ["laptop", "phone"], act: async (page) => {
        await open(page);
        await page.getByText("17 modifications").click();
        await page.locator(".changes").scrollIntoViewIfNeeded();
        await page.mouse.wheel(0, 700);
    } }),
    scene("cut", followed, { act: async (page, play) => {
        await open(page);
        play.cut();
        await page.getByText("La connexion est coupée.").waitFor();
    } }),
];
