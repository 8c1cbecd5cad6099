// A file on its way into the convention: what it would change, what is wrong with it, why it is not read or not taken.
import { now, row } from "./data.mjs";
import { committees, convention, fields, sheet } from "./convention.mjs";
import { members } from "./sheets.mjs";

let made = 0;
const stands = [
    ...members, sheet(1, "PE", 1, { title: "Ruche des familles", kind: "new_action", owner: "Relais petite enfance", budget: { euros: 25_000 } }),
    sheet(2, "JE", 1, { title: "Caravane jeunesse", kind: "to_strengthen", owner: "Service jeunesse" }),
    row("diagnosis/1", { type: "diagnosis", line: 1, field: "PE", revision: 1, said: { kind: "indicator", title: "Places pour 100 enfants", figures: { unit: "places", source: "",
        figures: [{ year: 2021, value_thousandths: 58_000 }] } } }),
];
const sizes = ["laptop", "projector", "phone", "small"];
const scene = (name, act, changes = {}) => ({
    name: `bring-${name}`, path: "/copil", secret: `bring-key-${made++}-`.padEnd(32, "b"), role: "steering", welcome: { session: undefined, member: 1 },
    sizes, now, room: [...fields, convention, ...committees, ...stands], act, ...changes,
});

const open = async (page) => {
    await page.getByRole("button", { name: /Apporter un fichier|Bring in a file/ }).click();
    await page.locator(".drop").waitFor();
    await page.locator(".bring").scrollIntoViewIfNeeded();
};
const choose = (text, name = "actions-2027.csv") => async (page) => {
    await open(page);
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator(".bring-part h3, .bring-part .notice").first().waitFor();
    await page.locator(".bring-part").evaluate((part) => part.scrollIntoView());
};
const actions = `champ;code;titre;description;pilote;type;cout_keur;statut interne
PE;PE1;Ruche des familles;Un lieu ouvert le samedi, avec un espace pour les tout-petits et un café pour les parents.;Centre social;nouvelle;32;x
JE;JE1;Caravane jeunesse;;Service jeunesse;à renforcer;;
EN;EN1;Goûters de quartier;Une fois par mois, dans la cour de l’école.;Association des parents;existante;4,5;
MI;MI1;Covoiturage des lycéens;Un point d’arrêt par commune déléguée.;Ville;nouvelle;18;
`;
const faulty = `champ;titre;coût;début;type
PE;Ruche des familles;douze mille;;nouvelle
XX;Goûters de quartier;12 500,50;2027-02-30;existante
;Covoiturage des lycéens;;;autre
`;
const many = `champ;enjeu\n${Array.from({ length: 120 }, (_, n) => `${["PE", "EN", "JE", "PA", "LO"][n % 5]};Enjeu numéro ${n + 1} du quartier\n`).join("")}`;
const send = async (page) => {
    await choose(actions)(page);
    await page.getByRole("button", { name: /^Apporter ces/ }).click();
};

export const bring_scenes = [
    scene("offer", (page) => page.locator(".bring").scrollIntoViewIfNeeded(), { sizes: ["laptop", "phone"] }),
    scene("choosing", open),
    scene("preview", choose(actions)),
    scene("preview-many", choose(many, "enjeux.csv"), { sizes: ["laptop"] }),
    scene("preview-english", choose(actions), { sizes: ["laptop"], seed_more: { "gommette/language": "en" } }),
    scene("faults", choose(faulty)),
    scene("unread", choose("nom;téléphone\nA;B\n", "annuaire.csv"), { sizes: ["laptop", "phone"] }),
    scene("on-its-way", send, { sizes: ["laptop"], orders: "hold" }),
    scene("refused", async (page) => { await send(page); await page.getByText("Rien n’a été apporté.").waitFor(); }, { sizes: ["laptop", "phone"], orders: "changed_meanwhile" }),
];
