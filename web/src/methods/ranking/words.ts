import { catalogue } from "../../i18n/catalogue.ts";
import { en_plural, en_rank, fr_number, fr_plural, fr_rank } from "../../i18n/plural.ts";
import { listed } from "../../i18n/typography.ts";

// What is said of its results on every page.
export const ranking_words = catalogue(
    {
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
    },
    {
        first: (title: string) => `“${title}” comes first`,
        first_live: (title: string) => `“${title}” leads`,
        tied_first: (n: number) => `${n} proposals are tied for first place`,
        beats_all: "It wins against each of the others.",
        beats: (won: number, of: number) => `It wins ${won} of its ${en_plural(of, "contest", "contests")}.`,
        circle: (titles: readonly string[]) => `A circle: ${listed(titles.map((title) => `“${title}”`), "then")} each win against the next, and the last against the first.`,
        won: "won",
        lost: "lost",
        level: "level",
        points: "points",
        won_of: (won: number, of: number) => `${won} of ${en_plural(of, "contest", "contests")}`,
        matrix: "How many people prefer the proposal of the line to that of the column",
        paths: "The strongest paths",
        paths_how: "The strength of the strongest path from the line to the column: its weakest link, in votes for and against.",
        bold: "Filled: it wins.",
        yours: (rank: number) => `you: ${en_rank(rank).join("")}`,
        half_points: (points: string) => points,
        how_counted:
            "Proposals are compared two by two: the one that more people prefer wins. If a circle forms, the strongest path decides (Schulze’s method); if not, they are tied. Beside it, points (Borda): one for each proposal put behind, half for a tie; they decide nothing.",
    },
);
