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
const steering = committee(1, { committee: 20, title: "Comité de pilotage", other_fields: ["EN", "JE", "PA", "LO", "MI", "VS", "FE", "AD"], steers: true });
const families = committee(3, { committee: 21, title: "Comité jeunesse et familles", other_fields: ["PA", "FE"] });
const of_committee = (number, called, stands_for) => member(number, called, stands_for, { committee: 21, seated: false });
const with_members = [...at_work, steering, families, of_committee(11, "Jeanne Leroy", "association Familles rurales"), of_committee(12, "Karim Haddad", "parents d’élèves du collège"),
    of_committee(13, "Lucie Moreau", "centre social")];
const press = (name) => (page) => page.getByRole("button", { name }).click();


const choose = (part, offer, text, name) => async (page) => {
    await press(part)(page);
    await page.getByRole("button", { name: offer }).click();
    await page.locator(".from-file input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator(".bring-part h2, .bring-part .notice").first().waitFor();
    await page.locator(".bring-part").evaluate((part) => part.scrollIntoView());
};
const people = ["Claire Martin;maire adjointe à la jeunesse", "Jeanne Leroy;présidente du conseil départemental", "Karim Haddad;conseiller de la CAF de Maine-et-Loire",
    "Lucie Moreau;directrice du centre social", "Théo Garnier;élu à la mobilité"];
const members_file = choose("Le pilotage", "Apporter les membres", `nom;fonction\n${people.join("\n")}\n`, "copil.csv");
const committees_file = choose("Les comités", "Apporter les comités", "comité;champ\nComité jeunesse;JE\nComité parentalité;Parentalité\nComité mobilité;MI\n", "comites.csv");
const add_members = async (page) => {
    await members_file(page);
    await page.getByRole("button", { name: /^Ajouter ces 4/ }).click();
};
const sizes = ["old_projector", "phone", "small"];
const file_scenes = [
    office("members-file", seated, { act: members_file, sizes }),
    office("members-file-faults", seated, { act: choose("Le pilotage", "Apporter les membres", `nom;fonction\nPaul Roy;\n;élue\n${"Très long ".repeat(9)};élu\n`, "copil.csv"), sizes }),
    office("members-file-under-way", seated, { act: add_members, orders: "hold", sizes }),
    office("members-file-links", seated, { sizes, act: async (page) => {
        await add_members(page);
        await page.getByText("4 membres ajoutés.").first().waitFor();
        await page.getByText("Les copier un par un").click();
    } }),
    office("members-file-print", seated, { sizes: ["old_projector"], act: async (page) => {
        await add_members(page);
        await page.getByText("4 membres ajoutés.").first().waitFor();
        await page.evaluate(() => (window.print = () => {}));
        await page.getByRole("button", { name: "Imprimer les liens" }).click();
        await page.emulateMedia({ media: "print" });
    } }),
    office("members-file-refused", seated, { sizes, orders: "convention_full", act: async (page) => { await add_members(page); await page.getByText("Aucun membre").first().waitFor(); } }),
    office("committees-file", at_work, { act: committees_file, sizes }),
];

const every = ["laptop", "phone", "small"];
const change_fields = async (page) => {
    await press("La convention")(page);
    await page.getByRole("button", { name: "Modifier les champs" }).click();
    await page.getByRole("button", { name: "Ajouter un champ" }).click();
    await page.getByLabel("Nom du champ", { exact: true }).fill("Santé mentale");
};
const members_open = async (page) => {
    await press("Les comités")(page);
    await page.locator(".committee-members summary", { hasText: "3 membres" }).click();
    await page.locator(".committee-members[open]").evaluate((part) => part.scrollIntoView());
};
const mixed_file = choose("Le pilotage", "Apporter les membres",
    "nom;fonction;comité\nClaire Martin;maire\nPaul Roy;conseiller CAF\nLucie Moreau;centre social;Comité jeunesse et familles\nAnne Besson;habitante;Comité jeunesse et familles\n", "membres.csv");
const growth_scenes = [
    office("fields", [described, ...founded], { sizes: every, act: change_fields }),
    office("fields-faults", [described, ...founded], { sizes: ["laptop", "small"], act: async (page) => {
        await change_fields(page);
        await page.getByLabel("Deux lettres").fill("je");
        await page.getByLabel("Nom du champ LO").fill("");
        await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
    } }),
    office("committees-several", with_members, { sizes: every, act: press("Les comités") }),
    office("committee-form", [...at_work], { sizes: every, act: async (page) => {
        await press("Les comités")(page);
        await page.getByRole("button", { name: /^Créer un comité : Parentalité/ }).click();
        await page.getByText("Autres champs").click();
        await page.getByRole("checkbox", { name: /Jeunesse/ }).check();
        await page.locator("form.inset").evaluate((part) => part.scrollIntoView());
    } }),
    office("committee-members", with_members, { sizes: every, act: members_open }),
    office("committee-member-form", with_members, { sizes: ["laptop", "small"], act: async (page) => {
        await members_open(page);
        await page.getByRole("button", { name: /^Noter un membre : Comité jeunesse et familles/ }).click();
    } }),
    office("committee-members-print", with_members, { act: async (page) => {
        await page.evaluate(() => (window.print = () => {}));
        await members_open(page);
        await page.getByRole("button", { name: /^Imprimer la liste : Comité jeunesse et familles/ }).click();
        await page.emulateMedia({ media: "print" });
    } }),
    office("members-file-mixed", [...seated, families, of_committee(13, "Lucie Moreau", "service jeunesse")], { sizes: every, act: mixed_file }),
    office("committees-file-several", at_work, { sizes: ["laptop", "small"], act: choose("Les comités", "Apporter les comités",
        "comité;champs\nComité jeunesse et familles;\"JE, PA\"\nComité mobilité;MI / Logement\n", "comites.csv") }),
    office("plan-colleges", founded, { sizes: every, act: async (page) => {
        await page.locator(".college-choice summary").click();
        await page.getByLabel("Nom pour « habitant·es »").fill("Jeunes");
        await page.getByRole("checkbox", { name: "CAF" }).uncheck();
        await page.locator(".college-choice").evaluate((part) => part.scrollIntoView());
    } }),
    office("plan-steering", [...founded, steering], { sizes: every, act: (page) => page.getByLabel("Comité", { exact: true }).selectOption("20") }),
    office("sessions-steering", [...at_work, steering, planned(3, 20, "Comité de pilotage, décembre", "C4PQ7R")], {}),
];

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
    ...file_scenes, ...growth_scenes,
    office("english", at_work, { seed_more: { "gommette/language": "en" } }),
];
