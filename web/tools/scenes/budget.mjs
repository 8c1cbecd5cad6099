// The money of the action sheets on the board, and its lists filtered by owner and year.
import { closed, committees, convention, decision, fields, priority, sheet } from "./convention.mjs";
import { now } from "./data.mjs";
import { caravan, members } from "./sheets.mjs";

let made = 0;
const scene = (name, rows, changes = {}) => ({
    name: `budget-${name}`, path: "/copil", secret: `budget-key-${made++}-`.padEnd(32, "g"), role: "steering",
    welcome: { session: undefined, member: 1 }, sizes: ["laptop"], now,
    room: [...fields, convention, ...committees, ...rows], ...changes,
});

const granted = (funder, euros) => ({ funder, euros, state: "granted" });
const asked = (funder, euros) => ({ funder, euros, state: "asked" });
const refused = (funder, euros) => ({ funder, euros, state: "refused" });
const between = (begins, ends) => ({ begins: `${begins}-01-01`, ends: `${ends}-12-31` });
const under_way = { state: "under_way" };
const department = "Département de Maine-et-Loire";
const actions = [
    ["JE", 1, caravan],
    ["JE", 2, {
        title: "Local ados ouvert le samedi", owner: "Centre social", progress: under_way, budget: { euros: 32_500 },
        schedule: between(2027, 2030), funding: [granted("Ville", 12_000), granted("Caf", 14_000), refused(department, 8_000)],
    }],
    ["PE", 1, {
        title: "Guichet unique « Je cherche un accueil »", owner: "Relais petite enfance", progress: { state: "done" },
        budget: { euros: 25_000 }, schedule: between(2027, 2027), funding: [granted("CAF", 18_000), granted("Ville", 9_500)],
    }],
    ["PE", 2, {
        title: "Relais petite enfance itinérant", owner: "Relais petite enfance", budget: { euros: 126_000 },
        schedule: between(2028, 2030), funding: [asked("CAF", 63_000), asked("MSA", 12_000), granted("Ville", 20_000)],
    }],
    ["EN", 1, { title: "Tarifs périscolaires selon le quotient familial", owner: "Ville", schedule: between(2028, 2030) }],
    ["PA", 1, { title: "Café des parents", owner: "Centre social", progress: under_way,
        funding: [granted("CAF, REAAP", 2_400)] }],
    ["LO", 1, {
        title: "Dix logements passerelles, avec le bailleur", owner: "Maine-et-Loire Habitat", budget: { euros: 1_240_000 },
        schedule: between(2029, 2030),
        funding: [asked("État", 380_000), asked(department.toLowerCase(), 220_000), granted("Maine-et-Loire Habitat", 410_000)],
    }],
    ["MI", 1, {
        title: "Transport à la demande vers le marché et la gare", progress: { state: "not_started" }, budget: { euros: 64_800 },
        funding: [asked("Région Pays de la Loire", 30_000)],
    }],
    ["VS", 1, {
        title: "Fête des communes", progress: { state: "abandoned" }, budget: { euros: 18_000 },
        funding: [granted("Ville", 18_000)],
    }],
];
const origins = { JE1: [3, 1], PE1: [1, 1], LO1: [5, 1] };
const sheets = actions.map(([field, number, values], index) => {
    const [session, proposal] = origins[`${field}${number}`] ?? [];
    return sheet(index + 1, field, number, values, session === undefined ? {} : { origin: { session, proposal } });
});
const rows = [
    ...members, closed(3, 3, 29, 41, 52), closed(1, 1, 12, 23, 18), closed(5, 5, 20, 22, 14),
    priority(3, 1, 1, "Caravane jeunesse", { absorbed: 6, decision: 2 }), priority(3, 7, 2, "Budget des jeunes"),
    priority(1, 1, 1, "Guichet unique « Je cherche un accueil »", { voters: 23, of: 7, absorbed: 4, decision: 1 }),
    priority(5, 1, 1, "Dix logements passerelles, avec le bailleur", { decision: 3 }),
    decision(1, 1, 1, "Guichet unique « Je cherche un accueil »", "validated"),
    decision(2, 3, 1, "Caravane jeunesse", "with_reservation", { motive: "Cofinancement à confirmer." }),
    decision(3, 5, 1, "Dix logements passerelles, avec le bailleur", "validated"),
    ...sheets,
];
const every_size = ["laptop", "projector", "tablet", "old_projector", "phone", "small"];
const to = (part) => (page) => page.locator(part).first().evaluate((found) => found.scrollIntoView());
const choose = (form, label, option) => async (page) => {
    await page.getByRole("search", { name: form }).getByLabel(label).selectOption(option);
    await page.getByRole("search", { name: form }).evaluate((found) => found.scrollIntoView());
};

const with_envelopes = (...envelopes) => ({ ...convention, row: { ...convention.row, envelopes } });
const replacing = (convention_row) => ({ room: [...fields, convention_row, ...committees, ...rows] });
const envelope = (euros, scope = {}) => ({ scope, euros });
const fine = with_envelopes(envelope(1_700_000), envelope(160_000, { field: "JE" }), envelope(180_000, { year: 2028 }), envelope(120_000, { funder: "CAF" }));
const exceeded = with_envelopes(
    envelope(1_200_000), envelope(90_000, { funder: "Caf" }), envelope(160_000, { field: "JE" }), envelope(120_000, { field: "PE" }),
    envelope(60_000, { field: "FE" }), envelope(250_000, { year: 2027 }), envelope(180_000, { year: 2028 }),
    envelope(40_000, { year: 2028, field: "PE", funder: "Département de Maine-et-Loire, service de l’enfance et de la jeunesse" }),
);
const declare = (more) => async (page) => {
    await page.getByRole("button", { name: /^Déclarer une/ }).click();
    await more(page);
    await page.locator(".envelopes form").evaluate((found) => found.scrollIntoView({ block: "center" }));
};
const fill_in = async (page) => {
    await page.locator(".envelopes").getByLabel("Année", { exact: true }).selectOption("2028");
    await page.locator(".envelopes").getByLabel("Financeur").fill("caf");
    await page.locator(".envelopes").getByLabel("Montant en euros entiers").fill("48 000,50");
    await page.locator(".envelopes").getByRole("button", { name: "Déclarer", exact: true }).click();
};
const change = async (page) => {
    await page.getByRole("button", { name: /^Changer le montant.*: Petite enfance 0–3 ans$/ }).click();
    await page.locator(".envelopes").getByLabel("Montant en euros entiers").fill("170 000");
};
const refused_change = async (page) => {
    await change(page);
    await page.locator(".envelopes").getByRole("button", { name: "Enregistrer" }).click();
    await page.locator(".envelopes .notice").evaluate((found) => found.scrollIntoView({ block: "center" }));
};

export const budget_scenes = [
    scene("envelopes", [], { ...replacing(fine), sizes: ["laptop", "phone"], act: to("#budget") }),
    scene("exceeded", [], { ...replacing(exceeded), sizes: every_size, act: to("#budget") }),
    scene("exceeded-below", [], { ...replacing(exceeded), sizes: ["laptop", "phone", "small"], act: to(".budget > table") }),
    scene("envelopes-reading", [], { ...replacing(exceeded), welcome: { session: undefined }, sizes: ["laptop", "small"], act: to("#budget") }),
    scene("envelopes-none", members, { sizes: ["laptop", "phone", "small"], act: to("#budget") }),
    scene("envelopes-before-sheets", [], {
        room: [...fields, with_envelopes(envelope(1_200_000)), ...committees, ...members], sizes: ["laptop", "phone"], act: to("#budget"),
    }),
    scene("envelopes-form", [], { ...replacing(exceeded), sizes: every_size, act: declare(fill_in) }),
    scene("envelopes-change", [], { ...replacing(exceeded), sizes: ["laptop", "tablet", "phone", "small"], act: change }),
    scene("envelopes-waiting", [], { ...replacing(exceeded), orders: "hold", sizes: ["laptop", "phone"], act: async (page) => {
        await change(page);
        await page.locator(".envelopes").getByRole("button", { name: "Enregistrer" }).click();
    } }),
    scene("envelopes-refused", [], { ...replacing(exceeded), orders: "changed_meanwhile", sizes: ["laptop", "tablet", "phone", "small"], act: refused_change }),
    scene("envelopes-withdraw", [], { ...replacing(exceeded), sizes: ["laptop", "phone", "small"], act: async (page) => {
        await page.getByRole("button", { name: /^Retirer.*: Petite enfance 0–3 ans$/ }).click();
    } }),
    scene("all", rows, { sizes: every_size, act: to("#budget") }),
    scene("below", rows, { sizes: ["laptop", "projector", "phone"], act: to(".budget table:nth-of-type(2)") }),
    scene("none", [...members, sheet(1, "JE", 1, { title: "Caravane jeunesse" })], { act: to("#budget") }),
    scene("english", rows, { sizes: ["laptop", "phone"], seed_more: { "gommette/language": "en" }, act: to("#budget") }),
    scene("actions-filtered", rows,
        { sizes: ["laptop", "projector", "phone"], act: choose("Filtrer les actions", "Pilote", "Centre social") }),
    scene("priorities-filtered", rows, { sizes: ["laptop", "phone"], act: choose("Filtrer les priorités", "Année", "2029") }),
];
