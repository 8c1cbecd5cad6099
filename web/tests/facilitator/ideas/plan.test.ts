import { describe, expect, it } from "vitest";
import { read_file, type FileRead } from "../../../src/bring/read_file.ts";
import { known_ideas } from "../../../src/facilitator/ideas/columns.ts";
import { fits, ideas_plan, no_wishes, said_of, wanted_of, type IdeasPlan } from "../../../src/facilitator/ideas/plan.ts";
import type { ProposalRow } from "../../../src/protocol.ts";
import { file_of, ods, ods_row, xlsx, xlsx_row } from "../../bring/files.ts";
import { proposal } from "../rows.ts";

const read = (bytes: Uint8Array | string): Promise<FileRead> => read_file(file_of(bytes), (table) => known_ideas(table) !== null);
async function planned(bytes: Uint8Array | string, proposals: readonly ProposalRow[] = [], on_their_way: readonly string[] = []): Promise<IdeasPlan> {
    const found = await read(bytes);
    if ("why" in found) throw new Error(found.why);
    return ideas_plan(found.tables, { proposals, on_their_way });
}
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const titles = (plan: IdeasPlan): string[] => plan.candidates.map(({ title }) => title);
const western = (text: string): Uint8Array => Uint8Array.from([...text], (letter) => (letter === "’" ? 0x92 : letter === "œ" ? 0x9c : letter.charCodeAt(0)));
// As they stand in the room once they were proposed.
const proposed = (plan: IdeasPlan): ProposalRow[] =>
    wanted_of(plan, no_wishes).map(({ title, detail }, index) => proposal(index + 1, { title, ...(detail === "" ? {} : { detail }) }));

// The columns of Decidim 0.29, as its serializer names them and its exporter flattens them.
const heads = ["id", "author/id", "author/name", "author/url", "category/id", "category/name/en", "category/name/fr", "scope/id", "scope/name/fr", "participatory_space/id",
    "participatory_space/url", "component/id", "title/en", "title/fr", "body/en", "body/fr", "address", "state", "reference", "answer/fr", "votes", "endorsements/total_count",
    "endorsements/user_endorsements", "comments", "published_at", "url", "is_amend", "original_proposal/title/fr", "withdrawn", "withdrawn_at"] as const;
type Cells = Partial<Record<(typeof heads)[number], string>>;
const decidim: Cells[] = [
    { "id": "123", "title/fr": "Un café des parents", "title/en": "A café for parents", "body/fr": "<p>Ouvert le <b>samedi</b>.</p>", "state": "accepted", "reference": "BAU-PROP-2026-11-123", "is_amend": "false" },
    { "id": "124", "title/en": "Bus on Sundays", "body/en": "Every hour", "state": "", "is_amend": "false" },
    { "id": "125", "title/fr": "Piscine à vagues", "state": "rejected", "is_amend": "false" },
    { "id": "126", "title/fr": "Retirée", "state": "not_answered", "withdrawn": "true" },
    { "id": "127", "title/fr": "À l’étude", "state": "evaluating" },
    { "id": "128", "title/fr": "Un café des parents et des enfants", "state": "", "is_amend": "true", "original_proposal/title/fr": "Un café des parents" },
    { "id": "129", "body/fr": "La ville propose un relais de quartier. Il ouvrirait en mars.", "state": "" },
    { "id": "130", "title/fr": "'=Égalité", "state": "" },
    { "id": "131", "state": "" },
];
const quoted = (text: string, separator: string): string => (text.includes(separator) || text.includes('"') || text.includes("\n") ? `"${text.replace(/"/g, '""')}"` : text);
const csv = (separator: string, rows: readonly Cells[] = decidim): string =>
    [heads, ...rows.map((row) => heads.map((name) => quoted(row[name] ?? "", separator)))].map((cells) => `${cells.join(separator)}\n`).join("");

describe("a Decidim’s export of proposals", () => {
    it("is read alike as CSV with semicolons or commas, as XLSX and as JSON", async () => {
        const with_semicolons = await planned(csv(";"));
        expect(titles(with_semicolons)).toEqual(["Un café des parents", "Bus on Sundays", "Piscine à vagues", "Retirée", "À l’étude", "Un café des parents et des enfants",
            "La ville propose un relais de quartier.", "=Égalité"]);
        expect(await planned(csv(","))).toEqual(with_semicolons);
        const letters = (at: number): string => (at < 26 ? "" : "A") + String.fromCharCode(65 + at % 26);
        const row = (texts: readonly string[], line: number): string => `<row r="${line}">${texts.map((text, at) =>
            `<c r="${letters(at)}${line}" t="inlineStr"><is><t>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></is></c>`).join("")}</row>`;
        expect(await planned(xlsx({ Worksheet1: row(heads, 1) + decidim.map((cells, at) => row(heads.map((name) => cells[name] ?? ""), at + 2)).join("") }))).toEqual(with_semicolons);
        const nested = decidim.map((cells) => {
            const one: Record<string, unknown> = {};
            for (const [name, text] of Object.entries(cells)) {
                const path = name.split("/");
                let within = one;
                for (const key of path.slice(0, -1)) within = (within[key] ??= {}) as Record<string, unknown>;
                within[path.at(-1)!] = name === "id" ? Number(text) : name === "is_amend" ? text === "true" : text;
            }
            return one;
        });
        expect(await planned(JSON.stringify(nested, null, 2))).toEqual(with_semicolons);
    });

    it("gives the text without its marks, and where it comes from as the last line", async () => {
        const { candidates, nameless } = await planned(csv(";"));
        expect(spaced(candidates[0]!.detail)).toBe("Ouvert le samedi.\nProposition n° 123 sur Decidim (BAU-PROP-2026-11-123)");
        expect(spaced(candidates[1]!.detail)).toBe("Every hour\nProposition n° 124 sur Decidim");
        expect(candidates[6]).toMatchObject({ title: "La ville propose un relais de quartier.", fittings: ["title_made"] });
        expect(candidates[6]!.detail).toMatch(/^La ville propose un relais de quartier\. Il ouvrirait en mars\.\n/);
        expect(nameless).toEqual([10]);
    });

    it("offers what was rejected, withdrawn, is being evaluated or amends another unticked", async () => {
        const plan = await planned(csv(";"));
        expect(plan.candidates.map(({ fate }) => fate)).toEqual([null, null, "rejected", "withdrawn", "evaluating", "amendment", null, null]);
        expect(wanted_of(plan, no_wishes).map(({ title }) => title)).toEqual(["Un café des parents", "Bus on Sundays", "La ville propose un relais de quartier.", "=Égalité"]);
        const wishes = new Map([["0/4", { is_wanted: true, title: "Une piscine" }], ["0/2", { is_wanted: false }]]);
        expect(wanted_of(plan, wishes).map(({ title }) => title)).toEqual(["Bus on Sundays", "Une piscine", "La ville propose un relais de quartier.", "=Égalité"]);
    });

    it("of an older version, or with the words of a state, is known too", async () => {
        const old = "id,category/name/fr,component/id,title,body,state,supports,endorsements/total_count\n7,Jeunesse,3,Un skatepark,Béton,withdrawn,4,1\n8,,3,Un verger,,,0,0\n";
        expect((await planned(old)).candidates.map(({ title, fate }) => [title, fate])).toEqual([["Un skatepark", "withdrawn"], ["Un verger", null]]);
        const worded = "id;is_amend;title/machine_translations/fr;title/ca;title/fr;state/fr;state/machine_name\n9;false;Traduit;Català;;Non retenue;custom\n10;false;Traduit;;;;\n";
        expect((await planned(worded)).candidates.map(({ title, fate }) => [title, fate])).toEqual([["Català", "rejected"], ["Traduit", null]]);
    });

    it("brought twice adds nothing, also where titles were changed on the way", async () => {
        const plan = await planned(csv(";"));
        const there = proposed(plan);
        there[0] = { ...there[0]!, title: "Dit autrement" };
        there[1] = { ...there[1]!, state: "hidden" };
        const again = await planned(csv(";"), there);
        expect(wanted_of(again, no_wishes)).toEqual([]);
        expect(again.there.map(({ title }) => title)).toEqual(["Un café des parents", "Bus on Sundays", "La ville propose un relais de quartier.", "=Égalité"]);
    });
});

describe("any table with titles", () => {
    it("is read in Windows-1252 and with a mark, by the head that comes nearest to a title", async () => {
        const table = "Idées recueillies à l’accueil;;\nN°;Idée;Précisions\n1;Un cœur de ville à pied;Le dimanche\n2;Des bancs;\n";
        const expected = [["Un cœur de ville à pied", "Le dimanche"], ["Des bancs", ""]];
        for (const bytes of [table, `\ufeff${table}`, western(table)])
            expect((await planned(bytes)).candidates.map(({ title, detail }) => [title, detail])).toEqual(expected);
        expect(titles(await planned(ods({ Un: ods_row("Proposition", "Description") + ods_row("Un verger", "Partagé") })))).toEqual(["Un verger"]);
        expect(titles(await planned(xlsx({ Vide: xlsx_row(1, "x"), Deux: xlsx_row(1, "proposition", "titre") + xlsx_row(2, "12", "Un verger") })))).toEqual(["Un verger"]);
    });

    it("is not one without a column of titles", async () => {
        const found = await read("téléphone;ville\n01;Baugé\n");
        expect("tables" in found && found.tables.some((table) => known_ideas(table) !== null)).toBe(false);
    });

    it("leaves out what is there already but for case, accents and blanks, and what it says twice", async () => {
        const file = "titre\nUn Café  des parents\nun cafe des parents\nUn verger\nUN VERGER\nEn route\nRegroupée avant\n";
        const there = [proposal(1, { title: "Un café des parents", absorbed: [{ proposal: 2, title: "Regroupée avant" }] })];
        const plan = await planned(file, there, ["En route"]);
        expect(titles(plan)).toEqual(["Un verger"]);
        expect(plan.there.map(({ line }) => line)).toEqual([2, 3, 6, 7]);
        expect(plan.twice).toMatchObject([{ line: 5, title: "UN VERGER" }]);
    });

    it("cuts a title at a word and keeps it whole in the detail, and cuts a detail that is too long", async () => {
        const long = `${"Un lieu où les familles se retrouvent ".repeat(5)}le samedi`;
        const { candidates: [title_cut, detail_cut] } = await planned(`titre;détail\n${long};Café\nUn;${"mot ".repeat(300)}\n`);
        expect(title_cut).toMatchObject({ fittings: ["title_cut"], detail: `${long}\nCafé` });
        expect(title_cut!.title).toMatch(/^Un lieu .* (se|les|où|lieu|Un|familles|retrouvent)…$/);
        expect([...title_cut!.title].length).toBeLessThanOrEqual(140);
        expect(detail_cut).toMatchObject({ title: "Un", fittings: ["detail_cut"] });
        expect(detail_cut!.detail).toMatch(/mot…$/);
        for (const one of [title_cut!, detail_cut!]) expect(fits(one)).toBe(true);
        const again = await planned(`titre;détail\n${long};Café\n`, [proposal(1, { title: title_cut!.title, detail: title_cut!.detail })]);
        expect(again.candidates).toEqual([]);
    });

    it("keeps where a proposal comes from when its text is cut, and leaves it out where a whole text fills the room", async () => {
        const row = (body: string): string => `id;is_amend;title/fr;body/fr\n5;false;Un;${body}\n`;
        expect(spaced((await planned(row("mot ".repeat(300)))).candidates[0]!.detail)).toMatch(/mot…\nProposition n° 5 sur Decidim$/);
        expect((await planned(row("a".repeat(1_000)))).candidates[0]!.detail).toBe("a".repeat(1_000));
    });

    it("ticks no more than the session has room for", async () => {
        const there = Array.from({ length: 398 }, (_, at) => proposal(at + 1, at % 2 === 0 ? {} : { state: "merged" }));
        const plan = await planned("titre\nUn\nDeux\nTrois\n", [...there, proposal(399, { state: "hidden" })]);
        expect(plan.room).toBe(2);
        expect(wanted_of(plan, no_wishes).map(({ title }) => title)).toEqual(["Un", "Deux"]);
        expect(wanted_of(plan, new Map([["0/4", { is_wanted: true }]]))).toHaveLength(3);
        expect(said_of(plan.candidates[0]!, new Map([["0/2", { detail: "Dit" }]]))).toEqual({ key: "0/2", title: "Un", detail: "Dit" });
    });
});
