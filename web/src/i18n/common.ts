import type { College, CommonRefusal, StepKind } from "../protocol.ts";
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

// Why an order was refused, then what to do. What only one page can be refused stands in its own catalogue.
export const refusal = french_catalogue<Said<CommonRefusal>>("refusal", {
    malformed: "Le serveur n’a pas compris ce message. Rechargez la page, puis recommencez.",
    outdated_page: "Cette page est d’une version plus ancienne que le serveur. Rechargez-la.",
    unknown_door: "Ce code ou ce lien n’ouvre aucun atelier. Vérifiez-le, ou demandez-le à l’animatrice.",
    not_yours: "Ce geste n’est pas prévu pour vous ici. Demandez à l’animatrice.",
    wrong_step: "L’atelier n’en est pas à cette étape. Attendez qu’elle s’ouvre.",
    session_closed: "L’atelier est terminé. Plus rien ne peut y être ajouté.",
    door_held: "Les entrées attendent un instant. Gardez cette page ouverte : vous entrerez tout seul.",
    door_closed: "Les entrées sont closes. Dites votre idée à l’animatrice : elle peut la saisir.",
    removed: "L’animatrice a retiré ce téléphone de l’atelier.",
    session_full: "La salle est complète. Dites votre idée à l’animatrice : elle peut la saisir.",
    stale: "Un geste plus récent a déjà été reçu. C’est lui qui compte.",
    no_such_proposal: "Cette proposition n’existe pas ici. Rechargez la page.",
    no_such_round: "Ce vote n’existe pas ici. Rechargez la page.",
    already_there: "C’était déjà fait, sans doute depuis un autre écran. Rien n’est à refaire.",
    round_closing: "Le vote se ferme : sa liste et son temps ne changent plus. Attendez le résultat.",
    round_closed: "Le vote est clos. Ce geste est arrivé après la clôture et n’est pas compté.",
    too_many_proposals: "Cet atelier a atteint le nombre de propositions possible. Regroupez-en, ou continuez à voix haute.",
    too_many_of_yours: "Vous avez proposé autant d’idées que possible. Retirez-en une pour en ajouter une autre.",
    not_your_vote: "Ce vote est réservé à d’autres collèges.",
    not_in_round: "Cette proposition n’est plus sur le bulletin. Choisissez-en une autre.",
    mark_not_allowed: "Ce vote ne connaît pas cette réponse. Rechargez la page.",
    same_proposal_twice: "La même proposition est nommée deux fois. Ne la gardez qu’une fois.",
    nothing_to_vote_on: "Aucune proposition n’est à voter. Ajoutez-en une, ou montrez-en une qui est masquée.",
    allowance_used: "Vous avez fait plus de changements que l’atelier n’en garde d’une personne. Ce qui est déjà reçu compte.",
    log_full: "Le journal est plein : plus rien ne peut y être ajouté. Ce qui est déjà reçu compte.",
    secret_round: "Un vote secret porte sur cette proposition : jusqu’à sa clôture, elle ne peut être ni corrigée ni réunie à une autre. Dans un vote secret, la présidence ne départage pas.",
    ballots_lost: "Ce vote secret est annulé : le serveur est reparti d’une sauvegarde, qui ne permet d’ouvrir aucun bulletin. Il faudra le clore et voter de nouveau.",
    in_an_open_round: "Un vote porte sur cette proposition. Attendez sa clôture.",
    already_taken: "Ce nom, ce code ou ce lien est déjà pris. Recommencez avec un autre.",
    too_fast: "Cela va trop vite. La page réessaie dans un instant.",
    busy: "Le serveur est très occupé. La page réessaie dans un instant.",
    storage_trouble: "Le serveur n’arrive plus à enregistrer. Rien n’est perdu : la page réessaie.",
    internal: "Le serveur a eu un accident. Prévenez l’animatrice.",
});
