import type { DoorState } from "../protocol.ts";
import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// The facilitator's words for the door: who may come in, and who is taken out.
export const door_is = catalogue<Record<DoorState, string>>(
    { open: "Ouverte", held: "En attente", closed: "Fermée" },
    { open: "Open", held: "On hold", closed: "Closed" },
);

export const door_means = catalogue<Record<DoorState, string>>(
    {
        open: "Qui a le code entre.",
        held: "Les nouveaux patientent, et entrent dès que vous rouvrez.",
        closed: "Plus personne n’entre. Qui était là peut partir et revenir.",
    },
    {
        open: "Whoever has the code comes in.",
        held: "Newcomers wait, and come in when you open again.",
        closed: "Nobody comes in any more. Who was here may leave and come back.",
    },
);

export const door_done = catalogue<Record<DoorState, string>>(
    { open: "Porte ouverte", held: "Entrées mises en attente", closed: "Porte fermée" },
    { open: "Door opened", held: "Entries put on hold", closed: "Door closed" },
);

export const door_words = catalogue(
    {
        who_may_enter: "La porte",
        waiting: (n: number) => fr_plural(n, "personne attend à la porte.", "personnes attendent à la porte."),
        renew_sure: "L’ancien code n’ouvrira plus rien. Ceux qui sont entrés restent.",
        renew_yes: "Changer",
        who_to_remove: "Qui retirer ? Les derniers arrivés d’abord.",
        came_just_now: (n: number) => `Arrivés depuis moins de 5 min (${n})`,
        came_with: (time: string, ideas: number) => `${time}, ${ideas === 0 ? "aucune idée" : fr_plural(ideas, "idée", "idées")}`,
        removing_means: (people: number, ideas: number) =>
            `${fr_plural(people, "personne sort", "personnes sortent")} de l’atelier${ideas === 0 ? "" : `, ${fr_plural(ideas, "idée est masquée", "idées sont masquées")}`}. Leurs votes en cours ne comptent plus, les résultats clos restent. Vous pourrez annuler.`,
        remove_yes: (n: number) => (n < 2 ? "Retirer" : `Retirer ${n} personnes`),
        removed_ones: (n: number) => fr_plural(n, "personne retirée", "personnes retirées"),
        readmit: "Faire revenir",
        readmit_all: (n: number) => `Faire revenir les ${n}`,
        open_tablet: "Ouvrir une tablette partagée",
        tablet_how: "Qui n’a pas de téléphone y vote à tour de rôle. Visez ce code avec la tablette, puis laissez-la ouverte.",
        tablet_qr: "Code QR de la tablette partagée",
    },
    {
        who_may_enter: "The door",
        waiting: (n: number) => en_plural(n, "person waits at the door.", "people wait at the door."),
        renew_sure: "The former code will open nothing any more. Those who are in stay.",
        renew_yes: "Change it",
        who_to_remove: "Whom to remove? The last who came are first.",
        came_just_now: (n: number) => `Came less than 5 min ago (${n})`,
        came_with: (time: string, ideas: number) => `${time}, ${ideas === 0 ? "no idea" : en_plural(ideas, "idea", "ideas")}`,
        removing_means: (people: number, ideas: number) =>
            `${en_plural(people, "person leaves", "people leave")} the workshop${ideas === 0 ? "" : `, ${en_plural(ideas, "idea is hidden", "ideas are hidden")}`}. Their marks in open votes count no more, closed results stay. You can undo it.`,
        remove_yes: (n: number) => (n < 2 ? "Remove" : `Remove ${n} people`),
        removed_ones: (n: number) => `${en_plural(n, "person", "people")} removed`,
        readmit: "Bring back",
        readmit_all: (n: number) => `Bring back all ${n}`,
        open_tablet: "Open a shared tablet",
        tablet_how: "Whoever has no phone votes there, one after the other. Point the tablet at this code, then leave it open.",
        tablet_qr: "QR code of the shared tablet",
    },
);
