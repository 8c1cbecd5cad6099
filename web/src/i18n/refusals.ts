import type { CommonRefusal } from "../protocol.ts";
import { french_catalogue } from "./catalogue.ts";
import type { ToldAtOnce } from "./common.ts";

// Why an order was refused, then what to do. What only one page can be refused stands in its own catalogue.
export const order_refusal = french_catalogue<Record<Exclude<CommonRefusal, ToldAtOnce>, string>>("order_refusal", {
    malformed: "Le serveur n’a pas compris ce message. Rechargez la page, puis recommencez.",
    not_yours: "Ce geste n’est pas prévu pour vous ici. Demandez à l’animatrice.",
    wrong_step: "L’atelier n’en est pas à cette étape. Attendez qu’elle s’ouvre.",
    session_closed: "L’atelier est terminé. Plus rien ne peut y être ajouté.",
    session_full: "La salle est complète. Dites votre idée à l’animatrice : elle peut la saisir.",
    stale: "Un geste plus récent a déjà été reçu. C’est lui qui compte.",
    no_slip: "Cette personne vote avec son téléphone : personne ne saisit son bulletin pour elle.",
    too_many_hands: "Il y a plus de mains levées que de personnes qui votent ainsi. Comptez-les de nouveau.",
    no_such_proposal: "Cette proposition n’existe pas ici. Rechargez la page.",
    no_such_college: "Cet atelier se tient sans ce collège. Rechargez la page, puis choisissez-en un autre.",
    no_such_round: "Ce vote n’existe pas ici. Rechargez la page.",
    already_there: "C’était déjà fait, sans doute depuis un autre écran. Rien n’est à refaire.",
    round_closing: "Le vote se ferme : sa liste et son temps ne changent plus. Attendez le résultat.",
    round_closed: "Le vote est clos. Ce geste est arrivé après la clôture et n’est pas compté.",
    too_many_proposals: "Cet atelier a atteint le nombre de propositions possible. Regroupez-en, ou continuez à voix haute.",
    too_many_of_yours: "Vous avez proposé autant d’idées que possible. Retirez-en une pour en ajouter une autre.",
    not_in_round: "Cette proposition n’est plus sur le bulletin. Choisissez-en une autre.",
    mark_not_allowed: "Ce vote ne connaît pas cette réponse. Rechargez la page.",
    same_proposal_twice: "La même proposition est nommée deux fois. Ne la gardez qu’une fois.",
    nothing_to_vote_on: "Aucune proposition n’est à voter. Ajoutez-en une, ou montrez-en une qui est masquée.",
    allowance_used: "Vous avez fait plus de changements que l’atelier n’en garde d’une personne. Ce qui est déjà reçu compte.",
    log_full: "Le journal est plein : plus rien ne peut y être ajouté. Ce qui est déjà reçu compte.",
    secret_round: "Un vote secret porte sur cette proposition : jusqu’à sa clôture, elle ne peut être ni corrigée ni réunie à une autre. Dans un vote secret, la présidence ne départage pas, aucun bulletin n’est saisi sous un numéro, et aucune main n’est comptée.",
    ballots_lost: "Ce vote secret est annulé : le serveur est reparti d’une sauvegarde, qui ne permet d’ouvrir aucun bulletin. Il faudra le clore et voter de nouveau.",
    in_an_open_round: "Un vote porte sur cette proposition. Attendez sa clôture.",
    already_taken: "Ce nom, ce code ou ce lien est déjà pris. Recommencez avec un autre.",
    internal: "Le serveur a eu un accident. Prévenez l’animatrice.",
});
