// A field's diagnosis, as the room is shown it.
import { row } from "./data.mjs";

const by_year = (...pairs) => pairs.map(([year, value]) => ({ year, value_thousandths: Math.round(1000 * value) }));
const said = (kind, title, more = {}) => ({ kind, title, ...more });

export const places = said("indicator", "Places d’accueil pour 100 enfants de moins de 3 ans", {
    note: "Assistantes maternelles et crèches ensemble. Les départs en retraite pèsent plus que les ouvertures depuis 2020.",
    figures: { unit: "places", source: "CAF de Maine-et-Loire, observatoire de la petite enfance, 2025",
        figures: by_year([2014, 68.4], [2016, 67.1], [2018, 66], [2020, 64.2], [2022, 62.9], [2024, 61.5]),
        target: { year: 2030, value_thousandths: 66_000 }, compared: { territory: "Maine-et-Loire", value_thousandths: 71_200 } },
});
export const alone = said("indicator", "Familles monoparentales parmi les familles avec enfants", {
    figures: { unit: "%", source: "Insee, recensement 2021", figures: by_year([2021, 18.7]), compared: { territory: "Maine-et-Loire", value_thousandths: 21_300 },
        target: { year: 2030, value_thousandths: 17_000 } },
});
export const lonely = said("indicator", "Assistantes maternelles agréées", { figures: { unit: "personnes", source: "", figures: by_year([2024, 12_345]) } });
export const falling = said("indicator", "Évolution de la population de moins de 18 ans en cinq ans", {
    figures: { unit: "%", source: "Insee", figures: by_year([2012, 1.8], [2017, -1.2], [2022, -4.4]), compared: { territory: "France", value_thousandths: -600 } },
});
export const unmeasured = said("indicator", "Part des jeunes de 16 à 25 ans qui disent avoir renoncé à des soins faute de pouvoir s’y rendre", {
    note: "Une question sera posée dans l’enquête de rentrée.",
    figures: { unit: "%", source: "", figures: [], target: { year: 2028, value_thousandths: 10_000 }, compared: { territory: "Pays de la Loire", value_thousandths: 14_500 } },
});
export const finding = said("finding", "Sans permis ni bus le soir, un jeune sur trois renonce à une activité", { note: "Dit dans quatre des six rencontres de 2025." });
export const stake = said("stake", "Aller vers ceux qui ne viennent pas");

const filled = (length, words) => `${words} `.repeat(Math.ceil(length / words.length)).slice(0, length).trim();
const longest_title = filled(200, "Part des familles du territoire qui déclarent avoir renoncé à un mode d’accueil adapté à leurs horaires de travail, le soir ou en fin de semaine, faute de place ou de moyens");
const longest_note = filled(600, "Les horaires décalés concernent d’abord les métiers du soin, de la logistique et de l’agroalimentaire, où les familles d’un seul parent sont nombreuses. Les solutions tiennent souvent à une grand-mère, à une voisine ou à des arrangements entre collègues.");
const every_year = Array.from({ length: 24 }, (_, index) => [2001 + index, 10_000 + 900 * index + 1500 * Math.sin(index)]);
export const longest = said("indicator", longest_title, { note: longest_note, figures: {
    unit: "familles pour cent mille habitants ici", source: filled(120, "Observatoire partagé de la petite enfance, exploitation par la communauté de communes"),
    figures: by_year(...every_year), target: { year: 2035, value_thousandths: 12_000_000 },
    compared: { territory: filled(80, "Ensemble des communautés de communes rurales des Pays de la Loire hors Mayenne"), value_thousandths: 28_345_678 } } });
export const longest_alone = said("indicator", longest_title, { note: longest_note, figures: { ...longest.figures, figures: longest.figures.figures.slice(0, 1) } });
export const longest_unmeasured = said("indicator", longest_title, { note: longest_note, figures: { ...longest.figures, figures: [] } });
export const longest_finding = said("finding", longest_title, { note: longest_note });

export const diagnosis = [places, alone, falling, unmeasured, finding, said("finding", "Les parents cherchent l’information auprès de trop d’interlocuteurs"), stake]
    .map((one, index) => row(`diagnosis/${index + 1}`, { type: "diagnosis", line: index + 1, field: "JE", revision: 1, said: one }));
// As the wall and phones have it: the one that is shown.
export const line_shown = (one, line = 1) => row(`diagnosis/${line}`, { type: "diagnosis", line, field: "JE", revision: 1, said: one });
