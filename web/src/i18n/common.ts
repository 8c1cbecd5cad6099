import type { College, CommonRefusal, Rejection, StepKind, Strain } from "../protocol.ts";
import { french_catalogue } from "./catalogue.ts";
import { fr_plural, fr_rank } from "./plural.ts";
import { rich } from "./rich.ts";

// What several pages say.
export const common = french_catalogue("common", {
    languages: "Langue",
    french: "Français",
    english: "English",
    language_missing: "L’anglais n’est pas arrivé.",
    skip: "Aller au contenu",
    connected: "Connecté",
    connecting: "On se connecte…",
    offline: "Hors connexion",
    resuming: "On reprend…",
    stopped: "Arrêté",
    strained: "Ça coince",
    retry_now: "Réessayer maintenant",
    reload: "Recharger la page",
    understood: "J’ai compris",
    tie: "ex æquo",
    rank_of: (rank: number, of: number, tied: boolean) => rich`${fr_rank(rank)[0]}^${fr_rank(rank)[1]}^${tied ? " ex æquo" : ""} sur ${of} au vote`,
    erased: "Texte effacé à la demande de son auteur",
    numbered: (number: number) => `Proposition n° ${number}`,
    logo: "Gommette",
    steering_code: "CP",
    workshop_vote: "Vote d’atelier, indicatif.",
    steering_vote: "Vote du comité de pilotage.",
    time_over: "Le temps est écoulé",
    signs: (n: number, of: number) => `${n} / ${of}`,
    signs_left: (left: number) => fr_plural(left, "signe restant", "signes restants"),
});

type Said<K extends string> = Record<K, string>;

// One person of a college, beside its dot.
export const college = french_catalogue<Said<College>>("college", { resident: "habitant·e", practitioner: "technicien·ne", elected: "élu·e", association: "association", caf: "CAF" });

// A step without a title of its own.
export const step = french_catalogue<Said<StepKind>>("step", {
    lobby: "Accueil",
    proposing: "Propositions",
    merging: "Regroupement",
    vote: "Vote",
    prioritizing: "Priorités",
    closed: "Clôture",
});

// Refusals that are also told when nothing was ordered: why a page stands still or who may not vote. All others are in refusals.ts.
export type ToldAtOnce = Rejection | Strain | Extract<CommonRefusal, "door_held" | "door_closed" | "not_your_vote">;
export const refusal = french_catalogue<Said<ToldAtOnce>>("refusal", {
    outdated_page: "Cette page est d’une version plus ancienne que le serveur. Rechargez-la.",
    unknown_door: "Ce code ou ce lien n’ouvre aucun atelier. Vérifiez-le, ou demandez-le à l’animatrice.",
    door_held: "Les entrées attendent un instant. Gardez cette page ouverte : vous entrerez tout seul.",
    door_closed: "Les entrées sont closes. Dites votre idée à l’animatrice : elle peut la saisir.",
    removed: "L’animatrice a retiré ce téléphone de l’atelier.",
    not_your_vote: "Ce vote est réservé à d’autres collèges.",
    too_fast: "Cela va trop vite. La page réessaie dans un instant.",
    busy: "Le serveur est très occupé. La page réessaie dans un instant.",
    storage_trouble: "Le serveur n’arrive plus à enregistrer. Rien n’est perdu : la page réessaie.",
});
