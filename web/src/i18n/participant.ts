import { french_catalogue } from "./catalogue.ts";
import { fr_plural, fr_word } from "./plural.ts";
import { rich } from "./rich.ts";

// The resident's phone, from the door to the vote. What is said of results stands in results.ts.
export const participant = french_catalogue({
    // At the door
    enter_code: "Entrez dans l’atelier",
    code_label: "Le code à six signes, affiché sur le mur",
    code_hint: "Des lettres et des chiffres, sans O, I, 0 ni 1. Majuscules ou minuscules, comme vous voulez.",
    go: "Continuer",
    code_misshapen: "Un code a six signes, comme B7KM4Q. Vérifiez-le sur le mur.",
    code_unknown: (code: string) => rich`*Le code ${code} n’ouvre aucun atelier.* Vérifiez-le sur le mur. Si l’atelier est terminé, son code n’ouvre plus.`,
    back_to: (code: string) => `Revenir à l’atelier ${code}`,
    name_label: "Prénom ou pseudonyme",
    optional: "(facultatif)",
    name_too_long: (most: number) => `Un prénom a ${most} signes au plus. Raccourcissez-le.`,
    here_as: "Vous êtes là comme…",
    choose_college: "Choisissez comment vous êtes là, puis entrez.",
    join: "Entrer",
    joining: "On vous fait entrer…",
    joining_offline: "Le réseau est coupé. Vous entrerez dès son retour.",
    no_account: "Ni compte ni adresse e-mail. Rien à installer. Ce qui se vote ici est un avis d’atelier, indicatif.",
    not_kept: "Ce navigateur ne garde rien : gardez cette page ouverte, sinon vous y reviendrez comme une nouvelle personne.",

    // The line
    server_silent: "Le serveur ne répond pas",
    nothing_lost: "Rien n’est perdu : ce que vous avez fait est gardé sur ce téléphone.",
    next_try: (seconds: number) => (seconds > 0 ? `Nouvel essai dans ${fr_plural(seconds, "seconde", "secondes")}.` : "Nouvel essai…"),
    if_it_lasts: "Si cela dure, dites-le à l’animatrice.",
    outdated: "Cette page n’est plus à jour",
    network_cut: (waiting: number) =>
        waiting === 0
            ? rich`*Le réseau est coupé.* Continuez : ce que vous faites reste sur ce téléphone et partira seul.`
            : rich`*Le réseau est coupé.* ${fr_plural(waiting, "envoi attend", "envois attendent")} sur ce téléphone et ${fr_word(waiting, "partira seul", "partiront seuls")}.`,
    storage_trouble: () => rich`*Le serveur n’arrive plus à enregistrer.* Rien n’est perdu : tout attend sur ce téléphone et partira seul.`,

    // Waiting
    you_are_in: (name: string) => (name === "" ? "Vous y êtes" : `Vous y êtes, ${name}`),
    begins_soon: "L’atelier va commencer. Cet écran changera tout seul ; vous pouvez ranger le téléphone.",
    people_here: (n: number) => (n < 2 ? "Vous êtes la première personne" : `${n} personnes sont là`),
    vote_opens_soon: "Le vote va s’ouvrir",
    screen_changes: "Cet écran changera tout seul.",
    joined_as: (who: string) => `Vous êtes là comme ${who}.`,

    // Proposing
    write_ideas: "Écrivez vos idées",
    no_more_ideas: "On n’ajoute plus d’idées",
    your_idea: "Votre idée",
    one_at_a_time: "Une idée à la fois. Ne nommez personne.",
    add_detail: "Ajouter une précision",
    detail_label: "Précision",
    detail_hint: "Facultative. Ne nommez personne.",
    add_idea: "Ajouter mon idée",
    write_first: "Écrivez d’abord votre idée, une phrase suffit.",
    too_long: "C’est trop long. Raccourcissez, puis ajoutez.",
    idea_added: "Votre idée est ajoutée.",
    my_ideas: "Mes idées",
    all_ideas: (n: number) => fr_plural(n, "idée dans la salle", "idées dans la salle"),
    no_idea: "Aucune idée pour l’instant",
    no_idea_yet: "Les vôtres et celles des autres apparaîtront ici.",
    sending: "On l’envoie…",
    waiting_network: "En attente du réseau",
    sent_at: (time: string) => `Envoyée à ${time}`,
    received: "Reçue",
    withdrawing: "On la retire…",
    withdraw: "Retirer",
    withdraw_idea: (title: string) => `Retirer l’idée : ${title}`,
    yes_withdraw: "Oui, retirer",
    keep: "Garder",
    hidden_because: (reason: string) => rich`*Masquée par l’animatrice :* ${reason}`,
    hidden_plain: "Masquée par l’animatrice",
    merged_into: (title: string) => `Réunie avec « ${title} »`,
    merged_plain: "Réunie avec une autre",
    brings_together: "Réunit aussi :",
    brings_together_count: (n: number) => `Réunit aussi ${fr_plural(n, "autre idée", "autres idées")}`,
    gone: "N’est plus dans la liste",
    your_idea_tag: "votre idée",
    corrected: "corrigée par l’animatrice",
    by: (name: string) => `par ${name}`,
    anonymous_idea: (who: string) => `Idée : ${who}`,
    facilitator_idea: "Idée de l’animation",
    idea_refused: (title: string) => rich`*Votre idée « ${title} » n’est pas partie.* `,
    take_text_back: "Reprendre le texte",
    refused_plainly: () => rich`*Ce n’est pas compté.* `,
    quoted: (title: string) => `« ${title} » :`,

    // Merging
    merging_title: (n: number) => fr_plural(n, "proposition", "propositions"),
    merging_hint: "Les idées proches sont réunies à voix haute. Dites si vous n’êtes pas d’accord : un groupe se défait aussi vite qu’il se fait.",

    // Dots
    my_ballot: "Votre bulletin",
    place_dots: (n: number) => (n === 1 ? "Posez votre gommette" : `Posez vos ${n} gommettes`),
    dots_rule: (cap: number, dots: number) =>
        cap >= dots
            ? "Où vous voulez. Vous pouvez changer d’avis jusqu’à la clôture."
            : `${["Une", "Deux", "Trois", "Quatre", "Cinq"][cap - 1] ?? cap} au plus sur une même proposition. Vous pouvez changer d’avis jusqu’à la clôture.`,
    add_dot: (title: string) => `Poser une gommette : ${title}`,
    remove_dot: (title: string) => `Retirer une gommette : ${title}`,
    slots: (n: number, of: number, leaving: number) =>
        `${n} sur ${of} ${fr_word(n, "posée", "posées")}${leaving > 0 ? `, dont ${leaving} en attente` : ""}`,
    left: (n: number) => (n === 0 ? rich`Toutes sont posées` : rich`Il vous en reste *${n}*`),
    left_of: (n: number, of: number) => `${fr_plural(n, "gommette restante", "gommettes restantes")} sur ${of}`,
    placed_here: (n: number, left: number) => `${fr_plural(n, "gommette", "gommettes")} ici, ${left} à poser`,
    cap_reached: (cap: number) => `Pas plus de ${fr_plural(cap, "gommette", "gommettes")} sur une même proposition.`,
    none_left: "Il ne vous en reste plus. Retirez-en une ailleurs pour la mettre ici.",
    dots_received: (n: number) => fr_plural(n, "envoyée", "envoyées"),
    leaving_now: (n: number) => `${n} en chemin`,
    waiting_for_network: (n: number) => `${n} en attente du réseau`,
    change_leaving: "un changement en chemin",
    change_waiting: "un changement attend le réseau",
    nothing_placed: "Rien de posé pour l’instant",
    time_left: (time: string) => rich`encore *${time}*`,
    turnout: (n: number, of: number) => `${fr_plural(n, "personne a voté", "personnes ont voté")} sur ${of}`,
    off_ballot: "N’est plus au vote",
    merged_with: (title: string) => `Réunie avec « ${title} »`,
    given_back: (n: number) => ` : ${fr_plural(n, "gommette vous est rendue", "gommettes vous sont rendues")}.`,
    opinion_again: "Vos avis différaient sur les idées réunies ici : donnez-en un.",
    some_given_back: (n: number) => rich`*${fr_plural(n, "gommette vous est rendue", "gommettes vous sont rendues")} :* une proposition n’est plus au vote.`,
    propose_too: "Ajouter une idée pendant le vote",

    // Opinions
    give_opinions: "Donnez votre avis sur chacune",
    opinion_rule: "D’accord, pas d’accord, ou passez. Rien n’est obligatoire ; vous pouvez changer jusqu’à la clôture.",
    agree: "D’accord",
    disagree: "Pas d’accord",
    pass: "Je passe",
    answered: (n: number, of: number) => rich`*${n}* ${fr_word(n, "avis donné", "avis donnés")} sur ${of}`,
    next_unanswered: "Suivante",
    next_unanswered_long: "Suivante : la prochaine proposition sans avis",
    all_answered: "Vous avez tout vu. Merci.",
    show_more: (n: number) => `Voir ${fr_plural(n, "autre proposition", "autres propositions")}`,
    opinions_received: (n: number) => (n < 2 ? `${n} reçu` : `${n} reçus`),
    opinion_given: (opinion: string) => `${opinion}, noté.`,
    opinion_taken_back: "Avis retiré.",

    // Closed
    session_over: (name: string) => (name === "" ? "L’atelier est terminé. Merci." : `L’atelier est terminé. Merci, ${name}.`),
    over_hint: "Rien ne peut plus y être ajouté. Cette page garde ce qui s’y est décidé.",
    retained: (n: number) => (n === 0 ? "Rien n’est encore retenu" : fr_plural(n, "priorité retenue", "priorités retenues")),
    retained_hint: "L’animatrice range les priorités avec la salle. Cet écran suit.",
    footer: "Vote d’atelier, indicatif.",
});
