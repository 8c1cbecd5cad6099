import { catalogue } from "./catalogue.ts";

// What the steering committee sent back to the session's committee.
export const returned = catalogue(
    {
        title: (title: string) => `Le comité de pilotage demande de retravailler « ${title} »`,
        erased: "une priorité dont les mots ont été effacés",
        from: (session: string, day: string) => `Retenue dans « ${session} ». À rendre avant le ${day}.`,
        take_up: "Reprendre dans cette séance",
        not_yet: "Vous pourrez la reprendre dès la première étape de travail.",
        by_line: "revient du comité de pilotage",
        act: "Reprendre ce qui revient du comité de pilotage",
        done: "Reprise du comité de pilotage",
    },
    {
        title: (title: string) => `The steering committee asks to rework “${title}”`,
        erased: "a priority whose words were erased",
        from: (session: string, day: string) => `Retained in “${session}”. Due by ${day}.`,
        take_up: "Take it up in this session",
        not_yet: "You can take it up from the first working step on.",
        by_line: "comes back from the steering committee",
        act: "Take up what comes back from the steering committee",
        done: "Taken up from the steering committee",
    },
);
