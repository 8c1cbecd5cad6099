import { french_catalogue } from "../../i18n/catalogue.ts";
import { fr_number, fr_plural, fr_rank } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";

// What is said of its results on every page.
export const ranking_words = french_catalogue("ranking_words", {
    first: (title: string) => `« ${title} » arrive en tête`,
    first_live: (title: string) => `« ${title} » est en tête`,
    tied_first: (n: number) => `${fr_number(n)} propositions sont à égalité en tête`,
    beats_all: "Elle l’emporte face à chacune des autres.",
    beats: (won: number, of: number) => `Elle l’emporte dans ${fr_plural(won, "face-à-face", "face-à-face")} sur ${of}.`,
    circle: (titles: readonly string[]) => `Un cercle : ${listed(titles.map((title) => `« ${title} »`), "puis")} l’emportent chacune sur la suivante, et la dernière sur la première.`,
    won: "gagnés",
    lost: "perdus",
    level: "égaux",
    points: "points",
    won_of: (won: number, of: number) => `${won} face-à-face sur ${of}`,
    matrix: "Combien de personnes préfèrent la proposition de la ligne à celle de la colonne",
    paths: "Les chemins les plus forts",
    paths_how: "La force du plus fort chemin de la ligne à la colonne : le plus faible de ses maillons, en voix pour et contre.",
    bold: "En plein : elle l’emporte.",
    yours: (rank: number) => `vous : ${fr_rank(rank).join("")}`,
    half_points: (points: string) => points.replace(".", ","),
    how_counted:
        "Les propositions sont comparées deux à deux : celle que plus de personnes préfèrent l’emporte. Si un cercle se forme, le chemin le plus fort décide (méthode de Schulze) ; sinon rien, elles sont ex æquo. À côté, les points (Borda) : un par proposition placée derrière, la moitié pour une égalité ; ils ne décident rien.",
});
