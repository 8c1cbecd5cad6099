import { describe, expect, it } from "vitest";
import type { ConventionRow, DiagnosisRow, DiagnosisSaid, FieldRow, SheetFields, SheetRow } from "../../../src/protocol.ts";
import { read_csv } from "../../../src/bring/csv.ts";
import { order_of, plan_of, type Plan, type Present } from "../../../src/steering/bring/plan.ts";

const fields: readonly FieldRow[] = [["PE", "Petite enfance 0–3 ans"], ["EN", "Enfance 3–11 ans"], ["LO", "Accès et maintien dans le logement"], ["AD", "Accès aux droits"]]
    .map(([field, title], at) => ({ type: "field", field: field!, title: title!, order: at + 1 }));
const convention: ConventionRow = { type: "convention", title: "CTG", town: "Ville", first_year: 2027, last_year: 2030 };
const empty: Present = { fields, diagnosis: [], sheets: [], convention };

const planned = (text: string, present: Present = empty): Plan => {
    const plan = plan_of([read_csv(new TextEncoder().encode(text))], present);
    if (plan === null) throw new Error("no column is known");
    return plan;
};
const told = (plan: Plan): string[] => plan.faults.map(({ line, column, head, cell, why }) => `${line} ${column ?? "-"} ${head} ${cell} ${why}`);
const said = (plan: Plan): DiagnosisSaid[] => order_of([...plan.added, ...plan.changed]).diagnosis.map((one) => one.said);
const values = (plan: Plan): SheetFields[] => order_of([...plan.added, ...plan.changed]).actions.map((one) => one.values);

// What stands once the server took the plan's order, as it does.
function brought(plan: Plan, present: Present = empty): Present {
    const diagnosis = [...present.diagnosis];
    const sheets = [...present.sheets];
    const order = order_of([...plan.added, ...plan.changed]);
    for (const { field, said, line, instead_of } of order.diagnosis) {
        const row: DiagnosisRow = { type: "diagnosis", line: line ?? diagnosis.length + 1, field, revision: (instead_of ?? 0) + 1, said };
        diagnosis[row.line - 1] = row;
    }
    for (const { field, values, sheet } of order.actions) {
        const before = sheets.find((one) => one.sheet === sheet) ?? { sheet: sheets.length + 1, number: sheets.filter((one) => one.field === field).length + 1, values: { kind: "existing", progress: { state: "under_way" } } as SheetFields };
        sheets[before.sheet - 1] = {
            type: "sheet", sheet: before.sheet, field, number: before.number, member: 1, at: 1, values: { ...before.values, ...values },
            changed: [{ field: "title", change: 3 + before.sheet, member: 1, at: 1 }],
        };
    }
    return { ...present, diagnosis, sheets };
}
const twice = (text: string): Plan => planned(text, brought(planned(text)));

const actions = `champ;code;titre;description;pilote;partenaires;type;annee;cout_keur
PE;PE1;Ruche des familles;Un lieu ouvert le samedi.;Ville;CAF, PMI;nouvelle;A1;25
PE;PE2;Prêt de poussettes;"Deux
lignes";Centre social;;à renforcer;A3;12,5
EN;EN1;Goûters de quartier;;;;existante;;
`;
const stakes = `champ;code;enjeu
PE;PE-E1;garder une offre d'accueil dans chaque bourg
EN;EN-E1;fidéliser les animateurs
`;
const indicators = `champ;intitule;valeur;unite;annee;comparaison;statut
PE;Places pour 100 enfants;61;places/100;2023;Val-d'Oudon 72;illustratif
PE;Assistants maternels agréés;74 (−22 en 5 ans);personnes;2023;48 % ont plus de 50 ans;illustratif
EN;Évolution des 0–14 ans;−4,4 (2 419 → 2 313);%;2018;enquête locale, n = 240;INSEE
EN;Familles monoparentales;7,1;%;2018;pays de la Boucle 6,5 %;illustratif
AD;Accompagnements;5 850;par an;2023;17 en 2020;illustratif
AD;Non-recours estimé;1 sur 4;ratio;2023;;illustratif
LO;Logements vacants;+9,6 %;%;2020;objectif 200;illustratif
`;
const thousandths = (year: number, value_thousandths: number) => ({ year, value_thousandths });

describe("a file of actions", () => {
    it("adds each with what its line says, in euros and days", () => {
        const plan = planned(actions);
        expect(told(plan)).toEqual([]);
        expect(order_of(plan.added).actions).toEqual([
            { field: "PE", values: { title: "Ruche des familles", description: "Un lieu ouvert le samedi.", owner: "Ville", partners: "CAF, PMI", kind: "new_action",
                budget: { euros: 25_000 }, progress: { state: "not_started" }, schedule: { begins: "2027-01-01" } } },
            { field: "PE", values: { title: "Prêt de poussettes", description: "Deux\nlignes", owner: "Centre social", kind: "to_strengthen", budget: { euros: 12_500 },
                schedule: { begins: "2029-01-01" } } },
            { field: "EN", values: { title: "Goûters de quartier", kind: "existing" } },
        ]);
    });

    it("changes nothing the second time", () => {
        const plan = twice(actions);
        expect([plan.added, plan.changed, plan.left.length, told(plan)]).toEqual([[], [], 3, []]);
        // In another order of its codes, and beside an action that had one of them already.
        const before = brought(planned("champ;titre\nPE;Une autre\n"));
        const turned = actions.replace("PE1", "PE7").replace("PE2", "PE1").replace("PE7", "PE2");
        const second = planned(turned, brought(planned(turned.replace(/;PE1;/, ";PE9;"), before), before));
        expect([second.added, second.changed]).toEqual([[], []]);
    });

    it("changes only what it says otherwise, and nothing by an empty cell", () => {
        const present = brought(planned(actions));
        const plan = planned("code;titre;pilote;coût (€);description\nPE1;RUCHE DES FAMILLES;;26 000 €;\nPE2;Prêt de poussettes et de jeux;;;\nEN1;;  ;;\n", present);
        expect(order_of(plan.changed).actions).toEqual([
            { field: "PE", values: { budget: { euros: 26_000 } }, sheet: 1, seen: 4 },
            { field: "PE", values: { title: "Prêt de poussettes et de jeux" }, sheet: 2, seen: 5 },
        ]);
        expect([plan.added, plan.left.length]).toEqual([[], 1]);
        expect(told(planned("code;titre;pilote\nPE3;;Ville\n", present))).toEqual(["2 1 titre  missing_title"]);
    });

    it("is found by its title in its field, in whatever letters, spaces and apostrophes", () => {
        const present = brought(planned("champ;titre;pilote\nPE;L’heure du conte;Ville\n"));
        const plan = planned("Thématique;Action;Porteur\npetite  enfance;L'heure du  conte;Ville\nEN;L'heure du conte;Ville\n", present);
        expect([plan.left.length, order_of(plan.added).actions.map(({ field }) => field), plan.changed]).toEqual([1, ["EN"], []]);
    });

    it("does not become another action that happens to have its code, unless our own export says that it is that one", () => {
        const present = brought(planned("champ;titre;pilote\nPE;Moins de bruit;Ville\n"));
        const other = planned("champ;code;titre\nPE;PE1;Un jardin partagé\n", present);
        expect([order_of(other.added).actions, other.changed]).toEqual([[{ field: "PE", values: { title: "Un jardin partagé" } }], []]);
        const alike = planned("champ;code;titre\nPE;PE1;Du bruit dans un jardin partagé\n", brought(planned("champ;titre\nPE;Jardin calme de quartier\n")));
        expect([alike.added.length, alike.changed]).toEqual([1, []]);
        const renamed = planned("fiche;code;champ;titre\n1;PE1;PE;Un jardin partagé\n", present);
        expect([renamed.added, order_of(renamed.changed).actions]).toEqual([[], [{ field: "PE", values: { title: "Un jardin partagé" }, sheet: 1, seen: 4 }]]);
        expect(order_of(planned("fiche;code;champ;titre\n2;PE1;PE;Un jardin partagé\n", present).added).actions).toHaveLength(1);
    });

    it("asks for the code where several are called so", () => {
        const present = brought(planned("champ;titre;code\nPE;Café;PE1\n"));
        const both: Present = { ...present, sheets: [...present.sheets, { ...present.sheets[0]!, sheet: 2, number: 2 } as SheetRow] };
        expect(told(planned("champ;titre;pilote\nPE;Café;Ville\n", both))).toEqual(["2 1 titre Café several_alike"]);
        expect(order_of(planned("champ;titre;pilote;code\nPE;Café;Ville;PE2\n", both).changed).actions).toMatchObject([{ sheet: 2 }]);
    });

    it("reads what our own export writes, which then changes nothing", () => {
        const head = "fiche;code;champ;seance;proposition;decision;autres_propositions;titre;nature;avancement;avancement_pourcent;enjeu;constat;objectifs;description;public;territoire;pilote;pilote_personne;copilote_caf;partenaires;moyens;cout_eur;financements;demande_eur;accorde_eur;debut;fin;echeances;prochaine_echeance;indicateurs;note;modifiee_le";
        const funding = "Ville : CCAS : 20000 €, accordé\nCAF : 5000 €, demandé";
        const indicators = "Places (de résultat) : départ 40 places, cible 60,5 places, 2027-06-30 48 places, 2027-12-31 52,25 places\nVisites (de moyens) : départ –, cible –";
        const line = "1;PE1;PE;;;;S9-P4;Café;existante;en cours;40;Un enjeu;Un constat;But;Dire;Tous;Ici;Ville;A. B.;CAF;PMI;Un local;12000;\"" + funding + "\";5000;20000;2027-03-01;2028-12-31;2027-06-30 : Tournée (faite);2027-06-30;\"" + indicators + "\";'=dit;2027-01-01T00:00:00Z";
        const plan = planned(`\ufeff${head}\r\n${line}\r\n`);
        expect(told(plan)).toEqual([]);
        expect(values(plan)).toEqual([{ title: "Café", stake: "Un enjeu", finding: "Un constat", goals: "But", description: "Dire", audience: "Tous", territory: "Ici", owner: "Ville",
            owner_person: "A. B.", caf_owner: "CAF", partners: "PMI", means: "Un local", note: "=dit", kind: "existing", budget: { euros: 12_000 },
            progress: { state: "under_way", percent: 40 }, schedule: { begins: "2027-03-01", ends: "2028-12-31" },
            funding: [{ funder: "Ville : CCAS", euros: 20_000, state: "granted" }, { funder: "CAF", euros: 5_000, state: "asked" }],
            milestones: [{ day: "2027-06-30", title: "Tournée", done: true }],
            indicators: [{ kind: "result", title: "Places", unit: "places", baseline_thousandths: 40_000, target_thousandths: 60_500,
                measures: [{ day: "2027-06-30", value_thousandths: 48_000 }, { day: "2027-12-31", value_thousandths: 52_250 }] },
            { kind: "means", title: "Visites", unit: "", measures: [] }] }]);
        expect(plan.left_aside).toEqual([]);
        expect(twice(`${head}\n${line}\n`)).toMatchObject({ added: [], changed: [] });
    });

    it("takes the name of an indicator alone, and keeps the figures that it has", () => {
        const head = "champ;titre;indicateurs";
        const first = `${head}\nPE;Café;Places (de résultat) : départ 40 places, cible 60 places\n`;
        const names = `${head}\nPE;Café;"– Places\n– Familles accueillies"\n`;
        const after = planned(names, brought(planned(first)));
        expect(values(after)).toEqual([{ indicators: [
            { kind: "result", title: "Places", unit: "places", baseline_thousandths: 40_000, target_thousandths: 60_000, measures: [] },
            { kind: "result", title: "Familles accueillies", unit: "", measures: [] },
        ] }]);
        expect(twice(names)).toMatchObject({ added: [], changed: [] });
    });

    it("refuses indicators whose figures, days or units do not go together", () => {
        const cell = (text: string): string[] => told(planned(`champ;titre;indicateurs\nPE;Un;${text}\n`)).map((fault) => fault.split(" ").at(-1)!);
        for (const text of ["Places (de résultat) : départ beaucoup, cible 60", "Places (de résultat) : départ 40 places, cible 60 lits",
            "Places (de résultat) : départ 40, cible 60, 2027-02-30 48", "Places (de moyens) : cible 60", `${"x".repeat(101)}`,
            `"${Array.from({ length: 9 }, (_, n) => `Indicateur ${n}`).join("\n")}"`]) expect(cell(text)).toEqual(["bad_indicators"]);
    });

    it("says what is wrong by line, column and cell, and takes none of it", () => {
        const plan = planned(`champ;titre;coût;début;fin;avancement;avancement_pourcent;type
PE;Un;douze mille;;;;;
PE;Deux;12 500,50;;;;;
PE;Trois;1000000000000000000;;;;;
PE;Quatre;-5;2027-02-30;;;;
XX;Cinq;12 500,00;01/03/2027;2026-01-01;en cours;120 %;
;Six;;;;prêt;;autre
PE;;5;;;;;
PE;un;5;;;;;
PE;Sept;;;;réalisée;50;
PE;${"x".repeat(141)};;;;;;
`);
        expect(told(plan)).toEqual([
            "2 2 coût douze mille not_an_amount", "3 2 coût 12 500,50 cents", "4 2 coût 1000000000000000000 too_much", "5 2 coût -5 not_an_amount",
            "5 3 début 2027-02-30 no_day", "6 0 champ XX unknown_field", "6 6 avancement_pourcent 120 % not_a_percentage", "7 0 champ  missing_field",
            "7 7 type autre unknown_action_kind", "7 5 avancement prêt unknown_state", "8 1 titre  missing_title", "9 1 titre un twice", "10 6 avancement_pourcent 50 percent_unfit",
            `11 1 titre ${"x".repeat(141)} too_long`,
        ]);
        expect(told(planned("champ;titre;début;fin\nPE;Un;2027-03-01;2027-02-01\n"))).toEqual(["2 3 fin 2027-02-01 ends_before"]);
        expect(told(planned("champ;titre;financements;échéances\nPE;Un;20 000 €;au printemps\n"))).toEqual(["2 2 financements 20 000 € bad_funding", "2 3 échéances au printemps bad_milestones"]);
        expect(told(planned("champ;code;titre\nPE;EN1;Un\n"))).toEqual(["2 1 code EN1 code_of_another_field"]);
        expect(told(planned("champ;titre;pilote;porteur\nPE;Un;Ville;Ville\n"))).toEqual(["1 3 porteur porteur column_twice"]);
    });
});

describe("a file of a diagnosis", () => {
    it("may be of stakes alone", () => {
        const plan = planned(stakes);
        expect([told(plan), said(plan)]).toEqual([[], [{ kind: "stake", title: "garder une offre d'accueil dans chaque bourg" }, { kind: "stake", title: "fidéliser les animateurs" }]]);
        expect(twice(stakes)).toMatchObject({ added: [], changed: [], left: [{ line: 1 }, { line: 2 }] });
    });

    it("may be of indicators as people write them, what is said besides going into the note", () => {
        const plan = planned(indicators);
        expect(told(plan)).toEqual([]);
        expect(plan.left_aside).toEqual(["statut"]);
        const figures = (unit: string, ...years: { year: number; value_thousandths: number }[]) => ({ unit, source: "", figures: years });
        expect(said(plan)).toEqual([
            { kind: "indicator", title: "Places pour 100 enfants", figures: { ...figures("places/100", thousandths(2023, 61_000)), compared: { territory: "Val-d'Oudon", value_thousandths: 72_000 } } },
            { kind: "indicator", title: "Assistants maternels agréés", note: "−22 en 5 ans\n48 % ont plus de 50 ans", figures: figures("personnes", thousandths(2023, 74_000)) },
            { kind: "indicator", title: "Évolution des 0–14 ans", note: "2 419 → 2 313\nenquête locale, n = 240", figures: figures("%", thousandths(2018, -4_400)) },
            { kind: "indicator", title: "Familles monoparentales", figures: { ...figures("%", thousandths(2018, 7_100)), compared: { territory: "pays de la Boucle", value_thousandths: 6_500 } } },
            { kind: "indicator", title: "Accompagnements", note: "17 en 2020", figures: figures("par an", thousandths(2023, 5_850_000)) },
            { kind: "indicator", title: "Non-recours estimé", note: "1 sur 4", figures: figures("ratio") },
            { kind: "indicator", title: "Logements vacants", note: "objectif 200", figures: figures("%", thousandths(2020, 9_600)) },
        ]);
        expect(twice(indicators)).toMatchObject({ added: [], changed: [] });
    });

    const ours = "champ;type;intitule;precision;unite;source;valeurs;cible;annee_cible;territoire_compare;valeur_comparee\n";
    const line = "PE;indicateur;Places;Une note;%;INSEE;'2021 : 58 | 2023 : 61,5;70;2030;Pays;62\n";
    const places: DiagnosisSaid = { kind: "indicator", title: "Places", note: "Une note", figures: { unit: "%", source: "INSEE",
        figures: [thousandths(2021, 58_000), thousandths(2023, 61_500)], target: thousandths(2030, 70_000), compared: { territory: "Pays", value_thousandths: 62_000 } } };

    it("reads what our own export writes", () => {
        const plan = planned(`${ours}${line}EN;constat;Vu;Dit;;;;;;;\nEN;enjeu;Faire;;;;;;;;\n`);
        expect([told(plan), said(plan)]).toEqual([[], [places, { kind: "finding", title: "Vu", note: "Dit" }, { kind: "stake", title: "Faire" }]]);
        expect(twice(`${ours}${line}`)).toMatchObject({ added: [], changed: [] });
    });

    it("may have a column a year, in any order and letters", () => {
        const plan = planned("2023;INTITULÉ;Unité;2021;Champ\n61,5 %;Places;%;58;PE\nn.c.;Autres;%;12 (dont 3);PE\n");
        expect(said(plan)).toEqual([
            { kind: "indicator", title: "Places", figures: { unit: "%", source: "", figures: [thousandths(2021, 58_000), thousandths(2023, 61_500)] } },
            { kind: "indicator", title: "Autres", note: "2021 : dont 3", figures: { unit: "%", source: "", figures: [thousandths(2021, 12_000)] } },
        ]);
    });

    it("changes a line by what it says otherwise, and leaves years and words that it does not tell", () => {
        const present = brought(planned(ours + line));
        const plan = planned("champ;type;intitulé;valeur;année;cible;précision\nPE;Indicateur;places;63;2025;72;\n", present);
        expect(order_of(plan.changed).diagnosis).toEqual([{ field: "PE", line: 1, instead_of: 1, said: { ...places, figures: { ...places.figures!,
            figures: [...places.figures!.figures, thousandths(2025, 63_000)], target: thousandths(2030, 72_000) } } }]);
        expect(plan.added).toEqual([]);
    });

    it("says what is wrong by line, column and cell", () => {
        const plan = planned(`${ours}PE;indicateur;Un;;;;2021 - 58;;;;
PE;indicateur;Deux;;;;2021 : 58 | 2021 : 59;70;;Pays;
PE;constat;Trois;;%;;;;;;
PE;avis;Quatre;;;;;;;;
PE;;Cinq;;;;;;;;
PE;enjeu;;;;;;;;;
PE;enjeu;Six;;;;;;;;
PE;enjeu;SIX;;;;;;;;
`);
        expect(told(plan)).toEqual([
            "2 6 valeurs 2021 - 58 bad_figures", "3 6 valeurs 2021 : 58 | 2021 : 59 bad_figures", "3 8 annee_cible  missing_target_year", "3 10 valeur_comparee  missing_compared",
            "4 4 unite % not_of_an_indicator", "5 1 type avis unknown_diagnosis_kind", "6 1 type  missing_kind", "7 2 intitule  missing_title", "9 2 intitule SIX twice",
        ]);
        expect(told(planned("champ;intitule;unite;valeur;annee\nPE;Un;%;beaucoup;2023\nPE;Deux;%;12,3456;2023\nPE;Trois;%;12;\nPE;Quatre;%;12;l’an dernier\nPE;Cinq;%;1,234,567;2023\n"))).toEqual([
            "2 3 valeur beaucoup not_a_figure", "3 3 valeur 12,3456 not_a_figure", "4 4 annee  missing_year", "5 4 annee l’an dernier no_year",
            "6 3 valeur 1,234,567 not_a_figure",
        ]);
    });

    it("has one column for the kind of all lines, or heads below a title", () => {
        expect(said(planned("Diagnostic partagé 2026\n\nChamp;Constat;Précision\nPE;Deux communes sans accueil;Vu en 2025\n"))).toEqual([{ kind: "finding", title: "Deux communes sans accueil", note: "Vu en 2025" }]);
        expect(said(planned("type;champ;intitule\nconstat;PE;Vu\n"))).toEqual([{ kind: "finding", title: "Vu" }]);
    });
});

describe("a field", () => {
    it("is told by its code, its title or the one title that begins so", () => {
        const of = (name: string) => planned(`champ;titre\n${name};Un\n`);
        for (const name of ["PE", "pe", "Petite enfance", "PETITE ENFANCE 0-3 ANS"]) expect([name, order_of(of(name).added).actions[0]?.field]).toEqual([name, "PE"]);
        // Two begin so.
        expect(told(of("Accès"))).toEqual(["2 0 champ Accès unknown_field"]);
    });
});

describe("a file as a whole", () => {
    it("says nothing that is known", () => {
        expect(plan_of([{ name: "", rows: [["nom", "téléphone"], ["A", "B"]] }], empty)).toBeNull();
    });

    it("has each sheet read that has known columns, and names the others", () => {
        const plan = plan_of([{ name: "Notes", rows: [["bonjour"]] }, { name: "Enjeux", rows: [["champ", "enjeu"], ["PE", "Un"]] }, { name: "Actions", rows: [["champ", "titre"], ["PE", "Deux"]] }], empty)!;
        expect([plan.unknown_sheets, order_of(plan.added).diagnosis.length, order_of(plan.added).actions.length]).toEqual([["Notes"], 1, 1]);
    });

    it("is more than one order may bring by its lines, its actions or its length", () => {
        const many = (head: string, count: number, more = "") => planned(`${head}\n${Array.from({ length: count }, (_, n) => `PE;N${n}${more}\n`).join("")}`).over;
        expect(many("champ;enjeu", 501)).toBe("diagnosis");
        expect([many("champ;titre", 200), many("champ;titre", 201)]).toEqual([null, "actions"]);
        expect(many("champ;titre;description", 200, `;${"é".repeat(700)}`)).toBe("bytes");
    });

    it("is more than a field may have, with what stands there", () => {
        const lines = (from: number, count: number): string =>
            `champ;enjeu\n${Array.from({ length: count }, (_, n) => `PE;N${from + n}\nEN;N${from + n}\n`).join("")}`;
        expect(planned(lines(0, 60)).over).toBeNull();
        expect(planned(lines(0, 61)).over).toBe(fields[0]);
        const full = brought(planned(lines(0, 60)));
        expect(planned(lines(0, 60), full).over).toBeNull();
        expect(planned(lines(59, 2), full).over).toBe(fields[0]);
        expect(planned("champ;enjeu\nLO;Autre", full).over).toBeNull();
    });
});
