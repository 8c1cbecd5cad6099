// Ideas on their way from a file into the room.
import { proposal } from "./data.mjs";

const heads = "id;category/name/fr;component/id;title/fr;body/fr;state;reference;endorsements/total_count;is_amend;withdrawn";
// What a browser must neither run nor fetch stands in the first one.
const decidim = `${heads}
123;Parentalité;4;Un café des parents ouvert le samedi;"<p>Un lieu <strong>ouvert le samedi</strong>, avec un espace pour les tout-petits.</p><ul><li>des jeux</li><li>un café</li></ul><img src=""https://elsewhere.example/x.png"" onerror=""document.title='x'""><iframe src=""https://elsewhere.example/""></iframe><script>document.title='x'</script>";;BAU-PROP-2026-11-123;14;false;false
124;Mobilité;4;Un transport à la demande qui relie toutes les communes déléguées au marché du samedi, à la piscine, au collège et à la gare routière, avec des horaires connus à l’avance;<p>Deux fois par semaine.</p>;accepted;BAU-PROP-2026-11-124;9;false;false
125;;4;Une piscine à vagues;;rejected;BAU-PROP-2026-11-125;2;false;false
126;;4;Un terrain de pétanque couvert;<p>Près de la salle des fêtes.</p>;evaluating;BAU-PROP-2026-11-126;5;false;false
127;;4;Un café des parents et des enfants;;;BAU-PROP-2026-11-127;1;true;false
128;;4;;<p>La Ville propose un relais de quartier. Il ouvrirait en mars.</p>;;BAU-PROP-2026-11-128;0;false;false
129;Jeunesse;4;Caravane jeunesse;<p>Dans chaque commune.</p>;;BAU-PROP-2026-11-129;3;false;false
`;
const open = async (page) => {
    await page.getByRole("button", { name: /Apporter des idées|Bring in ideas/ }).click();
    await page.locator(".drop").waitFor();
};
const choose = (text, name) => async (page) => {
    await open(page);
    await page.locator(".ideas-file input[type=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.locator(".bring-part h2, .bring-part .notice").first().waitFor();
    await page.locator(".bring-part").evaluate((part) => part.scrollIntoView());
};
const preview = choose(decidim, "propositions-decidim.csv");
const send = async (page) => {
    await preview(page);
    await page.getByRole("button", { name: /^Ajouter ces/ }).click();
};
const everywhere = ["old_projector", "phone", "small"];
const there = [proposal(1, ["Caravane jeunesse", undefined, "resident"]), proposal(2, ["Local ados", undefined, "elected"])];

// `scene`: of the console at the step of proposing.
export const ideas_file_scenes = (scene) => [
    scene("ideas-offer", there, {}),
    scene("ideas-choosing", there, { act: open, sizes: everywhere }),
    scene("ideas-preview", there, { act: preview, sizes: everywhere }),
    scene("ideas-preview-english", there, { act: preview, sizes: ["old_projector"], seed_more: { "gommette/language": "en" } }),
    scene("ideas-edit", there, { sizes: everywhere, act: async (page) => { await preview(page); await page.getByRole("button", { name: /^Modifier : Un transport/ }).click(); } }),
    scene("ideas-under-way", there, { act: send, orders: "hold", sizes: everywhere }),
    scene("ideas-done", there, { sizes: everywhere, act: async (page) => { await send(page); await page.getByText(/ajoutées\./).first().waitFor(); } }),
    scene("ideas-refused", there, { sizes: everywhere, orders: "too_many_proposals", act: async (page) => { await send(page); await page.getByText("Aucune idée").first().waitFor(); } }),
    scene("ideas-unread", there, { act: choose("nom du fichier\nA\n", "annuaire.csv"), sizes: ["old_projector"] }),
];
