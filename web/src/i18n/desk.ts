import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// What the console, the board and the office say alike, and some of it the wall.
export const desk = catalogue(
    {
        about: (what: string) => ` : ${what}`,
        reopened: (time: string, closed: string) => `Séance rouverte à ${time}, après une clôture à ${closed}`,
        not_saving: "Le serveur n’enregistre plus",
        saving: (n: number) => `${fr_plural(n, "geste part", "gestes partent")}…`,
        storage_trouble: "Le serveur n’arrive plus à écrire sur son disque. Tout ce qui était enregistré l’est encore ; ce que vous faites maintenant attend ici et partira seul. Prévenez l’agent informatique.",
        link_revoked: "Il a été retiré, ou il est mal recopié. Demandez-en un autre à la personne qui prépare les ateliers.",
        link_opens_nothing: "Ce lien n’ouvre plus rien",
        page_outdated: "Cette page n’est plus à jour",
        opening: "On ouvre la page…",
        server_silent: "Le serveur ne répond pas.",
        server_silent_what_to_do: "La page s’ouvrira dès qu’il répondra. Si cela dure, vérifiez le réseau, puis prévenez l’agent informatique.",
        cut_off: "La connexion est coupée.",
        last_state: (time: string) => `Vous voyez l’état de ${time}.`,
        waiting_will_go: (n: number) => `${fr_plural(n, "geste attend", "gestes attendent")} ici et ${n < 2 ? "partira seul" : "partiront seuls"}.`,
        next_try: (seconds: number) => `Nouvel essai dans ${seconds} s.`,
    },
    {
        about: (what: string) => `: ${what}`,
        reopened: (time: string, closed: string) => `Session reopened at ${time}, after a close at ${closed}`,
        not_saving: "The server is not saving",
        saving: (n: number) => `${en_plural(n, "action leaving", "actions leaving")}…`,
        storage_trouble: "The server cannot write to its disk. All that was saved still is; what you do now waits here and will leave by itself. Tell the IT officer.",
        link_revoked: "It was withdrawn, or copied wrongly. Ask for another from the person who prepares the workshops.",
        link_opens_nothing: "This link opens nothing any more",
        page_outdated: "This page is out of date",
        opening: "Opening the page…",
        server_silent: "The server does not answer.",
        server_silent_what_to_do: "The page will open as soon as it does. If this lasts, check the network, then tell the IT officer.",
        cut_off: "The connection is down.",
        last_state: (time: string) => `You see the state of ${time}.`,
        waiting_will_go: (n: number) => `${en_plural(n, "action waits", "actions wait")} here and will leave by ${n === 1 ? "itself" : "themselves"}.`,
        next_try: (seconds: number) => `Next try in ${seconds} s.`,
    },
);
