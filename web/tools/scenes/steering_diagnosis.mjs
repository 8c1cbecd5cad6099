// The diagnosis on the steering committee's page: read, written, two at once, and taken up in an action's sheet.
import { now, row } from "./data.mjs";
import { closed, committees, convention, fields, member, priority, sheet } from "./convention.mjs";
import { caravan } from "./sheets.mjs";

let made = 0;
const scene = (name, rows, changes = {}) => ({
    name: `diagnosis-${name}`, path: "/copil", secret: `diagnosis-key-${made++}-`.padEnd(32, "d"), role: "steering",
    welcome: { session: undefined, member: 1 }, sizes: ["laptop"], now, room: [...fields, convention, ...committees, ...rows], ...changes,
});

const line = (number, field, kind, title, more = {}, revision = 1) =>
    row(`diagnosis/${number}`, { type: "diagnosis", line: number, field, revision, said: { kind, title, ...more } });
const years = (...figures) => figures.map(([year, value]) => ({ year, value_thousandths: Math.round(value * 1000) }));
const indicator = (number, field, title, unit, source, figures, more = {}) => {
    const { note, ...figured } = more;
    const said = { ...(note ? { note } : {}), figures: { unit, source, figures: years(...figures), ...figured } };
    return line(number, field, "indicator", title, said);
};
const aim = (year, value) => ({ target: years([year, value])[0] });
const beside = (territory, value) => ({ compared: { territory, value_thousandths: Math.round(value * 1000) } });

const places = "Places d’accueil pour 100 enfants de moins de 3 ans";
const told = [
    indicator(1, "PE", places, "places", "CAF, observatoire de la petite enfance", [[2021, 58], [2022, 59.2], [2023, 61.5]],
        { ...aim(2030, 65), ...beside("Maine-et-Loire", 60.1),
            note: "L’accueil par une assistante maternelle en fait les trois quarts ; la moitié d’entre elles a plus de 55 ans." }),
    indicator(2, "PE", "Naissances domiciliées", "", "Insee, état civil",
        [[2014, 142], [2016, 131], [2018, 128], [2020, 109], [2022, 112], [2023, 98]]),
    indicator(3, "PE", "Assistantes maternelles en activité", "assistantes", "Relais petite enfance", [[2023, 74]], aim(2028, 80)),
    line(4, "PE", "finding", "Aucun accueil n’ouvre avant 7 h 30, quand les équipes de l’abattoir commencent à 5 h.",
        { note: "Dit par sept familles sur dix de celles qui ont répondu à l’enquête." }),
    line(5, "PE", "finding", "Les familles monoparentales renoncent plus souvent à chercher une place."),
    line(6, "PE", "stake", "Garder un accueil à moins de quinze minutes de chaque famille, dans les quinze communes déléguées."),
    indicator(7, "JE", "Jeunes de 16 à 25 ans ni en emploi ni en formation", "%", "Insee, recensement",
        [[2011, 14.6], [2016, 15.8], [2022, 17]], beside("Maine-et-Loire", 14)),
    indicator(8, "JE", "Évolution de la population des 12–25 ans, sur un an", "%", "Insee", [[2021, -1.2], [2022, -4.4]]),
    indicator(9, "JE", "Jeunes connus du service jeunesse", "jeunes", "Service jeunesse", [[2021, 180], [2025, 1212]],
        aim(2030, 1350)),
    line(10, "JE", "finding", "Douze communes déléguées sur quinze n’ont aucun lieu pour les jeunes."),
    line(11, "JE", "stake", "Aller vers les jeunes qui ne fréquentent aucune structure."),
    line(12, "JE", "stake", "Rendre possible un départ et un retour : études, permis, premier logement."),
    line(13, "LO", "finding", "Un logement sur neuf est vacant dans le bourg."),
];
const members = [member(1, "Claire Martin", "maire adjointe à la jeunesse"), member(2, "Paul Roy", "conseiller CAF")];
const board = [...members, closed(3, 3, 29, 41, 52), priority(3, 1, 1, "Caravane jeunesse", { absorbed: 6 }),
    sheet(1, "JE", 1, { ...caravan, stake: "", finding: caravan.finding })];
const rows = [...board, ...told];
const long = Array.from({ length: 60 }, (_, index) =>
    line(100 + index, "AD", index % 2 ? "finding" : "stake", `Ligne ${index + 1} de ce champ, telle qu’elle a été reprise d’un fichier`));

const to_section = (page) => page.locator(".diagnosis").evaluate((place) => place.scrollIntoView());
const unfold = (field) => async (page) => {
    await page.locator(".diagnosis").getByRole("button", { name: field }).first().click();
    await page.locator(".diagnosis").evaluate((place) => place.scrollIntoView());
};
const press = (page, name) => page.locator(".diagnosis").getByRole("button", { name }).first().click();
const all_sizes = ["laptop", "projector", "tablet", "phone", "small"];
const rewrite = async (page) => {
    await unfold("Petite enfance")(page);
    await press(page, `Modifier : ${places}`);
};
const at_form = (page) => page.locator(".line-form").evaluate((place) => place.scrollIntoView());

export const diagnosis_scenes = [
    scene("folded", rows, { sizes: all_sizes, act: to_section }),
    scene("nothing", members, { sizes: ["laptop", "phone"], act: to_section }),
    scene("nothing-reading", [], { welcome: { session: undefined }, act: to_section }),
    scene("unfolded", rows, { sizes: all_sizes, act: unfold("Petite enfance") }),
    scene("reading", rows, { sizes: ["laptop", "projector", "phone"], welcome: { session: undefined }, act: unfold("Jeunesse") }),
    scene("table", rows, { sizes: ["laptop", "phone"], act: async (page) => {
        await unfold("Petite enfance")(page);
        await page.getByText("3 années en chiffres").click();
    } }),
    scene("english", rows, { seed_more: { "gommette/language": "en" }, act: unfold("Jeunesse") }),
    scene("full", [...members, ...long], { act: async (page) => {
        await unfold("Accès aux droits")(page);
        await page.getByText("Ce champ a ses 60 lignes").scrollIntoViewIfNeeded();
    } }),
    scene("adding", rows, { sizes: all_sizes, act: async (page) => {
        await unfold("Mobilité")(page);
        await press(page, "Ajouter un indicateur");
        await page.getByLabel("Ce qu’on mesure").fill("Ménages sans voiture");
        await at_form(page);
    } }),
    scene("adding-stake", rows, { sizes: ["laptop", "phone"], act: async (page) => {
        await unfold("Mobilité")(page);
        await press(page, "Ajouter un enjeu");
        await at_form(page);
    } }),
    scene("faults", rows, { sizes: ["laptop", "projector", "phone"], act: async (page) => {
        await rewrite(page);
        await page.getByLabel("Ce qu’on mesure").fill("");
        await page.getByLabel("Année, ligne 2").fill("2021");
        await page.getByLabel("Valeur, ligne 3").fill("61,5 places");
        await page.locator(".line-form").getByLabel("Année", { exact: true }).fill("30");
        await page.getByLabel("Autre territoire").fill("");
        await press(page, "Enregistrer");
        await at_form(page);
    } }),
    scene("on-its-way", rows, { orders: "hold", act: async (page) => {
        await rewrite(page);
        await page.getByLabel("Valeur, ligne 3").fill("61,9");
        await press(page, "Enregistrer");
    } }),
    scene("draft", rows, { sizes: ["laptop", "phone"], act: async (page) => {
        await rewrite(page);
        await page.getByLabel("Valeur, ligne 3").fill("61,9");
        await page.keyboard.press("Escape");
    } }),
    scene("withdrawing", rows, { sizes: ["laptop", "phone"], act: async (page) => {
        await unfold("Petite enfance")(page);
        await press(page, /^Retirer : Places/);
    } }),
    scene("changed-meanwhile", rows, { orders: "changed_meanwhile", sizes: ["laptop", "projector", "phone"], act: async (page, play) => {
        await rewrite(page);
        await page.getByLabel("Valeur, ligne 3").fill("61,9");
        const { said } = told[0].row;
        const theirs = { ...said, figures: { ...said.figures, source: "CAF, mars 2024" } };
        play.change("room", [row("diagnosis/1", { ...told[0].row, revision: 2, said: theirs })]);
        await press(page, "Enregistrer");
        await page.getByText("pendant que vous écriviez").waitFor();
        await page.locator(".conflict").scrollIntoViewIfNeeded();
    } }),
    scene("already-taken", rows, { orders: "already_taken", sizes: ["laptop", "phone"], act: async (page) => {
        await unfold("Jeunesse")(page);
        await press(page, "Ajouter un enjeu");
        await page.locator(".line-form").getByLabel("Enjeu").fill("Aller vers les jeunes qui ne fréquentent aucune structure.");
        await press(page, "Enregistrer");
        await page.locator(".conflict").scrollIntoViewIfNeeded();
    } }),
    scene("taking-up", rows, { sizes: ["laptop", "projector", "phone"], act: async (page) => {
        await page.getByRole("button", { name: /^JE1/ }).click();
        await page.getByRole("button", { name: /^(Modifier|Reprendre le brouillon) : Constat/ }).click();
        await page.getByLabel("Reprendre du diagnostic").selectOption({ label: told[6].row.said.title });
        await page.getByRole("button", { name: "Mettre dans le texte" }).click();
    } }),
];
