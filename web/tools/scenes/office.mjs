// The office's page, from the first run to a convention at work.
import { now } from "./data.mjs";
import { committee, convention, described, fields, link, member, planned } from "./convention.mjs";

let made = 0;
const office = (name, rows, changes = {}) => ({
    name: `office-${name}`, path: "/preparer", secret: `office-key-${made++}-`.padEnd(32, "o"), role: "office", welcome: { session: undefined },
    sizes: ["laptop"], now, room: [...fields, ...rows], ...changes,
});
const founded = [convention, committee(3), committee(1), committee(3, { committee: 10, title: "Conseil des jeunes" })];
const at_work = [...founded,
    planned(1, 1, "Petite enfance, atelier 1", "H4T2NP"),
    planned(2, 3, "Jeunesse, atelier 2", "B7KM4Q", "mardi 24 novembre, 18 h 30, salle des fêtes"),
    link(1, "facilitator", 2, "Claire"), link(2, "facilitator", 2), link(3, "steering", 0, "Monsieur le Maire"),
    link(4, "office", 0, "Agent informatique"), link(5, "steering", 0, "ancien", true)];
const seated = [...at_work, link(6, "steering", 0, "", false, { member: 1 }), link(7, "steering", 0, "", false, { member: 2 }),
    member(1, "Claire Martin", "maire adjointe à la jeunesse"), member(2, "Paul Roy", "conseiller CAF"),
    member(3, "Inès Le Guen", "directrice du centre social", { substitute_for: 2, seated: false }), member(4, "", "", { forgotten: true, seated: false })];
const press = (name) => (page) => page.getByRole("button", { name }).click();

export const office_scenes = [
    { name: "office-no-link", path: "/preparer", code: "", secret: "office-none", sizes: ["laptop"] },
    office("first", [], { sizes: ["laptop", "phone", "tablet", "small"] }),
    office("first-faults", [], { act: async (page) => {
        await page.getByLabel("Dernière année").fill("2020");
        await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
    } }),
    office("convention", [described], { sizes: ["laptop", "phone", "small"], act: press("La convention") }),
    office("convention-faults", [described], { sizes: ["laptop", "small"], act: async (page) => {
        await press("La convention")(page);
        await page.getByLabel("Fin de la convention").fill("2028-12-31");
        await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
    } }),
    office("committees-none", [convention], { act: press("Créer un comité : Jeunesse"), sizes: ["laptop", "phone"] }),
    office("committees", at_work, { act: press("Les comités") }),
    office("plan", founded, { sizes: ["laptop", "phone"] }),
    office("plan-faults", founded, { act: press("Préparer cette séance") }),
    office("sessions", at_work, { sizes: ["laptop", "phone", "tablet"] }),
    office("link", at_work, { sizes: ["laptop", "phone"], act: async (page) => {
        await page.getByRole("button", { name: /^Créer le lien d’animation/ }).click();
        await page.getByLabel("Pour qui").fill("Paul");
        await page.getByRole("button", { name: "Créer le lien", exact: true }).click();
        await page.getByText("Le montrer en QR code").click();
    } }),
    office("revoking", at_work, { act: press(/^Retirer : Claire/) }),
    office("links", at_work, { act: press("Les liens"), sizes: ["laptop", "phone"] }),
    office("members-none", at_work, { act: press("Le pilotage") }),
    office("members", seated, { act: press("Le pilotage"), sizes: ["laptop", "phone"] }),
    office("owners", [...seated, member(5, "Jeanne Leroy", "centre social", { is_owner: true }), link(8, "owner", 0, "", false, { member: 5 })], {
        sizes: ["laptop", "phone"], act: async (page) => {
            await press("Le pilotage")(page);
            await page.getByText("Les pilotes d’actions").scrollIntoViewIfNeeded();
        },
    }),
    office("member-substitute", seated, { sizes: ["laptop", "phone"], act: async (page) => {
        await press("Le pilotage")(page);
        await page.getByRole("button", { name: /^Nommer une suppléance : Claire/ }).click();
        await page.getByRole("button", { name: "Nommer, et créer son lien" }).click();
    } }),
    office("member-link", seated, { act: async (page) => {
        await press("Le pilotage")(page);
        await page.getByRole("button", { name: /^Remplacer le lien : Claire/ }).click();
        await page.getByRole("button", { name: "Oui, remplacer" }).click();
        await page.locator(".fresh").waitFor();
    } }),
    office("refused", at_work, { orders: "already_taken", act: async (page) => {
        await page.getByRole("button", { name: "Les liens" }).click();
        await page.getByRole("button", { name: /^Créer un autre lien : Comité/ }).click();
        await page.getByRole("button", { name: "Créer le lien", exact: true }).click();
        await page.locator(".notice").waitFor();
    } }),
    office("cut", at_work, { act: async (page, play) => { play.cut(); await page.getByText("La connexion est coupée.").waitFor(); } }),
    office("english", at_work, { seed_more: { "gommette/language": "en" } }),
];
